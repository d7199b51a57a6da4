import { isDeepStrictEqual } from 'node:util';
import { mayRecordContact } from '../../src/modules/contact/contact.policy.js';
import { keepsCalendar } from '../../src/modules/business-calendar/business-calendar.policy.js';
import { mayReschedule } from '../../src/modules/milestone/milestone.policy.js';
import { arrangesDeputies } from '../../src/modules/deputy/deputy.policy.js';
import { asksExtension, decidesExtension } from '../../src/modules/deadline-extension/deadline-extension.policy.js';
import { keepsEvidence } from '../../src/modules/evidence/evidence.policy.js';
import { coordinates } from '../../src/modules/reporting-round/reporting-round.policy.js';
import type { ReportState } from '../../src/modules/status-report/status-report.entity.js';
import { mayTake } from '../../src/modules/status-report/status-report.policy.js';
import { mayStep, stateAfter, type Step } from '../../src/modules/status-report/status-report.rules.js';
import { arrangesTasks } from '../../src/modules/task-charge/task-charge.policy.js';
import { mayAnswerForLead, type LedTask } from '../../src/modules/task/task.policy.js';
import { accessRule } from '../../src/platform/access/rules.js';
import type { Viewer } from '../../src/platform/access/viewer.js';
import { bothWays, nobody, sameBut, staysTheirs, TOUCH, type Found, type Inserts, type Updates, type Writer } from './writer.js';
import { COMMENT, DISAGREEMENT, JUDGED_RATING, SIGNED_PART } from './writers-of-words.js';

const administrator: Inserts = (viewer) => accessRule('administrator')?.(viewer) === true;
const keeper: Inserts = (viewer, { taskForceId }) => coordinates(viewer, taskForceId);

/** Accounts, bodies and settings are the administrator's. */
const SETTINGS: Writer = { insert: administrator, update: bothWays(administrator), changes: TOUCH };
const calendarKeeper: Inserts = keepsCalendar;
/** Days off are the whole country's, and so any office's. */
const CALENDAR: Writer = { insert: calendarKeeper, update: bothWays(calendarKeeper), changes: TOUCH };
/** The plan is the coordinators' to write, also where no command of the product writes it yet (TRUST, section 1). */
const PLAN: Writer = { insert: keeper, update: bothWays(keeper), changes: TOUCH };

const STEPS: readonly Step[] = ['SAVE', 'SUBMIT', 'WITHDRAW', 'BEGIN_REVIEW', 'RETURN', 'ACCEPT'];
const ANY_CAME_BACK = [true, false];

/**
 * Is there a step of this person that leads from the one state to the other? The round may be open and the review not begun.
 * A body that goes on with its draft writes the draft and leaves the report as it is.
 */
function leads(viewer: Viewer | null, report: Found, to: ReportState, steps = STEPS): boolean {
  const standing = { state: report.state, reviewBegun: false, roundOpen: true };
  return steps
    .filter((step) => !(step === 'SAVE' && to === report.state) && mayTake(viewer, step, report) && mayStep(step, standing))
    .some((step) => ANY_CAME_BACK.some((cameBack) => stateAfter(step, report.state, cameBack) === to));
}

/** What was submitted changes only its state, with the report: taken back by the body, returned or accepted by the office. */
const submitted: Updates = (viewer, before, after) => {
  if (before.state !== 'SUBMITTED' || !staysTheirs(before, after)) return false;
  return after.state === 'DRAFT' ? mayTake(viewer, 'WITHDRAW', before) : leads(viewer, before, after.state, ['RETURN', 'ACCEPT']);
};

const saves: Inserts = (viewer, row) => mayTake(viewer, 'SAVE', row);
const submits: Inserts = (viewer, row) => mayTake(viewer, 'SUBMIT', row) && row.state === 'SUBMITTED';
const accepts: Inserts = (viewer, row) => mayTake(viewer, 'ACCEPT', row);

