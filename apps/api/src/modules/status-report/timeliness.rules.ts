import { daysBetween, seoulDay } from '../../platform/clock/calendar-day.js';
import type { ReportState } from './status-report.entity.js';

export type Timeliness = 'NOT_YET_DUE' | 'DUE' | 'OVERDUE' | 'NOT_REPORTED' | 'SUBMITTED_ON_TIME' | 'SUBMITTED_LATE';

export interface Deadline {
  /** The last instant that is on time. */
  dueAt: Date;
  closedAt: Date | null;
}

interface Handed {
  state: ReportState;
  firstSubmittedAt: Date | null;
  /** Granted to this report alone: it takes the place of the round's deadline. */
  extendedDueAt: Date | null;
}

/** Computed from dates alone. The first submission decides: coming back for mending makes nobody late. */
export function timelinessOf({ firstSubmittedAt, extendedDueAt }: Handed, { closedAt, ...round }: Deadline, now: Date): Timeliness {
  const dueAt = extendedDueAt ?? round.dueAt;
  if (firstSubmittedAt !== null) return firstSubmittedAt <= dueAt ? 'SUBMITTED_ON_TIME' : 'SUBMITTED_LATE';
  if (closedAt !== null) return 'NOT_REPORTED';
  if (now > dueAt) return 'OVERDUE';
  return daysBetween(seoulDay(now), seoulDay(dueAt)) <= 1 ? 'DUE' : 'NOT_YET_DUE';
}

/** Calendar days in Asia/Seoul after the deadline, at least one for whoever is late at all; null when nobody is. */
function daysAfter(dueAt: Date, instant: Date): number | null {
  return instant <= dueAt ? null : Math.max(1, daysBetween(seoulDay(dueAt), seoulDay(instant)));
}

export function daysLateOf(report: Handed, deadline: Deadline, now: Date): number | null {
  const dueAt = report.extendedDueAt ?? deadline.dueAt;
  if (report.firstSubmittedAt !== null) return daysAfter(dueAt, report.firstSubmittedAt);
  return deadline.closedAt === null ? daysAfter(dueAt, now) : null;
}
