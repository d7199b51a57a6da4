import { isDeepStrictEqual } from 'node:util';
import { mayRecordContact } from '../../src/modules/contact/contact.policy.js';
import { withdrawsComment, writesComment } from '../../src/modules/comment/comment.policy.js';
import { keepsCalendar } from '../../src/modules/business-calendar/business-calendar.policy.js';
import {
  closesDisagreement,
  raisesDisagreement,
  settlesDisagreement,
  signsParts,
  statesDisagreement,
} from '../../src/modules/joint-task/joint-task.policy.js';
import { mayStepDisagreement, type DisagreementStep } from '../../src/modules/joint-task/joint-task.rules.js';
import type { Disagreement } from '../../src/modules/joint-task/disagreement.entity.js';
import { mayReschedule } from '../../src/modules/milestone/milestone.policy.js';
import { arrangesDeputies } from '../../src/modules/deputy/deputy.policy.js';
import { asksExtension, decidesExtension } from '../../src/modules/deadline-extension/deadline-extension.policy.js';
import { keepsEvidence } from '../../src/modules/evidence/evidence.policy.js';
import { answersJudgement, judges } from '../../src/modules/judged-rating/judged-rating.policy.js';
import { coordinates } from '../../src/modules/reporting-round/reporting-round.policy.js';
import type { ReportState } from '../../src/modules/status-report/status-report.entity.js';
import { mayTake } from '../../src/modules/status-report/status-report.policy.js';
import { mayStep, stateAfter, type Step } from '../../src/modules/status-report/status-report.rules.js';
import { arrangesTasks } from '../../src/modules/task-charge/task-charge.policy.js';
import { mayAnswerForLead, type LedTask } from '../../src/modules/task/task.policy.js';
import { accessRule } from '../../src/platform/access/rules.js';
import type { Viewer } from '../../src/platform/access/viewer.js';

type Found = Record<string, unknown> & { taskForceId: string; ministryId: string; state: ReportState };
type Inserts = (viewer: Viewer | null, row: Found) => boolean;
type Updates = (viewer: Viewer | null, before: Found, after: Found) => boolean;

export interface Writer {
  insert: Inserts;
  update: Updates;
  /** The columns a try to update may change; one list is chosen for each try, or one of the columns by which a row is somebody's. */
  changes: readonly (readonly string[])[];
}

const TOUCH = [['version']] as const;
const nobody = () => false;
/** Whoever changes a row must be allowed to write it as it was and as it becomes: nobody gives away what is theirs to somebody else. */
const bothWays =
  (may: Inserts): Updates =>
  (viewer, before, after) =>
    may(viewer, before) && may(viewer, after);
const OWNED_BY = ['taskForceId', 'ministryId', 'leadMinistryId'] as const;
const staysTheirs = (before: Record<string, unknown>, after: Record<string, unknown>) =>
  OWNED_BY.every((column) => before[column] === after[column]);

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
const sameBut = (before: Found, after: Found, ...columns: string[]) =>
  Object.keys(before).every((column) => columns.includes(column) || isDeepStrictEqual(before[column], after[column]));

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

const DRAFTED = ['rating', 'reason', 'ratedOn', 'archivedAt'];
const ANSWERED = ['opinion', 'answer', 'answeredAt', 'answeredBy'];

/** No step passes over the body, and what was put to it stays as it was. */
const judgementStep: Updates = (viewer, before, after) => {
  const [office, body] = [judges(viewer, before), answersJudgement(viewer, before)];
  const same = (...columns: string[]) => sameBut(before, after, ...columns);
  switch (`${before.state} ${after.state}`) {
    case 'DRAFT DRAFT':
      return office && same(...DRAFTED);
    case 'DRAFT ASKED':
      return office && same('state', 'askedAt', 'answerDueAt');
    case 'ASKED ASKED':
      return body && before['opinion'] === null && ['AGREES', 'EXPLAINS'].includes(String(after['opinion'])) && same(...ANSWERED);
    case 'ASKED WITHDRAWN':
      return office && same('state');
    case 'ASKED CONFIRMED':
      return office && same('state', 'opinion', 'ratedOn', 'confirmedAt') && heard(before, after);
    default:
      return false;
  }
};
const heard = (before: Found, after: Found) =>
  before['opinion'] === null
    ? after['opinion'] === 'NO_OPINION' && String(after['confirmedAt']) > String(before['answerDueAt'])
    : after['opinion'] === before['opinion'];

