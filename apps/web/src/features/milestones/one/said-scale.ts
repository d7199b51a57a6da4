import { daysAfter, type CalendarDay } from '../../../lib/dates';

const DAY_MS = 86_400_000;
const numberOf = (day: CalendarDay) => Date.parse(`${day}T00:00:00Z`) / DAY_MS;

export const CHART = { width: 720, height: 340, left: 92, right: 16, top: 16, bottom: 44 } as const;
/** So many lines fit each way without their dates running into each other. */
const MOST_LINES = { x: 7, y: 6 } as const;

interface Point {
  /** When it was said. */
  saidOn: CalendarDay;
  on: CalendarDay;
}

export interface SaidScale {
  x: (day: CalendarDay) => number;
  y: (day: CalendarDay) => number;
  /** First days of months. */
  columns: readonly CalendarDay[];
  rows: readonly CalendarDay[];
  /** The stretch of days that lie on both axes: there the day said can be the day of saying it. */
  shared: { from: CalendarDay; to: CalendarDay } | null;
}

interface Span {
  from: CalendarDay;
  to: CalendarDay;
}

/** A month more on either side: nothing stands on the edge, and one day alone still has a length. */
function spanOf(days: readonly CalendarDay[], fallback: CalendarDay): Span {
  const sorted = [...days].sort();
  return { from: daysAfter(sorted[0] ?? fallback, -15), to: daysAfter(sorted.at(-1) ?? fallback, 15) };
}

/** The first days of every so-manieth month within a span. */
export function monthsWithin({ from, to }: Span, most: number): CalendarDay[] {
  const count = (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7));
  const step = [1, 2, 3, 6, 12, 24, 60, 120].find((months) => count / months <= most) ?? 240;
  const start = Number(from.slice(0, 4)) * 12 + Number(from.slice(5, 7)) - 1;
  const months = Array.from({ length: count + 1 }, (_, index) => start + index).filter((month) => month % step === 0);
  const days = months.map((month) => new Date(Date.UTC(Math.floor(month / 12), month % 12, 1)).toISOString().slice(0, 10));
  return days.filter((day) => day >= from && day <= to);
}

/** Across: from the first word to today. Up: from the earliest to the latest day that was said. */
export function saidScale(points: readonly Point[], today: CalendarDay): SaidScale {
  const across = spanOf([...points.map(({ saidOn }) => saidOn), today], today);
  const up = spanOf(
    points.map(({ on }) => on),
    today,
  );
  const part = (day: CalendarDay, { from, to }: Span) => (numberOf(day) - numberOf(from)) / (numberOf(to) - numberOf(from));
  const [from = '', to = ''] = [[across.from, up.from].sort().at(-1), [across.to, up.to].sort()[0]];
  return {
    x: (day) => CHART.left + part(day, across) * (CHART.width - CHART.left - CHART.right),
    y: (day) => CHART.height - CHART.bottom - part(day, up) * (CHART.height - CHART.top - CHART.bottom),
    columns: monthsWithin(across, MOST_LINES.x),
    rows: monthsWithin(up, MOST_LINES.y),
    shared: from < to ? { from, to } : null,
  };
}
