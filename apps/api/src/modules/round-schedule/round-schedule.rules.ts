import { addDays } from '../../platform/clock/calendar-day.js';
import { problem, type Problem } from '../../platform/errors/problem.js';
import type { RoundKind } from '../reporting-round/reporting-round.entity.js';
import { businessDayAfter, DUE_TIME, lastInstantOnTime, weekdayOf, type DaysOff } from '../../platform/clock/business-day.js';

export const CADENCES = ['WEEKLY', 'MONTHLY', 'QUARTERLY'] as const;
export type Cadence = (typeof CADENCES)[number];

export interface Timing {
  dueTime: string;
  dueBusinessDays: number;
}

export const DEFAULTS = { dueTime: '18:00', dueBusinessDays: 5, answerBusinessDays: 3, cadence: 'MONTHLY', opensByItself: false } as const;

const MOST_BUSINESS_DAYS = 30;

export function checkTiming({ dueTime, dueBusinessDays, answerBusinessDays }: Timing & { answerBusinessDays: number }): Problem[] {
  const found: Problem[] = [];
  if (!DUE_TIME.test(dueTime)) found.push(problem('BAD_TIME', 'Use a time such as 18:00, at most 24:00.', 'input', 'dueTime'));
  for (const [name, days] of Object.entries({ dueBusinessDays, answerBusinessDays }))
    if (days < 1 || days > MOST_BUSINESS_DAYS)
      found.push(problem('OUT_OF_RANGE', `Choose 1 to ${String(MOST_BUSINESS_DAYS)} business days.`, 'input', name));
  return found;
}

/** What a round of this kind is called and asks for, before a person changes any of it. */
export interface RoundDraft {
  code: string;
  name: { ko: string; en: string };
  basisOn: string;
}

export interface RoundSuggestion extends RoundDraft {
  kind: RoundKind;
  dueOn: string;
  dueAt: Date;
}

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const FRIDAY = 5;

const pad = (number: number) => String(number).padStart(2, '0');

/** The last day of the period that holds `day`: a week of office work ends on Friday. */
export function periodEnd(cadence: Cadence, day: string): string {
  if (cadence === 'WEEKLY') return addDays(day, (FRIDAY - weekdayOf(day) + 7) % 7);
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  const last = cadence === 'MONTHLY' ? month : Math.ceil(month / 3) * 3;
  return new Date(Date.UTC(year, last, 0)).toISOString().slice(0, 10);
}

/** The last day of the latest period that is over. */
export function lastPeriodEnd(cadence: Cadence, today: string): string {
  const end = periodEnd(cadence, today);
  if (cadence === 'WEEKLY') return addDays(end, -7);
  const [year, month] = [Number(end.slice(0, 4)), Number(end.slice(5, 7))];
  return new Date(Date.UTC(year, month - (cadence === 'MONTHLY' ? 1 : 3), 0)).toISOString().slice(0, 10);
}

/** Days before its end from which a period is asked for rather than the one before it. */
const NEARLY_OVER: Readonly<Record<Cadence, number>> = { WEEKLY: 1, MONTHLY: 15, QUARTERLY: 30 };

/** Which Friday of its month a day is. */
const weekOfMonth = (day: string) => Math.ceil(Number(day.slice(8, 10)) / 7);

/** One code and one name for each period: the same period can never be opened twice. */
function draftOf(cadence: Cadence, basisOn: string): RoundDraft {
  const [year, month] = [basisOn.slice(0, 4), Number(basisOn.slice(5, 7))];
  const monthName = MONTHS[month - 1] ?? '';
  switch (cadence) {
    case 'WEEKLY': {
      const week = weekOfMonth(basisOn);
      const name = {
        ko: `${year}년 ${String(month)}월 ${String(week)}주 실적`,
        en: `Results of week ${String(week)}, ${monthName} ${year}`,
      };
      return { code: `${year}-${pad(month)}-W${String(week)}`, name, basisOn };
    }
    case 'MONTHLY':
      return {
        code: `${year}-${pad(month)}`,
        name: { ko: `${year}년 ${String(month)}월 실적`, en: `Results of ${monthName} ${year}` },
        basisOn,
      };
    case 'QUARTERLY': {
      const quarter = String(Math.ceil(month / 3));
      return { code: `${year}-Q${quarter}`, name: { ko: `${year}년 ${quarter}분기 실적`, en: `Results of Q${quarter} ${year}` }, basisOn };
    }
  }
}

