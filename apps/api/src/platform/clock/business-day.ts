import { addDays } from './calendar-day.js';

/** Days off that fall on no weekend, or fall on one as well. */
export type DaysOff = ReadonlySet<string>;

/** 0 Sunday to 6 Saturday, of a calendar day: no zone is involved. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

export function isWeekend(day: string): boolean {
  return weekdayOf(day) % 6 === 0;
}

export function isBusinessDay(day: string, daysOff: DaysOff): boolean {
  return !isWeekend(day) && !daysOff.has(day);
}

/** The day itself when offices work on it, otherwise the next on which they do. */
export function businessDayFrom(day: string, daysOff: DaysOff): string {
  let found = day;
  while (!isBusinessDay(found, daysOff)) found = addDays(found, 1);
  return found;
}

/** The so-manieth business day after a day, which does not count itself. */
export function businessDayAfter(day: string, count: number, daysOff: DaysOff): string {
  let found = day;
  for (let left = count; left > 0; left -= 1) found = businessDayFrom(addDays(found, 1), daysOff);
  return found;
}

/** A time of day at which a deadline can end; 24:00 is the end of the day. */
export const DUE_TIME = /^(?:([01]\d|2[0-3]):[0-5]\d|24:00)$/;

/**
 * The last instant that is on time, in Asia/Seoul whatever zone the server runs in: 18:00 sharp still is, and so is the last
 * millisecond of a day whose deadline is its end.
 */
export function lastInstantOnTime(day: string, time: string): Date {
  if (!DUE_TIME.test(time)) throw new Error(`${time} is no time of day`);
  return new Date(time === '24:00' ? `${day}T23:59:59.999+09:00` : `${day}T${time}:00.000+09:00`);
}
