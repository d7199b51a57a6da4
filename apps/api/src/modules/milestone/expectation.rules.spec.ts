import { isVouched, nextOf, slipOf } from './expectation.rules.js';
import { standingOf, type DatedMilestone } from './milestone.rules.js';

const TODAY = '2026-11-22';
const milestone = (values: Partial<DatedMilestone & { baselineOn: string | null }> = {}) => ({
  ...{ baselineOn: '2025-12-31', plannedOn: '2025-12-31', forecastOn: null, achievedOn: null, plannedOnProvenance: { kind: 'public' } },
  ...values,
});

describe('how far a milestone slipped', () => {
  it('is measured from the day first promised to the forecast or, failing that, the plan', () => {
    expect(slipOf(milestone(), TODAY)).toBe(0);
    expect(slipOf(milestone({ plannedOn: '2027-06-30' }), TODAY)).toBe(546);
    expect(slipOf(milestone({ plannedOn: '2027-06-30', forecastOn: '2026-12-31' }), TODAY)).toBe(365);
    expect(slipOf(milestone({ baselineOn: null }), TODAY)).toBeNull();
    expect(slipOf(milestone({ plannedOn: null }), TODAY)).toBeNull();
  });

  it('does not stop at a forecast that passed before a later plan', () => {
    expect(slipOf(milestone({ plannedOn: '2027-06-30', forecastOn: '2026-01-10' }), TODAY)).toBe(546);
  });
});

describe('a day ahead', () => {
  it('is vouched for when its body answers rounds and somebody really named it', () => {
    const ahead = { plannedOn: '2027-06-30' };
    expect(isVouched(milestone(ahead), TODAY, '2026-10-31')).toBe(true);
    expect(isVouched(milestone(ahead), TODAY, null)).toBe(false);
    expect(isVouched(milestone(ahead), TODAY, '2026-11-30')).toBe(false);
    const invented = { ...ahead, plannedOnProvenance: { kind: 'illustrative' } };
    expect(isVouched(milestone(invented), TODAY, '2026-10-31')).toBe(false);
    expect(isVouched(milestone({ ...invented, forecastOn: '2026-12-31' }), TODAY, '2026-10-31')).toBe(true);
    expect(isVouched(milestone({ plannedOn: null }), TODAY, '2026-10-31')).toBe(false);
  });
});

describe('what comes next', () => {
  const next = (...milestones: ReturnType<typeof milestone>[]) =>
    nextOf(
      milestones.map((each) => ({ milestone: each, standing: standingOf(each, TODAY, '2025-10-31') })),
      TODAY,
    );
  const late = milestone();
  const later = milestone({ plannedOn: '2026-06-30' });
  const ahead = milestone({ plannedOn: '2027-01-31' });
  const soon = milestone({ plannedOn: '2027-06-30', forecastOn: '2026-12-01' });
  const unknown = milestone({ plannedOn: '2025-01-31', plannedOnProvenance: { kind: 'illustrative' } });

  it('is what is overdue longest, then what lies ahead soonest', () => {
    expect(next(ahead, later, late, unknown)).toBe(late);
    expect(next(unknown, ahead, soon)).toBe(soon);
    expect(next(milestone({ plannedOn: null, forecastOn: '2026-12-24' }), ahead)?.forecastOn).toBe('2026-12-24');
  });

  it('is never a past day of which there is no record, nor what has no day', () => {
    expect(next(unknown, milestone({ plannedOn: null }), milestone({ achievedOn: '2025-01-01' }))).toBeNull();
  });
});
