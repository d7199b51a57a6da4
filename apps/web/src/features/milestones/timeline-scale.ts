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
  const inner = count * Math.min(WIDEST_MONTH, Math.max(NARROWEST_MONTH, (WIDEST - 2 * MARGIN) / count));
  const perDay = inner / ((end.getTime() - start.getTime()) / DAY_MS);
  const xOf = (day: CalendarDay) => MARGIN + ((Date.parse(day) - start.getTime()) / DAY_MS) * perDay;
  const months = Array.from({ length: count }, (_, index) => {
    const day = asDay(firstOf(start.getUTCFullYear(), start.getUTCMonth() + index));
    const next = asDay(firstOf(start.getUTCFullYear(), start.getUTCMonth() + index + 1));
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
