import { businessDayAfter, businessDayFrom, isBusinessDay } from '../../platform/clock/business-day.js';
import { statutoryDaysOff } from './statutory-days.rules.js';

/** Days off beside Saturdays and Sundays as the government's yearly calendar (월력요항) and the State Council gave them. */
const OFFICIAL: Record<number, string[]> = {
  2024: [
    ...['01-01', '02-09', '02-10', '02-11', '02-12', '03-01', '04-10', '05-05', '05-06', '05-15', '06-06', '08-15'],
    ...['09-16', '09-17', '09-18', '10-01', '10-03', '10-09', '12-25'],
  ],
  2025: [
    ...['01-01', '01-27', '01-28', '01-29', '01-30', '03-01', '03-03', '05-05', '05-06', '06-03', '06-06', '08-15'],
    ...['10-03', '10-05', '10-06', '10-07', '10-08', '10-09', '12-25'],
  ],
  2026: [
    ...['01-01', '02-16', '02-17', '02-18', '03-01', '03-02', '05-05', '05-24', '05-25', '06-03', '06-06', '07-17'],
    ...['08-15', '08-17', '09-24', '09-25', '09-26', '10-03', '10-05', '10-09', '12-25'],
  ],
  2027: [
    ...['01-01', '02-06', '02-07', '02-08', '02-09', '03-01', '05-05', '05-13', '06-06', '07-17', '07-19', '08-15', '08-16'],
    ...['09-14', '09-15', '09-16', '10-03', '10-04', '10-09', '10-11', '12-25', '12-27'],
  ],
};

describe('the days off of a year', () => {
  it.each(Object.entries(OFFICIAL))('%s are those of the official calendar, designated days among them', (year, days) => {
    expect(statutoryDaysOff(Number(year)).map(({ on }) => on)).toEqual(days.map((day) => `${year}-${day}`));
  });

  it('carry what a day is and where that can be read', () => {
    const days = new Map(statutoryDaysOff(2025).map((day) => [day.on, day]));
    expect(days.get('2025-05-05')?.name.ko).toBe('어린이날·부처님오신날');
    expect(days.get('2025-05-06')).toMatchObject({ kind: 'SUBSTITUTE', source: '관공서의 공휴일에 관한 규정 제3조' });
    expect(days.get('2025-01-27')).toMatchObject({ kind: 'TEMPORARY', source: expect.stringContaining('20250114') });
    expect([...days.values()].every(({ name, source }) => name.ko !== '' && name.en !== '' && source !== '')).toBe(true);
  });

  it('give a substitute when two of them meet on a working day, as in 2028', () => {
    const days = statutoryDaysOff(2028).map(({ on }) => on);
    expect(days).toContain('2028-10-05');
  });
});

describe('a business day', () => {
  const daysOff = new Set([2025, 2026].flatMap((year) => statutoryDaysOff(year).map(({ on }) => on)));

  it('is none at a weekend or on a holiday', () => {
    expect(['2025-10-02', '2025-10-03', '2025-10-04', '2025-10-10'].map((day) => isBusinessDay(day, daysOff))).toEqual([
      ...[true, false, false, true],
    ]);
  });

  it('is counted over the longest holidays and over the end of a year', () => {
    expect(businessDayAfter('2025-10-02', 1, daysOff)).toBe('2025-10-10');
    expect(businessDayAfter('2025-01-24', 1, daysOff)).toBe('2025-01-31');
    expect(businessDayAfter('2025-12-31', 1, daysOff)).toBe('2026-01-02');
    expect(businessDayFrom('2025-06-03', daysOff)).toBe('2025-06-04');
    expect(businessDayFrom('2025-06-04', daysOff)).toBe('2025-06-04');
  });
});
