import type { MilestoneState } from './milestone.rules.js';
import { progressOf } from './progress.rules.js';

const milestone = (weight: number, achievedOn: string | null = null, open: MilestoneState = 'UPCOMING') => ({
  ...{ weight, achievedOn, weightIllustrative: false },
  state: achievedOn === null ? open : ('ACHIEVED' as const),
});

describe('progress', () => {
  it('is the share of the weights of what is achieved', () => {
    const five = [milestone(40, '2025-01-01'), milestone(30), milestone(10), milestone(10, '2025-02-01'), milestone(10)];
    const told = { withoutRecord: 0, undated: 0, showsPercent: true, weightsIllustrative: false };
    expect(progressOf(five)).toEqual({ achieved: 2, total: 5, percent: 50, ...told });
  });

  it('tells apart what has no record and what has no date', () => {
    const some = [
      milestone(25, '2025-01-01'),
      milestone(25, null, 'NO_RECORD'),
      milestone(25, null, 'UNDATED'),
      milestone(25, null, 'UNDATED'),
    ];
    expect(progressOf(some)).toMatchObject({ achieved: 1, total: 4, withoutRecord: 1, undated: 2 });
  });

  it('is "n of m" below five milestones', () => {
    expect(progressOf([milestone(50, '2025-01-01'), milestone(50)])).toMatchObject({ achieved: 1, total: 2, showsPercent: false });
  });

  it('is nothing where nothing was planned, and says when its weights were invented', () => {
    expect(progressOf([])).toMatchObject({ achieved: 0, total: 0, percent: 0 });
    expect(progressOf([{ ...milestone(100), weightIllustrative: true }]).weightsIllustrative).toBe(true);
  });

  it('is a share also when the weights do not sum to a hundred', () => {
    expect(progressOf([milestone(33, '2025-01-01'), milestone(33), milestone(33)]).percent).toBe(33.3);
  });
});
