import type { Language } from './i18n';

const ZONE = 'Asia/Seoul';
const WEEKDAYS = { ko: ['일', '월', '화', '수', '목', '금', '토'], en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] };
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** A calendar day as the server writes it, 2025-03-14; it is never a moment, so no time zone can shift it. */
export type CalendarDay = string;

const DAY_MS = 86_400_000;

const [EARLIEST, BEYOND] = ['1948-01-01', '2200-01-01'];

/** A day that exists, in a year that the server takes (its scalar Date). */
export function isCalendarDay(value: unknown): value is CalendarDay {
  if (typeof value !== 'string' || !DAY.test(value) || value < EARLIEST || value >= BEYOND) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

interface Parts {
  year: number;
  month: number;
  day: number;
  weekday: number;
}

function partsOf(day: CalendarDay): Parts {
  const date = new Date(`${day}T00:00:00Z`);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate(), weekday: date.getUTCDay() };
}

/** 2025. 3. 14.(금) · Fri 14 Mar 2025 */
export function formatDay(day: CalendarDay, lang: Language): string {
  const { year, month, day: date, weekday } = partsOf(day);
  if (lang === 'ko') return `${year}. ${month}. ${date}.(${WEEKDAYS.ko[weekday] ?? ''})`;
  return `${WEEKDAYS.en[weekday] ?? ''} ${date} ${MONTHS[month - 1] ?? ''} ${year}`;
}

/** 2025. 3. 14. · 14 Mar 2025, for tables. */
export function formatDayPlain(day: CalendarDay, lang: Language): string {
  const { year, month, day: date } = partsOf(day);
  return lang === 'ko' ? `${year}. ${month}. ${date}.` : `${date} ${MONTHS[month - 1] ?? ''} ${year}`;
}

/** 2024. 10. · Oct 2024, where only the month is known. */
export function formatMonth(day: CalendarDay, lang: Language): string {
  const { year, month } = partsOf(day);
  return lang === 'ko' ? `${year}. ${month}.` : `${MONTHS[month - 1] ?? ''} ${year}`;
}

/** A day as exactly as the record knows it. */
export function formatKnownDay(day: CalendarDay, precision: string, lang: Language): string {
  return precision === 'month' ? formatMonth(day, lang) : formatDayPlain(day, lang);
}

/** The day in Seoul on which an instant falls. */
export function dayOf(instant: string | number | Date): CalendarDay {
  return new Intl.DateTimeFormat('en-CA', { timeZone: ZONE, year: 'numeric', month: '2-digit', day: '2-digit' }).format(new Date(instant));
}

/** 14:02 in Seoul */
export function formatTime(instant: string | number | Date): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, hour: '2-digit', minute: '2-digit' }).format(new Date(instant));
}

/** 2025. 3. 14.(금) 14:02 · Fri 14 Mar 2025 14:02 */
export function formatInstant(instant: string | number | Date, lang: Language): string {
  return `${formatDay(dayOf(instant), lang)} ${formatTime(instant)}`;
}

/** The last millisecond of a day in Seoul: what "as of that day" means to the server. */
export function endOfDay(day: CalendarDay): string {
  return `${day}T23:59:59.999+09:00`;
}

/** So many calendar days later. */
export function daysAfter(day: CalendarDay, count: number): CalendarDay {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY_MS).toISOString().slice(0, 10);
}
