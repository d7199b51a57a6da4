import { addDays } from '../../platform/clock/calendar-day.js';
import { problem, type Problem } from '../../platform/errors/problem.js';
import type { StoredProvenance } from '../../platform/database/record.js';
import type { Milestone, ReasonClass } from '../milestone/milestone.entity.js';
import type { NewDates, rescheduled } from '../milestone/milestone-step.reader.js';

/** What is to be changed about all of them; left out: stays as it is. */
export interface Change {
  ministryId?: string | null;
  plannedOn?: string | null;
  /** So many days later, or earlier below 0, each from its own planned day. */
  shiftDays?: number | null;
  forecastOn?: string | null;
  evidenceRequired?: boolean | null;
  reasonClass?: ReasonClass | null;
  recoveryStep?: string | null;
}

export interface GivenRow {
  milestoneId: string;
  expectedVersion: number;
}

export interface FieldChange {
  field: 'ministry' | 'plannedOn' | 'forecastOn' | 'evidenceRequired';
  before: string | null;
  after: string | null;
}

interface RowPlan {
  changes: FieldChange[];
  problems: Problem[];
  values: Partial<Milestone>;
}

interface Place {
  /** The bodies that report on its task: one of them carries it. */
  bodies: readonly string[];
  expectedVersion: number;
  path: string[];
  today: string;
  reason: string;
  /** What other dates mean for one milestone: the same rule as when it is moved by itself. */
  reschedule: typeof rescheduled;
}

const MOST_ROWS = 200;
const FURTHEST = 3650;
const RECORDED: StoredProvenance = { kind: 'recorded', source: null, quoteRef: null };

const isGiven = <Value>(value: Value | null | undefined): value is Value => value !== undefined && value !== null;

/** What must hold whichever rows are chosen. */
export function checkChange(change: Change, reason: string, rows: readonly GivenRow[]): Problem[] {
  const { ministryId, plannedOn, shiftDays, forecastOn, evidenceRequired } = change;
  const found: Problem[] = [];
  if (rows.length === 0 || rows.length > MOST_ROWS)
    found.push(problem('REQUIRED', `Choose 1 to ${String(MOST_ROWS)} milestones.`, 'input', 'rows'));
  if (![ministryId, plannedOn, shiftDays, forecastOn, evidenceRequired].some(isGiven))
    found.push(problem('NO_CHANGE_CHOSEN', 'Choose a body, a date, a number of days or whether evidence is asked for.', 'input', 'change'));
  if (isGiven(plannedOn) && isGiven(shiftDays))
    found.push(problem('ONE_WAY', 'Choose one day for all, or a number of days: not both.', 'input', 'change', 'shiftDays'));
  if (isGiven(shiftDays) && Math.abs(shiftDays) > FURTHEST)
    found.push(problem('SHIFT_TOO_FAR', `Choose at most ${String(FURTHEST)} days.`, 'input', 'change', 'shiftDays'));
  if (reason.trim().length < 5) found.push(problem('REASON_REQUIRED', 'Say why, in at least 5 characters.', 'input', 'reason'));
  if (reason.length > 2000) found.push(problem('TOO_LONG', 'Use at most 2,000 characters.', 'input', 'reason'));
  const ids = rows.map(({ milestoneId }) => milestoneId);
  ids.forEach((id, index) => {
    if (ids.indexOf(id) !== index) found.push(problem('TWICE', 'Name each milestone once.', 'input', 'rows', String(index), 'milestoneId'));
  });
  return found;
}

/** What would become of one of them. Without a change and without a problem it stays as it is, and nothing is written. */
export function planRow(milestone: Milestone, change: Change, place: Place): RowPlan {
  const owner = planOwner(milestone, change, place);
  const dates = planDates(milestone, change, place);
  const asks = change.evidenceRequired;
  const isAsked = isGiven(asks) && asks !== milestone.evidenceRequired;
  const evidence: FieldChange[] = isAsked
    ? [{ field: 'evidenceRequired', before: String(milestone.evidenceRequired), after: String(asks) }]
    : [];
  const changes = [...owner.changes, ...dates.changes, ...evidence];
  const problems = [...owner.problems, ...dates.problems];
  if (milestone.version !== place.expectedVersion)
    problems.unshift(
      problem('STALE_VERSION', 'Someone else changed this milestone meanwhile. Look again.', ...place.path, 'expectedVersion'),
    );
  if (milestone.achievedOn !== null && changes.length > 0 && problems.every(({ code }) => code !== 'ALREADY_ACHIEVED'))
    problems.push(problem('ALREADY_ACHIEVED', 'This milestone is achieved: it no longer changes.', ...place.path, 'milestoneId'));
  return { changes, problems, values: { ...owner.values, ...dates.values, ...(isAsked ? { evidenceRequired: asks } : {}) } };
}

/** To the same body is a change as well where no source named it: from now on it is named. */
function planOwner(milestone: Milestone, { ministryId }: Change, { bodies, path }: Place): RowPlan {
  if (!isGiven(ministryId) || (ministryId === milestone.ministryId && milestone.ministryProvenance !== null))
    return { changes: [], problems: [], values: {} };
  const before = milestone.ministryProvenance === null ? null : milestone.ministryId;
  const problems = bodies.includes(ministryId)
    ? []
    : [problem('NOT_ON_TASK', 'Choose the lead or a supporting body of the task.', ...path, 'milestoneId')];
  return { changes: [{ field: 'ministry', before, after: ministryId }], problems, values: { ministryId, ministryProvenance: RECORDED } };
}

function planDates(milestone: Milestone, change: Change, { path, today, reason, reschedule }: Place): RowPlan {
  const none: RowPlan = { changes: [], problems: [], values: {} };
  const { shiftDays, reasonClass, recoveryStep } = change;
  if (isGiven(shiftDays) && milestone.plannedOn === null)
    return { ...none, problems: [problem('NO_DATE', 'It has no planned day to move from.', ...path, 'milestoneId')] };
  const plannedOn = isGiven(shiftDays) && milestone.plannedOn !== null ? addDays(milestone.plannedOn, shiftDays) : change.plannedOn;
  const wanted = { plannedOn, forecastOn: change.forecastOn };
  const changes = (['plannedOn', 'forecastOn'] as const).flatMap((field) => {
    const after = wanted[field];
    return isGiven(after) && after !== milestone[field] ? [{ field, before: milestone[field], after }] : [];
  });
  if (changes.length === 0) return none;
  const dates: NewDates = { ...Object.fromEntries(changes.map(({ field, after }) => [field, after])), reason };
  if (isGiven(reasonClass)) dates.reasonClass = reasonClass;
  if (isGiven(recoveryStep)) dates.recoveryStep = recoveryStep;
  const { problems, values } = reschedule(milestone, dates, today);
  return { changes, problems: problems.flatMap((each) => ofRow(each, path)), values };
}

/** A problem with one row is told at that row; what is wrong with the reason is told once. */
function ofRow({ code, message, path: found }: Problem, path: string[]): Problem[] {
  const field = found.at(-1) ?? '';
  return field === 'reason' ? [] : [problem(code, message, ...path, field === 'id' ? 'milestoneId' : field)];
}
