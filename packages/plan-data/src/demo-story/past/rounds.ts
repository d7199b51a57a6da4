import { addDays, weekday } from '../../calendar-day.js';
import type { DemoRound } from '../types.js';

export interface PastRound extends DemoRound {
  /** Counted from the first round. */
  number: number;
  closedAt: string;
}

const FIRST = { year: 2024, month: 11 };
/** The month before that of the round which is still open: the story ends there and does not grow by itself. */
const LAST = { year: 2026, month: 9 };

const two = (value: number) => String(value).padStart(2, '0');

/** The public holidays on which a step of a round would fall; a test holds all of its days against the calendar. */
const HOLIDAYS = ['2025-03-03', '2026-03-02', '2026-09-24'];

function workday(day: string, direction: 1 | -1): string {
  const next = weekday(day, direction);
  return HOLIDAYS.includes(next) ? workday(addDays(next, direction), direction) : next;
}

function roundOf(year: number, month: number, number: number): PastRound {
  const nextMonth = month === 12 ? `${year + 1}-01` : `${year}-${two(month + 1)}`;
  const english = new Date(Date.UTC(year, month - 1)).toLocaleString('en', { month: 'long', timeZone: 'UTC' });
  return {
    number,
    code: `${year}-${two(month)}`,
    name: { ko: `${year}년 ${month}월 실적(시연용)`, en: `Results of ${english} ${year} (demonstration)` },
    basisOn: addDays(`${nextMonth}-01`, -1),
    openedAt: `${workday(`${nextMonth}-02`, 1)}T09:00:00+09:00`,
    dueAt: `${workday(`${nextMonth}-10`, 1)}T18:00:00+09:00`,
    closedAt: `${workday(`${nextMonth}-24`, -1)}T17:00:00+09:00`,
  };
}

const count = (LAST.year - FIRST.year) * 12 + LAST.month - FIRST.month + 1;

/** A round a month from the announcement on, all of them closed. */
export const pastRounds: readonly PastRound[] = Array.from({ length: count }, (_, number) => {
  const month = FIRST.month - 1 + number;
  return roundOf(FIRST.year + Math.floor(month / 12), (month % 12) + 1, number);
});
