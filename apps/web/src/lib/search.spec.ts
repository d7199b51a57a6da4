import { describe, expect, it } from '@jest/globals';
import { dayOf } from './dates';
import { milestoneSearch, sharedSearch, taskSearch } from './search';

const DAY_MS = 86_400_000;

describe('an address', () => {
  it('is read as it stands where it can be', () => {
    expect(sharedSearch({ lang: 'en', asOf: '2025-02-10' })).toEqual({ lang: 'en', asOf: '2025-02-10' });
    expect(milestoneSearch({ within: '14', state: 'OVERDUE' })).toMatchObject({ within: 14, state: 'OVERDUE', ignored: undefined });
  });

  it('keeps the names of what nobody can read', () => {
    expect(sharedSearch({ asOf: 'garbage', compare: '2025-02-30', lang: 'fr' }).ignored).toBe('lang.asOf.compare');
    expect(taskSearch({ rating: 'PINK', sort: 7, q: '', ignored: 'asOf' }).ignored).toBe('asOf.rating.sort');
    expect(milestoneSearch({ within: 'soon', view: 'map' }).ignored).toBe('within.view');
  });

  it('forgets a name once its value can be read, and takes no name that is none', () => {
    expect(sharedSearch({ asOf: '2025-02-10', ignored: 'asOf' }).ignored).toBeUndefined();
    expect(sharedSearch({ ignored: '<b>.asOf' }).ignored).toBe('asOf');
    expect(sharedSearch({ ignored: { a: 1 } }).ignored).toBeUndefined();
  });

  it('knows today as now, and nothing of a day to come', () => {
    expect(sharedSearch({ asOf: dayOf(Date.now()) })).toEqual({});
    expect(sharedSearch({ asOf: dayOf(Date.now() + 2 * DAY_MS) })).toEqual({ ignored: 'asOf' });
  });
});
