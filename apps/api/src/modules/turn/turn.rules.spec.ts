import { daysMissing, daysWaited, ownerOf, turnOfReport, type ReportStanding } from './turn.rules.js';

const opened = new Date('2026-03-01T00:00:00Z');
const handedIn = new Date('2026-03-09T15:00:00Z');
const returned = new Date('2026-03-11T00:00:00Z');
const open = { openedAt: opened, closedAt: null };
const closed = { openedAt: opened, closedAt: new Date('2026-03-20T00:00:00Z') };
const standing = (state: ReportStanding['state']): ReportStanding => ({ state, submittedAt: handedIn, decidedAt: returned });

describe('whose turn it is', () => {
  it('is the body’s until it hands in, the office’s until it answers, and nobody’s afterwards', () => {
    expect(turnOfReport(standing('NOT_BEGUN'), open)).toEqual({ side: 'BODY', since: opened });
    expect(turnOfReport(standing('DRAFT'), open)).toEqual({ side: 'BODY', since: opened });
    expect(turnOfReport(standing('SUBMITTED'), open)).toEqual({ side: 'OFFICE', since: handedIn });
    expect(turnOfReport(standing('RETURNED'), open)).toEqual({ side: 'BODY', since: returned });
    expect(turnOfReport(standing('ACCEPTED'), open)).toBeNull();
  });

  it('is nobody’s of what is missing once the round closed, and still somebody’s of what was handed in', () => {
    for (const state of ['NOT_BEGUN', 'DRAFT', 'ACCEPTED'] as const) expect(turnOfReport(standing(state), closed)).toBeNull();
    expect(turnOfReport(standing('SUBMITTED'), closed)).toEqual({ side: 'OFFICE', since: handedIn });
    expect(turnOfReport(standing('RETURNED'), closed)).toEqual({ side: 'BODY', since: returned });
  });

  it('is waited for by calendar days in Seoul: handed in at midnight there, it waits since that day', () => {
    expect(daysWaited({ side: 'OFFICE', since: handedIn }, '2026-03-10')).toBe(0);
    expect(daysWaited({ side: 'OFFICE', since: handedIn }, '2026-03-13')).toBe(3);
  });
});

describe('미제출 기관', () => {
  /** 10 March 2026, 18:00 in Seoul. */
  const owed = { firstSubmittedAt: null, dueAt: new Date('2026-03-10T09:00:00Z') };

  it('counts from the seventh day after the report’s own deadline', () => {
    expect(daysMissing(owed, null, new Date('2026-03-16T14:59:59.999Z'))).toBeNull();
    expect(daysMissing(owed, null, new Date('2026-03-16T15:00:00Z'))).toBe(7);
    expect(daysMissing(owed, null, new Date('2026-03-20T00:00:00Z'))).toBe(10);
  });

  it('leaves out what was handed in once, also when it was returned since, or taken back after that', () => {
    expect(daysMissing({ ...owed, firstSubmittedAt: handedIn }, null, new Date('2026-04-20T00:00:00Z'))).toBeNull();
  });

  it('is whatever is missing when the round closes, and counts no days after that', () => {
    expect(daysMissing(owed, new Date('2026-03-12T00:00:00Z'), new Date('2027-01-01T00:00:00Z'))).toBe(2);
    expect(daysMissing(owed, new Date('2026-03-09T00:00:00Z'), new Date('2027-01-01T00:00:00Z'))).toBe(0);
  });
});

describe('the owner of a body’s turn', () => {
  const person = (id: string, duty: string, ministryId: string) => ({ id, duty, ministryId });
  const people = [
    person('c', 'FOCAL_POINT', 'moj'),
    person('b', 'FOCAL_POINT', 'moj'),
    person('a', 'WRITER', 'moj'),
    person('0', 'FOCAL_POINT', 'kcc'),
  ];

  it('is whoever has the task in hand', () => {
    expect(ownerOf('a', ['moj'], people)).toBe('a');
  });

  it('is one focal point of the body where nobody has it, of the successor where the body is no more, and nobody where none works there', () => {
    expect(ownerOf(null, ['moj'], people)).toBe('b');
    expect(ownerOf(null, ['old', 'kcc'], people)).toBe('0');
    expect(ownerOf(null, ['kcc', 'moj'], people)).toBe('b');
    expect(ownerOf(null, ['moe'], people)).toBeNull();
  });
});
