import { daysLateOf, timelinessOf } from './timeliness.rules.js';

/** 10 March 2026, 23:59:59.999 in Seoul. */
const dueAt = new Date('2026-03-10T14:59:59.999Z');
const open = { dueAt, closedAt: null };
const closed = { dueAt, closedAt: new Date('2026-03-20T00:00:00Z') };
const later = (milliseconds: number) => new Date(dueAt.getTime() + milliseconds);
const missing = { state: 'DRAFT' as const, firstSubmittedAt: null, extendedDueAt: null };
const handedIn = (firstSubmittedAt: Date) => ({ state: 'SUBMITTED' as const, firstSubmittedAt, extendedDueAt: null });
const DAY = 86_400_000;

describe('timeliness', () => {
  it('counts the deadline itself as on time, and one millisecond later as late', () => {
    expect(timelinessOf(handedIn(dueAt), open, later(5))).toBe('SUBMITTED_ON_TIME');
    expect(daysLateOf(handedIn(dueAt), open, later(5))).toBeNull();
    expect(timelinessOf(handedIn(later(1)), open, later(5))).toBe('SUBMITTED_LATE');
    expect(daysLateOf(handedIn(later(1)), open, later(5))).toBe(1);
  });

  it('follows the deadline that was granted to the report, to the millisecond', () => {
    const extended = { ...missing, extendedDueAt: later(3 * DAY) };
    expect([timelinessOf(extended, open, later(3 * DAY)), timelinessOf(extended, open, later(3 * DAY + 1))]).toEqual(['DUE', 'OVERDUE']);
    expect([daysLateOf(extended, open, later(3 * DAY)), daysLateOf(extended, open, later(3 * DAY + 1))]).toEqual([null, 1]);
    const inTime = { ...handedIn(later(3 * DAY)), extendedDueAt: later(3 * DAY) };
    const late = { ...handedIn(later(3 * DAY + 1)), extendedDueAt: later(3 * DAY) };
    expect([timelinessOf(inTime, closed, later(9 * DAY)), timelinessOf(late, closed, later(9 * DAY))]).toEqual([
      'SUBMITTED_ON_TIME',
      'SUBMITTED_LATE',
    ]);
  });

  it('says due on the day of the deadline and the day before it, in Seoul', () => {
    expect(timelinessOf(missing, open, new Date('2026-03-08T14:59:59.999Z'))).toBe('NOT_YET_DUE');
    expect(timelinessOf(missing, open, new Date('2026-03-08T15:00:00Z'))).toBe('DUE');
    expect(timelinessOf(missing, open, dueAt)).toBe('DUE');
    expect(timelinessOf(missing, open, later(1))).toBe('OVERDUE');
  });

  it('counts days late as calendar days in Seoul, at least one', () => {
    const noon = { dueAt: new Date('2026-03-10T03:00:00Z'), closedAt: null };
    expect(daysLateOf(missing, noon, new Date('2026-03-10T03:00:00.001Z'))).toBe(1);
    expect(daysLateOf(missing, noon, new Date('2026-03-11T14:59:00Z'))).toBe(1);
    expect(daysLateOf(missing, noon, new Date('2026-03-11T15:00:00Z'))).toBe(2);
    expect(daysLateOf(missing, noon, noon.dueAt)).toBeNull();
  });

  it('says not reported once the round is closed, and counts no days any more', () => {
    expect(timelinessOf(missing, closed, later(30 * DAY))).toBe('NOT_REPORTED');
    expect(daysLateOf(missing, closed, later(30 * DAY))).toBeNull();
    expect(timelinessOf(handedIn(later(-DAY)), closed, later(30 * DAY))).toBe('SUBMITTED_ON_TIME');
  });

  it('makes nobody late for mending what came back', () => {
    const mended = { state: 'RETURNED' as const, firstSubmittedAt: later(-DAY), extendedDueAt: null };
    expect(timelinessOf(mended, open, later(9 * DAY))).toBe('SUBMITTED_ON_TIME');
  });
});
