import type { CalendarDay } from '../../lib/dates';

const DAY_MS = 86_400_000;
const WIDEST = 1040;
const NARROWEST_MONTH = 34;
const WIDEST_MONTH = 110;

export interface Month {
  /** Its first day. */
  day: CalendarDay;
  x: number;
  width: number;
}

export interface Scale {
  months: readonly Month[];
  width: number;
  xOf: (day: CalendarDay) => number;
}

const firstOf = (year: number, month: number) => new Date(Date.UTC(year, month, 1));
const asDay = (date: Date) => date.toISOString().slice(0, 10);

/** Whole months from the earliest to the latest of the days, each as wide as it has days. */
export function scaleFor(days: readonly CalendarDay[]): Scale {
  const sorted = [...days].sort();
  const [first = '2025-01-01'] = sorted;
  const last = sorted.at(-1) ?? first;
  const start = firstOf(Number(first.slice(0, 4)), Number(first.slice(5, 7)) - 1);
  const end = firstOf(Number(last.slice(0, 4)), Number(last.slice(5, 7)));
  const count = (end.getUTCFullYear() - start.getUTCFullYear()) * 12 + end.getUTCMonth() - start.getUTCMonth();
  const width = count * Math.min(WIDEST_MONTH, Math.max(NARROWEST_MONTH, WIDEST / count));
  const perDay = width / ((end.getTime() - start.getTime()) / DAY_MS);
  const xOf = (day: CalendarDay) => ((Date.parse(day) - start.getTime()) / DAY_MS) * perDay;
  const months = Array.from({ length: count }, (_, index) => {
    const day = asDay(firstOf(start.getUTCFullYear(), start.getUTCMonth() + index));
    const next = asDay(firstOf(start.getUTCFullYear(), start.getUTCMonth() + index + 1));
    return { day, x: xOf(day), width: ((Date.parse(next) - Date.parse(day)) / DAY_MS) * perDay };
  });
  return { months, width, xOf };
}
