import { differencesBetween } from './difference.rules.js';
import { contentOf, type ReportContentInput } from './written-content.js';

const said = (change: Partial<ReportContentInput>) =>
  contentOf({ noChange: false, narrative: '협의', nextPlan: '상정', milestones: [], ...change });
const codeOf = (id: string) => id.toUpperCase();
const between = (before: Partial<ReportContentInput>, after: Partial<ReportContentInput>) =>
  differencesBetween(said(before), said(after), codeOf);

describe('the difference of two reports', () => {
  it('is empty when both say the same', () => {
    const same = { agreesWithRating: true, milestones: [{ milestoneId: 'a', forecastOn: '2026-01-01' }], obstacleText: '예산' };
    expect(between(same, same)).toEqual([]);
  });

  it('names each section that changed, with both texts', () => {
    expect(between({}, { narrative: '합의', nextPlan: '', agreesWithRating: false, otherView: '정상', obstacleText: '인력' })).toEqual([
      { about: 'narrative', before: '협의', after: '합의' },
      { about: 'nextPlan', before: '상정', after: null },
      { about: 'rating', before: null, after: '정상' },
      { about: 'obstacle', before: null, after: '인력' },
    ]);
    expect(between({ agreesWithRating: true }, {})).toEqual([{ about: 'rating', before: 'AGREES', after: null }]);
  });

  it('names milestones by their code, in its order, also those that are no longer mentioned', () => {
    const before = { milestones: [{ milestoneId: 'b', forecastOn: '2026-01-01', reasonClass: 'ASSEMBLY' as const, recoveryStep: '설명' }] };
    const after = { milestones: [{ milestoneId: 'a', achievedOn: '2026-02-01', evidence: '관보' }] };
    expect(between(before, after)).toEqual([
      { about: 'A', before: null, after: 'ACHIEVED 2026-02-01 · 관보' },
      { about: 'B', before: 'FORECAST 2026-01-01 · ASSEMBLY · 설명', after: null },
    ]);
  });
});
