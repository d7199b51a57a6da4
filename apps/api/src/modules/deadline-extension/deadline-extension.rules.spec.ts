import { checkAskable, checkUntil, checkWords, sameHourOn } from './deadline-extension.rules.js';

const dueAt = new Date('2026-12-04T09:00:00.000Z');
const later = (milliseconds: number) => new Date(dueAt.getTime() + milliseconds);
const DAY = 86_400_000;

describe('a day wished for', () => {
  it('keeps the time of day of the deadline in Seoul, to the millisecond', () => {
    expect(sameHourOn('2026-12-09', dueAt)).toEqual(new Date('2026-12-09T18:00:00.000+09:00'));
    expect(sameHourOn('2027-01-03', new Date('2026-12-04T23:59:59.999+09:00'))).toEqual(new Date('2027-01-03T23:59:59.999+09:00'));
    expect(sameHourOn('2026-12-05', new Date('2026-12-04T00:00:00+09:00'))).toEqual(new Date('2026-12-05T00:00:00+09:00'));
  });

  it.each([
    ['2026-12-04', [], 'NOT_LATER'],
    ['2026-12-05', [], null],
    ['2027-01-04', [], null],
    ['2027-01-05', [], 'TOO_FAR_AHEAD'],
    ['2026-12-06', [later(2 * DAY)], 'IN_PAST'],
    ['2026-12-06', [later(2 * DAY - 1)], null],
  ] as const)('%s is answered rightly', (day, [now = later(-DAY)], code) => {
    expect(checkUntil(sameHourOn(day, dueAt), dueAt, now, 'untilOn').map((problem) => problem.code)).toEqual(code === null ? [] : [code]);
  });
});

describe('a request', () => {
  const open = { firstSubmittedAt: null, dueAt, roundOpen: true, earlier: [] };
  const codes = (change: Partial<Parameters<typeof checkAskable>[0]>, now = later(-DAY)) =>
    checkAskable({ ...open, ...change }, now, ['id']).map(({ code }) => code);

  it('is made before the deadline and for seven days after it', () => {
    expect([codes({}), codes({}, later(7 * DAY)), codes({}, later(7 * DAY + 1))]).toEqual([[], [], ['ASKED_TOO_LATE']]);
  });

  it('is made for what was never handed in, in an open round, and not beside another', () => {
    expect(codes({ firstSubmittedAt: later(-DAY) })).toEqual(['ALREADY_SUBMITTED']);
    expect(codes({ roundOpen: false })).toEqual(['ROUND_CLOSED']);
    expect(codes({ earlier: [{ state: 'DECLINED' }, { state: 'REQUESTED' }] })).toEqual(['ALREADY_ASKED']);
    expect(codes({ earlier: [{ state: 'DECLINED' }, { state: 'GRANTED' }] })).toEqual([]);
  });

  it('says why, in words of a bearable length', () => {
    const said = (text: string) => checkWords(text, 'reason').map(({ code }) => code);
    expect([said(' \n'), said('협의 지연'), said('가'.repeat(1000)), said('가'.repeat(1001))]).toEqual([
      ['REASON_REQUIRED'],
      [],
      [],
      ['TOO_LONG'],
    ]);
  });
});
