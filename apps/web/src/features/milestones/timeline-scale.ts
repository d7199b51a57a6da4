import type { CalendarDay } from '../../lib/dates';

const DAY_MS = 86_400_000;
/** What a desk's window shows beside the names of the tasks. */
const WIDEST = 1040;
const NARROWEST_MONTH = 31;
const WIDEST_MONTH = 110;
/** Room for a shape on the first and on the last day. */
const MARGIN = 14;

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

const asDay = (date: Date) => date.toISOString().slice(0, 10);

/** How many months a column has: 월 or 분기. */
export type Step = 1 | 3;
/** A year in quarters is less than half as wide as in months. */
const NARROWEST: Record<Step, number> = { 1: NARROWEST_MONTH, 3: 42 };

/** Whole months (or quarters) from the earliest to the latest of the days, each as wide as it has days. */
export function scaleFor(days: readonly CalendarDay[], step: Step = 1): Scale {
  const sorted = [...days].sort();
  const [first = '2025-01-01'] = sorted;
  const last = sorted.at(-1) ?? first;
  const column = (day: CalendarDay) => Math.floor((Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1) / step);
  const [from, to] = [column(first), column(last) + 1];
  const startOf = (index: number) => new Date(Date.UTC(Math.floor((index * step) / 12), (index * step) % 12, 1));
  const [start, end, count] = [startOf(from), startOf(to), to - from];
  const inner = count * Math.min(WIDEST_MONTH, Math.max(NARROWEST[step], (WIDEST - 2 * MARGIN) / count));
  const perDay = inner / ((end.getTime() - start.getTime()) / DAY_MS);
  const xOf = (day: CalendarDay) => MARGIN + ((Date.parse(day) - start.getTime()) / DAY_MS) * perDay;
  const months = Array.from({ length: count }, (_, index) => {
    const [day, next] = [asDay(startOf(from + index)), asDay(startOf(from + index + 1))];
    return { day, x: xOf(day), width: ((Date.parse(next) - Date.parse(day)) / DAY_MS) * perDay };
  });
  return { months, width: inner + 2 * MARGIN, xOf };
}

/** The year stands above its first month shown. */
export function hasYear({ months }: Scale, month: CalendarDay): boolean {
  return month.endsWith('-01-01') || month === months[0]?.day;
}

const BESIDE_LINE = 4;
const WORD = 36;

/** Where the word for today goes beside its line: left of it at the end of the scale, and never over a year. */
export function placeToday(scale: Scale, today: CalendarDay): { x: number; anchor: 'start' | 'end' } {
  const line = scale.xOf(today);
  if (line > scale.width - WORD - BESIDE_LINE) return { x: line - BESIDE_LINE, anchor: 'end' };
  const x = line + BESIDE_LINE;
  const years = scale.months.filter(({ day }) => hasYear(scale, day)).map((month) => month.x + BESIDE_LINE);
  const year = years.find((start) => Math.abs(start - x) < WORD);
  // Before a year that comes there is room on the left; after one the word steps over it.
  if (year !== undefined && year >= x && line - BESIDE_LINE > WORD) return { x: line - BESIDE_LINE, anchor: 'end' };
  return { x: year === undefined ? x : year + WORD, anchor: 'start' };
}
