import { changesBetween, cursorOf, fieldName, parseCursor, readable, wasEnteredLater } from './history.rules.js';

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
