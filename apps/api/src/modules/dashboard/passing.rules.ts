import { addDays } from '../../platform/clock/calendar-day.js';
import type { MilestoneState, Reason, Snapshot, TaskState } from './snapshot.rules.js';

/**
 * The day between two moments whose mere passing made a task's rating what it is now; null when a record did, because its dates
 * were changed or a report was accepted. A judged rating that ended meanwhile hid the day until its own end.
 */
export function passedOn(before: Snapshot, after: Snapshot, old: TaskState, now: TaskState): string | null {
  const known = new Set(before.acceptedReports.map(({ id }) => id));
  if (after.acceptedReports.some(({ id, taskId }) => taskId === now.id && !known.has(id))) return null;
  const days = now.reasons.flatMap((reason) => dayOf(reason, after, old, now) ?? []);
  // Of several reasons the first one made it so. One that was there before did not: then it was something else.
  const first = days.toSorted()[0];
  if (first === undefined) return null;
  const day = now.ratedSince !== null && now.ratedSince > first ? now.ratedSince : first;
  return day > before.today && day <= after.today ? day : null;
}

function dayOf({ code, about, amount }: Reason, after: Snapshot, old: TaskState, now: TaskState): string | null {
  if (code === 'STUCK_IN_STAGE' || code === 'NOT_PROMULGATED') {
    const threshold = after.bills.find((bill) => bill.code === about)?.thresholdDays ?? null;
    return threshold === null || amount === null ? null : addDays(after.today, threshold + 1 - amount);
  }
  const is = now.milestones.find((milestone) => milestone.code === about);
  const was = old.milestones.find((milestone) => milestone.code === about);
  if (is === undefined || was?.plannedOn !== is.plannedOn || was.forecastOn !== is.forecastOn) return null;
  return lapse(is, now.rating === 'RED' ? after.overdueRedDays : 0);
}

/** The first day on which a milestone was without record, late, or late enough for RED. */
function lapse({ state, plannedOn, forecastOn }: MilestoneState, daysAllowed: number): string | null {
  if (plannedOn === null) return null;
  if (state === 'OVERDUE') return addDays(plannedOn, daysAllowed + 1);
  if (state !== 'NO_RECORD') return null;
  return addDays(forecastOn !== null && forecastOn > plannedOn ? forecastOn : plannedOn, 1);
}