const JUDGED_RATING: Writer = {
  insert: (viewer, row) => judges(viewer, row) && String(row.state) === 'DRAFT',
  update: (viewer, before, after) => before['archivedAt'] === null && judgementStep(viewer, before, after),
  changes: [['state'], ['opinion', 'answer', 'answered_at', 'answered_by'], ['rating', 'reason'], ['state', 'opinion'], ['archived_at']],
};

/** Said for one's own side and in one's own name; afterwards its author may take it back, once, and nothing else of it changes. */
const COMMENT: Writer = {
  insert: (viewer, row) =>
    writesComment(viewer, row) && row['writtenBy'] === viewer?.id && (row['side'] === 'OFFICE') === (viewer?.role === 'COORDINATOR'),
  update: (viewer, before, after) =>
    withdrawsComment(viewer, before as unknown as Parameters<typeof withdrawsComment>[1]) &&
    sameBut(before, after, 'withdrawnAt', 'withdrawnBy') &&
    after['withdrawnAt'] !== null &&
    after['withdrawnBy'] === before['writtenBy'],
  changes: [['withdrawn_at', 'withdrawn_by'], ['text'], ['withdrawn_at', 'withdrawn_by']],
};
const DISAGREEMENT_STEPS: Record<string, [DisagreementStep, (viewer: Viewer | null, row: Disagreement) => boolean]> = {
  RAISED: ['RAISE', raisesDisagreement],
  SETTLED: ['SETTLE', settlesDisagreement],
  CLOSED: ['CLOSE', closesDisagreement],
};
/** Either body states for itself, each step is taken by those whose it is, and what was said stays. */
const DISAGREEMENT: Writer = {
  insert: (viewer, row) =>
    statesDisagreement(viewer, row as unknown as Disagreement) &&
    row['statedBy'] === viewer?.id &&
    ['STATED', 'RAISED'].includes(String(row.state)),
  update: (viewer, before, after) => {
    const [step, may] = DISAGREEMENT_STEPS[String(after.state)] ?? [];
    const row = before as unknown as Disagreement;
    return step !== undefined && mayStepDisagreement(step, row) && may?.(viewer, row) === true && sameBut(before, after, 'state');
  },
  changes: [['state'], ['reason']],
};
const signs: Inserts = (viewer, row) => signsParts(viewer, row as unknown as Disagreement);

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
  signed_part: { insert: signs, update: nobody, changes: TOUCH },
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
  // Whoever may run a command hands over work in it; nobody but the jobs looks at it.
  // The jobs alone write what is told and sent; a person says that it was read, through a door.
  mail: { insert: nobody, update: nobody, changes: [['state']] },
  notification: { insert: nobody, update: nobody, changes: [['read_at']] },
  notification_setting: { insert: OWN_CHOICE, update: bothWays(OWN_CHOICE), changes: [['language']] },
  outbox: { insert: (viewer) => viewer !== null, update: nobody, changes: [['job']] },
  preference: { insert: OWN_CHOICE, update: bothWays(OWN_CHOICE), changes: [['updated_at']] },
};

const PLAIN_PLAN = [
  ...['area', 'budget_amount', 'budget_line', 'budget_line_task', 'indicator', 'indicator_task', 'legislation'],
  ...['legislation_task', 'measure', 'meeting', 'meeting_attendee', 'observation', 'public_statement', 'reporting_round', 'source'],
  ...['area', 'budget_amount', 'budget_line', 'budget_line_task', 'indicator', 'indicator_task', 'judged_rating', 'legislation'],
  ...[
    'legislation_task',
    'measure',
    'meeting',
    'meeting_attendee',
    'observation',
    'public_statement',
    'report_route',
    'reporting_round',
    'source',
  ],
  ...['reporting_setting', 'stage_event', 'task_force_ministry', 'task_ministry'],
];

/** Who writes a row of the table, as the commands decide it; a table that is in neither list has no writer, and the test fails. */
export function writerOf(table: string): Writer | null {
  return SPECIAL[table] ?? (PLAIN_PLAN.includes(table) ? PLAN : null);
}