function draftFor(kind: RoundKind, today: string): RoundDraft {
  if (kind === 'ON_DEMAND') return { code: `S-${today}`, name: { ko: `수시 제출(${today})`, en: `On demand (${today})` }, basisOn: today };
  const end = periodEnd(kind, today);
  const isNearlyOver = addDays(today, NEARLY_OVER[kind]) >= end;
  return draftOf(kind, isNearlyOver ? end : lastPeriodEnd(kind, today));
}

/** 제출기한: so many business days after the basis day, or after today when that would already be over. */
function deadlineOf(basisOn: string, today: string, { dueTime, dueBusinessDays }: Timing, daysOff: DaysOff) {
  const usual = businessDayAfter(basisOn, dueBusinessDays, daysOff);
  const dueOn = usual > today ? usual : businessDayAfter(today, dueBusinessDays, daysOff);
  return { dueOn, dueAt: lastInstantOnTime(dueOn, dueTime) };
}

/**
 * The round that should open by itself on this day: that of the latest period that is over, from the first business day after it
 * until the next period is over. One that opens late, because an earlier round was still open, falls due later as well. What had been
 * due before the settings were chosen (`since`) is not asked for late.
 */
export function scheduledRound(
  cadence: Cadence,
  today: string,
  timing: Timing,
  daysOff: DaysOff,
  since: string | null = null,
): RoundSuggestion | null {
  const basisOn = lastPeriodEnd(cadence, today);
  if (since !== null && since > businessDayAfter(basisOn, timing.dueBusinessDays, daysOff)) return null;
  if (today < businessDayAfter(basisOn, 1, daysOff)) return null;
  return { kind: cadence, ...draftOf(cadence, basisOn), ...deadlineOf(basisOn, today, timing, daysOff) };
}

const SHORTEST_NOTICE_MS = 12 * 3_600_000;

/** Nobody finds a round that fell due before the office opened: late in the day it waits for the next, when its deadline moves on. */
export function givesNotice({ dueAt }: { dueAt: Date }, now: Date): boolean {
  return dueAt.getTime() - now.getTime() >= SHORTEST_NOTICE_MS;
}

/** A day stands for its period: a person who opens the round may choose another day of it. */
function isSamePeriod(cadence: Cadence, day: string, other: string): boolean {
  return periodEnd(cadence, day) === periodEnd(cadence, other);
}

export interface OfPeriod {
  kind?: RoundKind | null;
  basisOn: string;
}

/** A period is asked for once, whatever its round is called; what is asked on demand is of no period. */
export function hasPeriodOf(rounds: readonly OfPeriod[], { kind, basisOn }: OfPeriod): boolean {
  const wanted = kind ?? 'MONTHLY';
  if (wanted === 'ON_DEMAND') return false;
  return rounds.some((round) => round.kind === wanted && isSamePeriod(wanted, round.basisOn, basisOn));
}

const MOST_NOT_OPENED = 12;

/** The codes of periods that were over and never opened since the latest opened one, newest first; the latest period still may be. */
export function periodsNotOpened(cadence: Cadence, today: string, opened: readonly string[]): string[] {
  const latest = opened
    .map((day) => periodEnd(cadence, day))
    .toSorted()
    .at(-1);
  const found: string[] = [];
  if (latest === undefined) return found;
  for (let end = lastPeriodEnd(cadence, lastPeriodEnd(cadence, today)); end > latest && found.length < MOST_NOT_OPENED;) {
    found.push(draftOf(cadence, end).code);
    end = lastPeriodEnd(cadence, end);
  }
  return found;
}

export function suggestRound(kind: RoundKind, today: string, timing: Timing, daysOff: DaysOff): RoundSuggestion {
  const draft = draftFor(kind, today);
  return { kind, ...draft, ...deadlineOf(draft.basisOn, today, timing, daysOff) };
}
