import type { CalendarDay } from '../../lib/dates';

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** Until then a month is young: what is asked for is the month that has just ended. */
const MID_MONTH = 15;

/** The round that is usual for this day in Seoul: the results of a month, up to its last day. A person may change all of it. */
export function suggestRound(today: CalendarDay): { code: string; ko: string; en: string; basisOn: CalendarDay } {
  const months = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1 - (Number(today.slice(8, 10)) < MID_MONTH ? 1 : 0);
  const [year, month] = [Math.floor(months / 12), (months % 12) + 1];
  const basisOn = new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
  return { code: basisOn.slice(0, 7), ko: `${year}년 ${month}월 실적`, en: `Results of ${MONTHS[month - 1] ?? ''} ${year}`, basisOn };
}
