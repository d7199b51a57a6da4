import { describe, expect, it } from '@jest/globals';
import { CHART, monthsWithin, saidScale } from './said-scale';

const points = [
  { saidOn: '2024-11-06', on: '2025-06-30' },
  { saidOn: '2025-05-20', on: '2025-09-30' },
  { saidOn: '2025-09-10', on: '2025-12-31' },
];

describe('the chart of what was said', () => {
  it('has every point within its frame, the later the further right and the further up', () => {
    const scale = saidScale(points, '2026-01-15');
    const places = points.map(({ saidOn, on }) => ({ x: scale.x(saidOn), y: scale.y(on) }));
    for (const { x, y } of places) {
      expect(x).toBeGreaterThan(CHART.left);
      expect(x).toBeLessThan(CHART.width - CHART.right);
      expect(y).toBeGreaterThan(CHART.top);
      expect(y).toBeLessThan(CHART.height - CHART.bottom);
    }
    expect(places.map(({ x }) => x)).toEqual(places.map(({ x }) => x).toSorted((a, b) => a - b));
    expect(places.map(({ y }) => y)).toEqual(places.map(({ y }) => y).toSorted((a, b) => b - a));
  });

  it('has a length for one word alone, and the line of today where both axes know the day', () => {
    const alone = saidScale([{ saidOn: '2025-01-01', on: '2025-01-01' }], '2025-01-01');
    expect(alone.x('2025-01-02')).toBeGreaterThan(alone.x('2025-01-01'));
    expect(alone.shared).toEqual({ from: '2024-12-17', to: '2025-01-16' });
    expect(saidScale([{ saidOn: '2024-01-01', on: '2030-01-01' }], '2024-01-01').shared).toBeNull();
  });

  it('has no more lines than fit', () => {
    expect(monthsWithin({ from: '2025-01-15', to: '2025-04-20' }, 6)).toEqual(['2025-02-01', '2025-03-01', '2025-04-01']);
    expect(monthsWithin({ from: '2024-01-01', to: '2029-12-31' }, 6).length).toBeLessThanOrEqual(7);
  });
});
