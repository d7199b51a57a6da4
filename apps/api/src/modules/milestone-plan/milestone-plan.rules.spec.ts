import fc from 'fast-check';
import type { Viewer } from '../../platform/access/viewer.js';
import { mayKeepPlan } from './milestone-plan.policy.js';
import { checkArchive, checkBaseline, checkNew, checkReason, nextCode } from './milestone-plan.rules.js';
import { changedWeights, checkWeights, sumOf, type GivenWeight, type Weighed } from './weights.rules.js';

const REASON = 'as the meeting agreed';
const codesOf = (problems: { code: string }[]) => problems.map(({ code }) => code);

describe('who keeps the plan', () => {
  const person = (role: Viewer['role']) => ({ role, taskForces: [{ id: 'tf' }], ministryIds: ['moj'] }) as unknown as Viewer;

  it('is a coordinator of the task force, and nobody else', () => {
    expect(mayKeepPlan(person('COORDINATOR'), { taskForceId: 'tf' })).toBe(true);
    expect(mayKeepPlan(person('COORDINATOR'), { taskForceId: 'elsewhere' })).toBe(false);
    for (const role of ['LIAISON', 'LEADERSHIP', 'AUDITOR', 'ADMINISTRATOR'] as const)
      expect(mayKeepPlan(person(role), { taskForceId: 'tf' })).toBe(false);
    expect(mayKeepPlan(null, { taskForceId: 'tf' })).toBe(false);
  });
});

describe('a new baseline', () => {
  const current = { baselineOn: '2025-06-30', achievedOn: null };

  it('is another day, with a reason, while there is something to measure', () => {
    expect(checkBaseline(current, { baselineOn: '2025-12-31', reason: REASON })).toEqual([]);
    expect(
      codesOf(checkBaseline({ baselineOn: '2025-06-30', achievedOn: '2025-06-01' }, { baselineOn: '2025-06-30', reason: 'why' })),
    ).toEqual([...['REASON_REQUIRED', 'ALREADY_ACHIEVED', 'SAME_BASELINE']]);
    expect(codesOf(checkBaseline(current, { baselineOn: '1999-12-31', reason: 'x'.repeat(2001) }))).toEqual(['TOO_LONG', 'DATE_TOO_EARLY']);
    expect(codesOf(checkReason('    '))).toEqual(['REASON_REQUIRED']);
  });
});

describe('a milestone', () => {
  const title = { ko: '새 일정', en: 'A new one' };

  it('is added under a name in both languages to a body of its task', () => {
    expect(checkNew({ title, ministryId: 'moj', plannedOn: '2026-01-31' }, ['moj', 'kcc'])).toEqual([]);
    expect(codesOf(checkNew({ title: { ko: ' ', en: 'x'.repeat(201) }, ministryId: 'npa', plannedOn: '1999-12-31' }, ['moj']))).toEqual([
      ...['REQUIRED', 'TOO_LONG', 'DATE_TOO_EARLY', 'NOT_ON_TASK'],
    ]);
  });

  it('gets a number that nobody had', () => {
    expect([nextCode([]), nextCode(['MS01', 'MS09', 'X77']), nextCode(['MS99'])]).toEqual(['MS01', 'MS10', 'MS100']);
  });

  it('is given up with a reason, unless it was achieved or still has a share that others need', () => {
    expect(checkArchive({ achievedOn: null, weight: 0 }, 3, REASON)).toEqual([]);
    expect(checkArchive({ achievedOn: null, weight: 100 }, 0, REASON)).toEqual([]);
    expect(codesOf(checkArchive({ achievedOn: '2025-01-01', weight: 20 }, 3, ''))).toEqual([
      'REASON_REQUIRED',
      'ALREADY_ACHIEVED',
      'WEIGHT_LEFT',
    ]);
  });
});

describe('weights', () => {
  const weighed = fc
    .uniqueArray(fc.uuid(), { minLength: 1, maxLength: 12 })
    .chain((ids) => fc.tuple(...ids.map((id) => fc.record({ id: fc.constant(id), version: fc.constant(1), weight: fc.nat(100) }))))
    .map((rows) => rows.map((row): Weighed => ({ ...row, weightIllustrative: false })));
  const givenFor = (rows: readonly Weighed[], weights: readonly number[]): GivenWeight[] =>
    rows.map(({ id }, index) => ({ milestoneId: id, expectedVersion: 1, weight: weights[index] ?? 0 }));

  it('are taken when they sum to 100, and refused with their sum when not: whatever is written sums to 100', () => {
    fc.assert(
      fc.property(weighed, fc.array(fc.integer({ min: -5, max: 105 }), { minLength: 12, maxLength: 12 }), (rows, weights) => {
        const given = givenFor(rows, weights);
        const problems = checkWeights(rows, given);
        const sum = sumOf(given);
        if (sum !== 100) expect(problems.find(({ code }) => code === 'WEIGHTS_SUM')?.message).toContain(String(sum));
        if (problems.length > 0) return;
        const changed = changedWeights(rows, given);
        const after = rows.map((row) => changed.find(({ milestone }) => milestone.id === row.id)?.weight ?? row.weight);
        expect(after.reduce((total, each) => total + each, 0)).toBe(100);
      }),
    );
  });

  it('that any split of a hundred gives are taken', () => {
    fc.assert(
      fc.property(weighed, fc.array(fc.nat(100), { minLength: 11, maxLength: 11 }), (rows, cuts) => {
        const marks = [0, ...cuts.slice(0, rows.length - 1).toSorted((a, b) => a - b), 100];
        const given = givenFor(
          rows,
          marks.slice(1).map((mark, index) => mark - (marks[index] ?? 0)),
        );
        expect(codesOf(checkWeights(rows, given)).filter((code) => code !== 'SAME_WEIGHTS')).toEqual([]);
      }),
    );
  });

  it('are given to every milestone once, upon what was seen', () => {
    const rows: Weighed[] = [
      { id: 'a', version: 1, weight: 50, weightIllustrative: true },
      { id: 'b', version: 2, weight: 50, weightIllustrative: false },
    ];
    const row = (milestoneId: string, weight: number, expectedVersion = 1) => ({ milestoneId, weight, expectedVersion });
    expect(codesOf(checkWeights(rows, [row('a', 100)]))).toEqual(['WEIGHTS_INCOMPLETE']);
    expect(codesOf(checkWeights(rows, [row('a', 50), row('a', 50), row('x', 0)]))).toEqual([
      'TWICE',
      'UNKNOWN_MILESTONE',
      'WEIGHTS_INCOMPLETE',
    ]);
    expect(codesOf(checkWeights(rows, [row('a', 50), row('b', 50)]))).toEqual(['STALE_VERSION']);
    expect(codesOf(checkWeights(rows, [row('a', 101), row('b', -1, 2)]))).toEqual(['NOT_A_SHARE', 'NOT_A_SHARE']);
    expect(changedWeights(rows, [row('a', 50), row('b', 50, 2)])).toEqual([{ milestone: rows[0], weight: 50 }]);
    const real = rows.map((each) => ({ ...each, weightIllustrative: false }));
    expect(codesOf(checkWeights(real, [row('a', 50), row('b', 50, 2)]))).toEqual(['SAME_WEIGHTS']);
  });
});