/** The office gives a report that was never handed in a later deadline, and changes nothing else of it. */
const givesMoreTime: Updates = (viewer, before, after) =>
  decidesExtension(viewer, before) &&
  before['firstSubmittedAt'] === null &&
  after['extendedDueAt'] !== null &&
  before.state === after.state;

const STATUS_REPORT: Writer = {
  insert: (viewer, row) => keeper(viewer, row) && row.state === 'NOT_BEGUN',
  update: (viewer, before, after) =>
    staysTheirs(before, after) &&
    (before['extendedDueAt'] === after['extendedDueAt'] ? leads(viewer, before, after.state) : givesMoreTime(viewer, before, after)),
  changes: [['state'], ['extended_due_at']],
};

const TASK: Writer = {
  insert: keeper,
  update: (viewer, before, after) =>
    bothWays(keeper)(viewer, before, after) ||
    (isDeepStrictEqual(before['title'], after['title']) &&
      staysTheirs(before, after) &&
      mayAnswerForLead(viewer, before as unknown as LedTask)),
  changes: [['lead_status', 'lead_dispute_reason', 'version', 'updated_at'], ['title']],
};

/** A body keeps its own entries; what an entry belongs to is the office's to mend. */
const CONTACT: Writer = {
  insert: mayRecordContact,
  update: (viewer, before, after) =>
    bothWays(keeper)(viewer, before, after) || (staysTheirs(before, after) && mayRecordContact(viewer, before)),
  changes: [['division', 'telephone', 'version', 'updated_at'], ['ministry_id']],
};

const isRequest = (row: Found) => String(row.state) === 'REQUESTED';
/** The body asks, the office answers once, and what was asked stays. */
const EXTENSION: Writer = {
  insert: (viewer, row) => asksExtension(viewer, row) && isRequest(row) && row['askedBy'] === viewer?.id,
  update: (viewer, before, after) =>
    decidesExtension(viewer, before) && staysTheirs(before, after) && isRequest(before) && !isRequest(after),
  changes: [['state']],
};

/** A body arranges its own work; for whom a row speaks never changes. */
const CHARGE: Writer = {
  insert: arrangesTasks,
  update: (viewer, before, after) => staysTheirs(before, after) && before['taskId'] === after['taskId'] && arrangesTasks(viewer, before),
  changes: [['note'], ['ministry_id']],
};

/** Of a span nothing changes but that it is over. */
const DEPUTY: Writer = {
  insert: arrangesDeputies,
  update: (viewer, before, after) => staysTheirs(before, after) && arrangesDeputies(viewer, before),
  changes: [['ended_at'], ['ministry_id']],
};

/** What goes with a report goes where its report goes, unless its body took it away before; nothing else of it changes. */
const EVIDENCE_STEPS: Record<string, readonly Step[]> = {
  'DRAFT SUBMITTED': ['SUBMIT'],
  'RETURNED SUBMITTED': ['SUBMIT'],
  'SUBMITTED DRAFT': ['WITHDRAW'],
  'SUBMITTED RETURNED': ['WITHDRAW', 'RETURN'],
  'SUBMITTED ACCEPTED': ['ACCEPT'],
};
const movesEvidence: Updates = (viewer, before, after) =>
  before['archivedAt'] === null &&
  after['firstSubmittedAt'] !== null &&
  (before['firstSubmittedAt'] === null || before['firstSubmittedAt'] === after['firstSubmittedAt']) &&
  (EVIDENCE_STEPS[`${before.state} ${after.state}`] ?? []).some((step) => mayTake(viewer, step, before));
const removesEvidence: Updates = (viewer, before, after) =>
  keepsEvidence(viewer, before) &&
  ['DRAFT', 'RETURNED'].includes(before.state) &&
  before['archivedAt'] === null &&
  after['archivedAt'] !== null;
