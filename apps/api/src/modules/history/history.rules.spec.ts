import { changesBetween, cursorOf, fieldName, parseCursor, readable, readableField, wasEnteredLater } from './history.rules.js';

describe('what changed', () => {
  it('is told by its fields, without the record’s own bookkeeping', () => {
    const before = {
      id: 'a',
      version: 1,
      updated_at: 'x',
      planned_on: '2025-01-01',
      title: { ko: '가', en: 'A' },
      provenance: { kind: 'public' },
    };
    const after = { ...before, version: 2, updated_at: 'y', planned_on: '2025-02-01', provenance: { kind: 'recorded' } };
    expect(changesBetween(before, after)).toEqual([{ field: 'planned_on', before: '2025-01-01', after: '2025-02-01' }]);
    expect(changesBetween(null, after).map(({ field }) => field)).toEqual(['planned_on', 'title']);
  });

  it('has the schema’s names', () => {
    expect([fieldName('planned_on'), fieldName('lead_ministry_id')]).toEqual(['plannedOn', 'leadMinistry']);
  });

  it('is readable in both languages', () => {
    expect(readable({ ko: '가', en: 'A' })).toEqual({ ko: '가', en: 'A' });
    expect(readable('2025-01-01')).toEqual({ ko: '2025-01-01', en: '2025-01-01' });
    expect(readable(true)).toEqual({ ko: '예', en: 'yes' });
    expect(readable([{ on: '2025-01-01', scope: { ko: '전부', en: 'all' } }])).toEqual({ ko: '2025-01-01 전부', en: '2025-01-01 all' });
    expect([readable(null), readable(''), readable([])]).toEqual([null, null, null]);
  });
});

describe('a value', () => {
  it('of money, a vote or a precision is said in words', () => {
    expect(readableField('amount_won', 1_090_000_000)).toEqual({ ko: '1,090,000,000원', en: 'KRW 1,090,000,000' });
    expect(readableField('amount_won', '-25000')).toEqual({ ko: '−25,000원', en: 'KRW −25,000' });
    expect(readableField('date_precision', 'day')).toEqual({ ko: '일자까지', en: 'to the day' });
    expect(readableField('vote', { present: 3, for: 2, against: 1, abstain: 0, provenance: { kind: 'public' } })?.ko).toBe(
      '재석 3, 찬성 2, 반대 1, 기권 0',
    );
  });

  it('that a person wrote is never taken for a code', () => {
    expect(readableField('recovery_step', 'day')).toEqual({ ko: 'day', en: 'day' });
    expect(readable('constructor')).toEqual({ ko: 'constructor', en: 'constructor' });
  });
});

describe('a place in a history', () => {
  it('is found again, and nothing else is taken for one', () => {
    const at = new Date('2025-01-01T00:00:00.123Z');
    expect(parseCursor(cursorOf({ at, seq: 42 }))).toEqual({ at: '2025-01-01T00:00:00.123Z', seq: 42 });
    for (const bad of ['', 'x', "2025-01-01T00:00:00.123Z_1' OR 1", '2025-01-01_1']) expect(parseCursor(bad)).toBeNull();
  });

  it('says when something was entered later than it counts from', () => {
    const at = new Date('2024-12-03T00:00:00+09:00');
    expect(wasEnteredLater(at, new Date('2026-11-22T00:00:00Z'))).toBe(true);
    expect(wasEnteredLater(at, new Date(at.getTime() + 900))).toBe(false);
  });
});
