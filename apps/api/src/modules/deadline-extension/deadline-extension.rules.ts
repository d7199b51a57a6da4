import { daysBetween, seoulDay } from '../../platform/clock/calendar-day.js';
import { problem, type Problem } from '../../platform/errors/problem.js';
import type { ExtensionState } from './deadline-extension.entity.js';

const DAY_MS = 86_400_000;
const LONGEST = 1000;
const FURTHEST_DAYS = 31;
/** Until then whoever was prevented can still say so; after it a person at the office takes it up. */
const ASK_LATEST_DAYS = 7;

/** The same time of day in Asia/Seoul, to the millisecond, on another day: Korea keeps no summer time. */
export function sameHourOn(day: string, dueAt: Date): Date {
  return new Date(dueAt.getTime() + daysBetween(seoulDay(dueAt), day) * DAY_MS);
}

export function checkUntil(until: Date, dueAt: Date, now: Date, field: string): Problem[] {
  const path = ['input', field];
  if (until <= now) return [problem('IN_PAST', 'Choose a deadline that is later than now.', ...path)];
  if (until <= dueAt) return [problem('NOT_LATER', 'Choose a day after the present deadline.', ...path)];
  if (until.getTime() - dueAt.getTime() > FURTHEST_DAYS * DAY_MS)
    return [problem('TOO_FAR_AHEAD', `Choose a day at most ${String(FURTHEST_DAYS)} days after the present deadline.`, ...path)];
  return [];
}

export function checkWords(text: string, field: string): Problem[] {
  if (text.trim() === '') return [problem('REASON_REQUIRED', 'Say why.', 'input', field)];
  return text.trim().length > LONGEST ? [problem('TOO_LONG', `Use at most ${String(LONGEST)} characters.`, 'input', field)] : [];
}

export interface Extendable {
  firstSubmittedAt: Date | null;
  /** The deadline that holds for this report now. */
  dueAt: Date;
  roundOpen: boolean;
  earlier: readonly { state: ExtensionState }[];
}

/** Only what was never handed in can be late: a report that came back for mending has met its deadline already. */
export function checkAskable({ firstSubmittedAt, dueAt, roundOpen, earlier }: Extendable, now: Date, path: readonly string[]): Problem[] {
  if (!roundOpen) return [problem('ROUND_CLOSED', 'The round is closed. Ask the coordinator.', ...path)];
  if (firstSubmittedAt !== null) return [problem('ALREADY_SUBMITTED', 'This report was already handed in.', ...path)];
  if (earlier.some(({ state }) => state === 'REQUESTED'))
    return [problem('ALREADY_ASKED', 'More time was already asked for: wait for the answer.', ...path)];
  if (now.getTime() - dueAt.getTime() > ASK_LATEST_DAYS * DAY_MS)
    return [problem('ASKED_TOO_LATE', `The deadline passed more than ${String(ASK_LATEST_DAYS)} days ago: call the office.`, ...path)];
  return [];
}

export function mayAsk(report: Extendable, now: Date): boolean {
  return checkAskable(report, now, []).length === 0;
}