const EVIDENCE: Writer = {
  insert: (viewer, row) =>
    keepsEvidence(viewer, row) &&
    row.state === 'DRAFT' &&
    row['uploadedBy'] === viewer?.id &&
    ['NOT_SCANNED', 'QUARANTINED'].includes(String(row['scan'])),
  update: (viewer, before, after) =>
    (sameBut(before, after, 'state', 'firstSubmittedAt') && movesEvidence(viewer, before, after)) ||
    (sameBut(before, after, 'archivedAt') && removesEvidence(viewer, before, after)),
  changes: [['state', 'first_submitted_at'], ['archived_at'], ['state', 'first_submitted_at'], ['scan', 'scanned_at']],
};

const OWN: Inserts = (viewer, { actorId }) => viewer !== null && viewer.id === actorId;

const OWN_CHOICE: Inserts = (viewer, { accountId }) => viewer !== null && viewer.id === accountId;

const SPECIAL: Record<string, Writer> = {
  account: SETTINGS,
  budget_stage: SETTINGS,
  holiday: CALENDAR,
  lifecycle_stage: SETTINGS,
  lifecycle_transition: SETTINGS,
  membership: SETTINGS,
  ministry: SETTINGS,
  ministry_succession: SETTINGS,
  task_force: { ...SETTINGS, update: bothWays((viewer, row) => administrator(viewer, row) || coordinates(viewer, String(row['id']))) },
  contact: CONTACT,
  milestone: { ...PLAN, update: bothWays((viewer, row) => mayReschedule(viewer, row) || accepts(viewer, row)) },
  task: TASK,
  deadline_extension: EXTENSION,
  task_charge: CHARGE,
  deputy: DEPUTY,
  evidence: EVIDENCE,
  judged_rating: JUDGED_RATING,
  comment: COMMENT,
  disagreement: DISAGREEMENT,
  signed_part: SIGNED_PART,
  status_report: STATUS_REPORT,
  report_draft: { insert: saves, update: bothWays(saves), changes: TOUCH },
  report_submission: {
    insert: (viewer, row) => submits(viewer, row) && row['submittedBy'] === viewer?.id,
    update: submitted,
    changes: [['state']],
  },
  obstacle: { insert: submits, update: submitted, changes: [['state']] },
  report_review: { insert: (viewer, row) => accepts(viewer, row) && row['reviewedBy'] === viewer?.id, update: nobody, changes: TOUCH },
  idempotency: { insert: OWN, update: bothWays(OWN), changes: [['outcome']] },
  calendar_feed: { insert: OWN_CHOICE, update: bothWays(OWN_CHOICE), changes: [['renewed_at']] },
  comment_reading: { insert: OWN_CHOICE, update: bothWays(OWN_CHOICE), changes: [['read_at']] },
  // The jobs alone write what is told and sent; a person says that it was read, through a door.
  mail: { insert: nobody, update: nobody, changes: [['state']] },
  notification: { insert: nobody, update: nobody, changes: [['read_at']] },
  notification_setting: { insert: OWN_CHOICE, update: bothWays(OWN_CHOICE), changes: [['language']] },
  // Whoever may run a command hands over work in it; nobody but the jobs looks at it.
  outbox: { insert: (viewer) => viewer !== null, update: nobody, changes: [['job']] },
  preference: { insert: OWN_CHOICE, update: bothWays(OWN_CHOICE), changes: [['updated_at']] },
};

const PLAIN_PLAN = [
  ...['area', 'budget_amount', 'budget_line', 'budget_line_task', 'indicator', 'indicator_task', 'legislation'],
  ...['legislation_task', 'measure', 'meeting', 'meeting_attendee', 'observation', 'public_statement', 'report_route'],
  ...['reporting_round', 'reporting_setting', 'source', 'stage_event', 'task_force_ministry', 'task_ministry'],
];

/** Who writes a row of the table, as the commands decide it; a table that is in neither list has no writer, and the test fails. */
export function writerOf(table: string): Writer | null {
  return SPECIAL[table] ?? (PLAIN_PLAN.includes(table) ? PLAN : null);
}
