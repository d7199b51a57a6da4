import type { CalendarDay } from '../../lib/dates';

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** The round that is usual for this day: results of the month, up to its last day. A person may change all of it. */
export function suggestRound(today: CalendarDay): { code: string; ko: string; en: string; basisOn: CalendarDay } {
  const year = Number(today.slice(0, 4));
  const month = Number(today.slice(5, 7));
  const basisOn = new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
  return { code: today.slice(0, 7), ko: `${year}년 ${month}월 실적`, en: `Results of ${MONTHS[month - 1] ?? ''} ${year}`, basisOn };
}
