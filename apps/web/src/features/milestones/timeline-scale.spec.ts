import { describe, expect, it } from '@jest/globals';
import { placeToday, scaleFor } from './timeline-scale';

describe('the scale of the timeline', () => {
  const days = ['2024-09-01', '2026-11-22'];

  it('has room for a shape on its first and on its last day', () => {
    const scale = scaleFor(days);
    expect(scale.xOf('2024-09-01')).toBeGreaterThanOrEqual(8);
    expect(scale.width - scale.xOf('2026-11-30')).toBeGreaterThanOrEqual(8);
  });

  it('says today on the left of its line at the end, on the right elsewhere', () => {
    const scale = scaleFor(days);
    expect(placeToday(scale, '2026-11-22').anchor).toBe('end');
    expect(placeToday(scale, '2025-06-15')).toMatchObject({ anchor: 'start', x: scale.xOf('2025-06-15') + 4 });
  });

  it('never says today over a year', () => {
    const scale = scaleFor(days);
    const year = scale.xOf('2026-01-01');
    expect(placeToday(scale, '2026-01-02').x - year).toBeGreaterThan(36);
    expect(placeToday(scale, '2025-12-20')).toEqual({ x: scale.xOf('2025-12-20') - 4, anchor: 'end' });
  });

  it('has whole quarters where a column is a quarter, and days stand in their order all the same', () => {
    const scale = scaleFor(days, 3);
    expect(scale.months.map(({ day }) => day)).toEqual([
      ...['2024-07-01', '2024-10-01', '2025-01-01', '2025-04-01', '2025-07-01', '2025-10-01'],
      ...['2026-01-01', '2026-04-01', '2026-07-01', '2026-10-01'],
    ]);
    expect(scale.xOf('2024-12-31')).toBeLessThan(scale.xOf('2025-01-01'));
    expect(scale.xOf('2025-01-01')).toBe(scale.months[2]?.x);
  });
});
