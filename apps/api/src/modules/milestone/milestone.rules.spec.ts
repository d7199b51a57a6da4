import { conflictOf } from './milestone-conflict.rules.js';
import { checkReschedule, standingOf, type DatedMilestone, type Reschedule } from './milestone.rules.js';

const milestone = (values: Partial<DatedMilestone> = {}): DatedMilestone => ({
  ...{ plannedOn: '2025-06-30', achievedOn: null, plannedOnProvenance: { kind: 'public' } },
  ...values,
});

describe('a milestone', () => {
  it('is upcoming until the day itself has passed', () => {
    expect(standingOf(milestone(), '2025-06-20', null)).toEqual({ state: 'UPCOMING', days: 10 });
    expect(standingOf(milestone(), '2025-06-30', null)).toEqual({ state: 'UPCOMING', days: 0 });
  });

  it('is without a record, not late, while its body has answered no round', () => {
    expect(standingOf(milestone(), '2026-06-30', null)).toEqual({ state: 'NO_RECORD', days: null });
    expect(standingOf(milestone(), '2025-07-01', '2025-07-31')).toEqual({ state: 'NO_RECORD', days: null });
  });

  it('is late by its days once its body answers rounds', () => {
    expect(standingOf(milestone(), '2025-07-01', '2025-05-31')).toEqual({ state: 'OVERDUE', days: 1 });
  });

  it('is never late by a date that was invented, and may be by one that a coordinator set', () => {
    expect(standingOf(milestone({ plannedOnProvenance: { kind: 'illustrative' } }), '2026-06-30', '2025-05-31').state).toBe('NO_RECORD');
    expect(standingOf(milestone({ plannedOnProvenance: { kind: 'recorded' } }), '2026-06-30', '2025-05-31').state).toBe('OVERDUE');
  });

  it('is achieved, or undated, whoever reports', () => {
    expect(standingOf(milestone({ achievedOn: '2025-07-09' }), '2026-01-01', '2025-05-31')).toEqual({ state: 'ACHIEVED', days: null });
    expect(standingOf(milestone({ plannedOn: null }), '2026-01-01', '2025-05-31')).toEqual({ state: 'UNDATED', days: null });
  });
});

describe('a coordinator who reschedules', () => {
  type Current = Parameters<typeof checkReschedule>[0];
  const current: Current = { plannedOn: '2025-06-30', forecastOn: null, achievedOn: null, reasonClass: null, recoveryStep: null };
  const codes = (change: Partial<Reschedule>, from: Partial<Current> = {}) =>
    checkReschedule({ ...current, ...from }, { reason: 'as the minutes say', ...change }, '2025-07-10').map(({ code }) => code);

  it('may bring a date forward with a reason alone', () => {
    expect(codes({ plannedOn: '2025-06-01' })).toEqual([]);
  });

  it('says of which kind the reason is and what is done when a date slips; what was said before answers until it is taken back', () => {
    const both = ['REASON_CLASS_REQUIRED', 'RECOVERY_REQUIRED'];
    const said = { reasonClass: 'ASSEMBLY', recoveryStep: 'a hearing in July' };
    expect(codes({ plannedOn: '2025-07-01' })).toEqual(both);
    expect(codes({ forecastOn: '2025-07-01' })).toEqual(both);
    expect(codes({ plannedOn: '2025-07-01', ...said })).toEqual([]);
    expect(codes({ plannedOn: '2025-07-01', reasonClass: 'ASSEMBLY', recoveryStep: ' ' })).toEqual(['RECOVERY_REQUIRED']);
    expect(codes({ plannedOn: '2025-07-01' }, said)).toEqual([]);
    expect(codes({ plannedOn: '2025-07-01', reasonClass: null, recoveryStep: null }, said)).toEqual(both);
  });

  it('hears everything that is wrong at once', () => {
    expect(codes({ plannedOn: '1999-12-31', reason: ' why ', recoveryStep: 'x'.repeat(2001) })).toEqual([
      'REASON_REQUIRED',
      'TOO_LONG',
      'DATE_TOO_EARLY',
    ]);
    expect(codes({ reason: 'x'.repeat(2001), forecastOn: '2025-06-01' })).toEqual(['TOO_LONG']);
  });

  it('does not empty a date that has passed, and may empty one that lies ahead', () => {
    expect(codes({ plannedOn: null })).toEqual(['DATE_PASSED']);
    expect(codes({ plannedOn: null }, { plannedOn: '2025-08-01' })).toEqual([]);
  });

  it('changes something, and nothing that is achieved', () => {
    expect(codes({})).toEqual(['NOTHING_TO_CHANGE']);
    expect(codes({ plannedOn: '2025-06-30' })).toEqual(['NOTHING_TO_CHANGE']);
    expect(codes({ plannedOn: '2025-06-01' }, { achievedOn: '2025-06-02' })).toEqual(['ALREADY_ACHIEVED']);
  });
});

describe('two people who edit one milestone', () => {
  const base = { planned_on: '2025-06-30', forecast_on: null, reason_class: null, recovery_step: null };

  it('see both values of what differs', () => {
    expect(conflictOf(base, { plannedOn: '2025-08-01', forecastOn: null }, { plannedOn: '2025-09-01' })).toEqual([
      { field: 'plannedOn', theirs: '2025-08-01', yours: '2025-09-01' },
    ]);
  });

  it('also see what the first one changed where the second said nothing', () => {
    expect(conflictOf(base, { plannedOn: '2025-06-30', forecastOn: '2025-08-01' }, { plannedOn: '2025-06-30' })).toEqual([
      { field: 'forecastOn', theirs: '2025-08-01', yours: null },
    ]);
  });

  it('see nothing where both want the same', () => {
    expect(conflictOf(base, { plannedOn: '2025-08-01' }, { plannedOn: '2025-08-01' })).toEqual([]);
  });
});
