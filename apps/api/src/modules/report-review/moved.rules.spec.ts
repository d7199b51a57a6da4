import type { StoredClaim } from '../report-content/report-submission.entity.js';
import { checkMoved, isMoved, type Standing } from './moved.rules.js';

const NOTHING = { achievedOn: null, forecastOn: null, reasonClass: null, recoveryStep: null, evidence: null };
const claim = (given: Partial<StoredClaim>): StoredClaim => ({ ...NOTHING, milestoneId: 'a', milestoneVersion: 1, ...given });
const stands = (given: Partial<Standing> = {}): Standing => ({ ...NOTHING, id: 'a', code: 'MS01', version: 2, ...given });

describe('a milestone that was changed after the report was handed in', () => {
  it('is told where accepting would replace what stands there now, also where that was emptied', () => {
    const later = claim({ forecastOn: '2028-12-31', reasonClass: 'ASSEMBLY' });
    expect(isMoved(later, stands({ forecastOn: '2027-03-01', reasonClass: 'ASSEMBLY' }))).toBe(true);
    expect(isMoved(later, stands({ forecastOn: '2028-12-31', reasonClass: 'COURTS' }))).toBe(true);
    expect(isMoved(later, stands({ reasonClass: 'ASSEMBLY' }))).toBe(true);
  });

  it('is not told where both say the same, nothing was changed, or nothing would be replaced', () => {
    const later = claim({ forecastOn: '2028-12-31' });
    expect(isMoved(later, stands({ forecastOn: '2028-12-31', recoveryStep: '설명' }))).toBe(false);
    expect(isMoved(later, stands({ forecastOn: '2027-03-01', version: 1 }))).toBe(false);
    expect(isMoved(later, stands({ forecastOn: '2027-03-01', achievedOn: '2026-01-01' }))).toBe(false);
    expect(isMoved(claim({ achievedOn: '2026-01-20', forecastOn: '2028-12-31' }), stands({ forecastOn: '2027-03-01' }))).toBe(false);
  });

  it('is replaced only by who says so', () => {
    const [claims, milestones] = [[claim({ forecastOn: '2028-12-31' })], [stands({ forecastOn: '2027-03-01' })]];
    const refused = [{ code: 'MILESTONE_MOVED', path: ['input', 'overMovedMilestones'] }];
    expect(checkMoved(claims, milestones, [])).toMatchObject(refused);
    expect(checkMoved(claims, milestones, [{ milestoneId: 'a', version: 2 }])).toEqual([]);
    // What was changed once more, or another milestone, was not shown to who said so.
    expect(checkMoved(claims, milestones, [{ milestoneId: 'a', version: 1 }])).toMatchObject(refused);
    expect(checkMoved(claims, milestones, [{ milestoneId: 'b', version: 2 }])).toMatchObject(refused);
  });
});
