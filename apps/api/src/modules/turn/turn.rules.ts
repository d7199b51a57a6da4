import { daysBetween, seoulDay } from '../../platform/clock/calendar-day.js';

/** Every item that waits has one side that must act, from an instant on: a report now, and whatever else is waited for. */
export interface Turn {
  side: 'BODY' | 'OFFICE';
  since: Date;
}

export interface ReportStanding {
  state: 'NOT_BEGUN' | 'DRAFT' | 'SUBMITTED' | 'RETURNED' | 'ACCEPTED';
  submittedAt: Date | null;
  /** When it was last returned or accepted. */
  decidedAt: Date | null;
}

/**
 * The body's until it hands in, the office's until it answers; nobody's once it is accepted, or when the round closed before it
 * was ever handed in. What came back is still to be mended after that.
 */
export function turnOfReport(
  { state, submittedAt, decidedAt }: ReportStanding,
  round: { openedAt: Date; closedAt: Date | null },
): Turn | null {
  if (state === 'ACCEPTED') return null;
  if (state === 'SUBMITTED') return { side: 'OFFICE', since: submittedAt ?? round.openedAt };
  if (state === 'RETURNED') return { side: 'BODY', since: decidedAt ?? round.openedAt };
  return round.closedAt === null ? { side: 'BODY', since: round.openedAt } : null;
}

/** Calendar days in Asia/Seoul. */
export function daysWaited({ since }: Turn, today: string): number {
  return daysBetween(seoulDay(since), today);
}

/** D+7: from here on a person of the office decides what to do, and no machine. */
const LONG = 7;

interface Owed {
  firstSubmittedAt: Date | null;
  /** The deadline that holds for this report, a granted one in the round's place. */
  dueAt: Date;
}

/**
 * Days by which a report that was never handed in counts among 미제출 기관: from the seventh day after its own deadline while the
 * round is open, and whatever is missing when it closes. Null: it does not count.
 */
export function daysMissing({ firstSubmittedAt, dueAt }: Owed, closedAt: Date | null, now: Date): number | null {
  if (firstSubmittedAt !== null) return null;
  const until = closedAt ?? now;
  const days = Math.max(0, daysBetween(seoulDay(dueAt), seoulDay(until)));
  return closedAt !== null || (until > dueAt && days >= LONG) ? days : null;
}

interface Person {
  id: string;
  duty: string;
  ministryId: string;
}

/**
 * One person owns a body's turn: whoever has the task in hand; where nobody was named, or whoever had it left, the focal point of
 * the body that answers today, the last of the line (the first by id, so that it is the same one for every reader). Null: it has
 * nobody who works here.
 */
export function ownerOf(holderId: string | null, bodies: readonly string[], people: readonly Person[]): string | null {
  if (holderId !== null) return holderId;
  const focal = people.filter(({ duty, ministryId }) => duty === 'FOCAL_POINT' && ministryId === bodies.at(-1));
  return focal.map(({ id }) => id).toSorted()[0] ?? null;
}
