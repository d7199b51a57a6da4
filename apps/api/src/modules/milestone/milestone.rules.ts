import { daysBetween } from '../../platform/clock/calendar-day.js';
import { problem, type Problem } from '../../platform/errors/problem.js';
import { slips } from './slip.rules.js';

export type MilestoneState = 'ACHIEVED' | 'UPCOMING' | 'OVERDUE' | 'NO_RECORD' | 'UNDATED';

export interface DatedMilestone {
  plannedOn: string | null;
  achievedOn: string | null;
  plannedOnProvenance: { kind: string };
  /** What an accepted report or the office expects; left out where nobody said. */
  forecastOn?: string | null;
}

export interface Standing {
  state: MilestoneState;
  /** Days past the planned date while OVERDUE, days to it while UPCOMING. */
  days: number | null;
}

/**
 * Nothing is late because we do not know. A past date without a record is late only when somebody really set it (an invented
 * one never counts) and the body that answers for it answers rounds: `answeredSince` is the basis day of the first one.
 */
export function standingOf(milestone: DatedMilestone, today: string, answeredSince: string | null): Standing {
  const { achievedOn, plannedOn, plannedOnProvenance } = milestone;
  if (achievedOn !== null && achievedOn <= today) return { state: 'ACHIEVED', days: null };
  if (plannedOn === null) return { state: 'UNDATED', days: null };
  if (plannedOn >= today) return { state: 'UPCOMING', days: daysBetween(today, plannedOn) };
  const answers = answeredSince !== null && answeredSince <= today;
  if (plannedOnProvenance.kind === 'illustrative' || !answers) {
    // Somebody said when it is expected: that is a record, and it lies ahead.
    const { forecastOn = null } = milestone;
    return forecastOn !== null && forecastOn >= today
      ? { state: 'UPCOMING', days: daysBetween(today, forecastOn) }
      : { state: 'NO_RECORD', days: null };
  }
  return { state: 'OVERDUE', days: daysBetween(plannedOn, today) };
}

/** Whether the plan wanted it achieved by this day; a date invented for the demonstration is no plan to be measured against. */
export function isPlannedByNow({ plannedOn, plannedOnProvenance }: DatedMilestone, today: string): boolean {
  return plannedOn !== null && plannedOn <= today && plannedOnProvenance.kind !== 'illustrative';
}

export interface Dates {
  plannedOn: string | null;
  forecastOn: string | null;
}

export interface Reschedule {
  /** Left out: stays as it was. Null: emptied. */
  plannedOn?: string | null;
  forecastOn?: string | null;
  reasonClass?: string | null;
  recoveryStep?: string | null;
  reason: string;
}

const EARLIEST = '2000-01-01';

/** The baseline stays; a date that slips says of which kind the reason is and what is done to catch up. All problems at once. */
export function checkReschedule(
  current: Dates & { achievedOn: string | null; reasonClass: string | null; recoveryStep: string | null },
  change: Reschedule,
  today: string,
): Problem[] {
  const found: Problem[] = [];
  if (current.achievedOn !== null) found.push(problem('ALREADY_ACHIEVED', 'This milestone is achieved: its dates no longer change.', 'id'));
  if (change.reason.trim().length < 5) found.push(problem('REASON_REQUIRED', 'Say why, in at least 5 characters.', 'input', 'reason'));
  if (change.reason.length > 2000) found.push(problem('TOO_LONG', 'Use at most 2,000 characters.', 'input', 'reason'));
  if ((change.recoveryStep ?? '').length > 2000) found.push(problem('TOO_LONG', 'Use at most 2,000 characters.', 'input', 'recoveryStep'));
  for (const field of ['plannedOn', 'forecastOn'] as const)
    if ((change[field] ?? EARLIEST) < EARLIEST) found.push(problem('DATE_TOO_EARLY', 'Choose a date in this century.', 'input', field));
  found.push(...emptiedPast(current, change, today));
  found.push(...unexplained(current, change));
  if (changedFields(current, change).length === 0 && change.reasonClass === undefined && change.recoveryStep === undefined)
    found.push(problem('NOTHING_TO_CHANGE', 'Change the planned date, the forecast, the kind of reason or the recovery step.', 'input'));
  return found;
}

/** What was said of an earlier slip answers for this one until something else is said. */
function unexplained(current: Dates & { reasonClass: string | null; recoveryStep: string | null }, change: Reschedule): Problem[] {
  if (!slips(current, { ...current, ...given(change) })) return [];
  const { reasonClass = current.reasonClass, recoveryStep = current.recoveryStep } = change;
  const found: Problem[] = [];
  if (reasonClass === null)
    found.push(problem('REASON_CLASS_REQUIRED', 'The date slips: choose what kind of reason it has.', 'input', 'reasonClass'));
  if ((recoveryStep ?? '').trim() === '')
    found.push(problem('RECOVERY_REQUIRED', 'The date slips: say what is done to catch up.', 'input', 'recoveryStep'));
  return found;
}

/** The days that the change names. */
function given({ plannedOn, forecastOn }: Reschedule): Partial<Dates> {
  return { ...(plannedOn === undefined ? {} : { plannedOn }), ...(forecastOn === undefined ? {} : { forecastOn }) };
}

/** To empty a planned date that has passed would make a delay unseen: it is moved, with a reason. A forecast yields to the plan. */
function emptiedPast(current: Dates, change: Reschedule, today: string): Problem[] {
  if (change.plannedOn !== null || current.plannedOn === null || current.plannedOn >= today) return [];
  return [problem('DATE_PASSED', 'This date has passed: set a new one instead of emptying it.', 'input', 'plannedOn')];
}

function changedFields(current: Dates, change: Reschedule): (keyof Dates)[] {
  return (['plannedOn', 'forecastOn'] as const).filter((field) => change[field] !== undefined && change[field] !== current[field]);
}
