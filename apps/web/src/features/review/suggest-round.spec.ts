import { describe, expect, it } from '@jest/globals';
import { suggestRound } from './suggest-round';

describe('the round that is proposed', () => {
  it.each([
    ['early in a month it is the month before', '2026-11-03', '2026-10', '2026-10-31'],
    ['the day before the middle still is', '2026-11-14', '2026-10', '2026-10-31'],
    ['from the middle on it is the running month', '2026-11-15', '2026-11', '2026-11-30'],
    ['early in a year it is last December', '2026-01-05', '2025-12', '2025-12-31'],
    ['a leap year has its day', '2028-03-01', '2028-02', '2028-02-29'],
  ])('%s', (_, today, code, basisOn) => {
    expect(suggestRound(today)).toMatchObject({ code, basisOn });
  });

  it('is named in both languages', () => {
    expect(suggestRound('2026-01-05')).toMatchObject({ ko: '2025년 12월 실적', en: 'Results of December 2025' });
  });
});
