import fc from 'fast-check';
import { slips, waitsOnOthers } from './slip.rules.js';
import { saidDates, type Entry } from './said-dates.rules.js';

const day = fc
  .date({ min: new Date('2024-01-01'), max: new Date('2028-12-31'), noInvalidDate: true })
  .map((on) => on.toISOString().slice(0, 10));
const maybe = fc.option(day, { nil: null });
const dates = fc.record({ plannedOn: maybe, forecastOn: maybe });

describe('a slip', () => {
  const none = { plannedOn: null, forecastOn: null };

  it('is a plan or a forecast later than before', () => {
    expect(slips({ ...none, plannedOn: '2025-06-30' }, { ...none, plannedOn: '2025-07-01' })).toBe(true);
    expect(slips({ plannedOn: '2025-06-30', forecastOn: '2025-05-01' }, { plannedOn: '2025-06-30', forecastOn: '2025-05-02' })).toBe(true);
    expect(slips({ ...none, plannedOn: '2025-06-30' }, { plannedOn: '2025-06-30', forecastOn: '2025-07-01' })).toBe(true);
  });

  it('is neither a first day, nor a day brought forward or taken back, nor the same said again', () => {
    fc.assert(
      fc.property(dates, dates, (before, after) => {
        expect(slips(before, before)).toBe(false);
        expect(slips(none, { ...after, forecastOn: null })).toBe(false);
        const later = (from: string | null, to: string | null) => from !== null && to !== null && to > from;
        const moved = after.forecastOn !== before.forecastOn;
        const behindPlan = moved && later(after.plannedOn ?? before.plannedOn, after.forecastOn);
        const isSlip = later(before.plannedOn, after.plannedOn) || later(before.forecastOn, after.forecastOn) || behindPlan;
        expect(slips(before, after)).toBe(isSlip);
      }),
    );
  });
});

describe('who waits on others', () => {
  it('is named by the first six classes, while there is something to wait for', () => {
    const classes = ['ASSEMBLY', 'BUDGET_NOT_GRANTED', 'OTHER_BODIES', 'COURTS', 'OVERSEAS_OPERATORS', 'REORGANISATION'] as const;
    for (const reasonClass of classes) expect(waitsOnOthers({ reasonClass, achievedOn: null })).toBe(true);
    expect(waitsOnOthers({ reasonClass: 'INTERNAL_PREPARATION', achievedOn: null })).toBe(false);
    expect(waitsOnOthers({ reasonClass: null, achievedOn: null })).toBe(false);
    expect(waitsOnOthers({ reasonClass: 'ASSEMBLY', achievedOn: '2025-01-01' })).toBe(false);
  });
});

describe('what was said of a day', () => {
  const COLUMNS = { BASELINE: 'baseline_on', PLANNED: 'planned_on', FORECAST: 'forecast_on', ACHIEVED: 'achieved_on' };
  const state = fc.record({ baseline_on: maybe, planned_on: maybe, forecast_on: maybe, achieved_on: maybe, weight: fc.nat(100) });

  it('is told whole: each word follows on the one before, and the last is what stands now', () => {
    fc.assert(
      fc.property(fc.array(state, { minLength: 1, maxLength: 8 }), (states) => {
        const entries: Entry[] = states.map((after, index) => ({ before: states[index - 1] ?? null, after }));
        const said = saidDates(entries);
        for (const [kind, column] of Object.entries(COLUMNS)) {
          const own = said.filter((each) => each.kind === kind);
          expect(own.map(({ before }) => before)).toEqual([null, ...own.map(({ on }) => on)].slice(0, own.length));
          const now: Record<string, unknown> = states.at(-1) ?? {};
          expect(own.at(-1)?.on ?? null).toBe(now[column]);
        }
      }),
    );
  });

  it('comes with how far it moved and why', () => {
    const before = { planned_on: '2025-06-30', reason_class: null };
    const after = { planned_on: '2025-07-30', reason_class: 'COURTS', recovery_step: 'a hearing' };
    expect(saidDates([{ before, after }])).toMatchObject([
      { kind: 'PLANNED', before: '2025-06-30', on: '2025-07-30', movedDays: 30, reasonClass: 'COURTS', recoveryStep: 'a hearing' },
    ]);
    const invented = { ...before, planned_on_provenance: { kind: 'illustrative' } };
    expect(saidDates([{ before: invented, after }])).toMatchObject([{ movedDays: null, isInvented: false }]);
    expect(saidDates([{ before: null, after: { ...after, ...invented } }])).toMatchObject([{ isInvented: true }]);
    expect(saidDates([{ before: null, after }])).toMatchObject([{ movedDays: null, reasonClass: null, recoveryStep: null }]);
  });
});
