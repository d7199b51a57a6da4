import type { Actor } from '../../../test/actors.js';
import { World } from '../../../test/world.js';

const FIGURES = `ratings { rating count } milestones { achieved total plannedByNow overdue noRecord illustrative } legislation { total inForce passedNotPromulgated passedNotInForce pending incorporated ended }
  budget { fiscalYear governmentBillWon committeeIncreaseWon droppedIncreaseWon enactedWon supplementaryWon lines linesEnacted }`;

interface Counted {
  dashboard: {
    ratings: { rating: string; count: number }[];
    milestones: Record<string, number>;
    legislation: Record<string, number>;
    budget: Record<string, unknown>;
    budgetYears: { area: { code: string } }[];
    questions: { code: string; amountWon: number | null; budgetLine: { code: string } | null }[];
    changes: { code: string; about: string | null; at: string }[];
    comparedWith: { meeting: { code: string } | null } | null;
  };
  tasks: { code: string; rating: string; milestones: { state: string; plannedByNow: boolean }[] }[];
  legislation: { effect: string }[];
}

describe('the dashboard of the real plan', () => {
  let world: World;
  let leader: Actor;
  beforeAll(async () => {
    process.env['GWAJE_COUNT_STATEMENTS'] = '1';
    world = await World.create({ plan: true });
    leader = await world.actors.leader();
  });
  afterAll(async () => {
    delete process.env['GWAJE_COUNT_STATEMENTS'];
    await world.close();
  });

  const ask = async (fields: string, variables: object = {}) => {
    const answer = await world.graphql(
      leader.token,
      `query ($asOf: DateTime) { taskForce(code: "DSCR-TF", asOf: $asOf) { ${fields} } }`,
      variables,
    );
    expect(answer.errors).toEqual([]);
    return { taskForce: answer.data?.['taskForce'] as unknown as Counted, statements: Number(answer.headers.get('x-gwaje-statements')) };
  };

  it('counts exactly the rows that each number opens', async () => {
    const { taskForce } = await ask(
      `dashboard { ${FIGURES} } tasks { code rating milestones { state plannedByNow provenance { kind } } } legislation { effect }`,
    );
    const { ratings, milestones, legislation } = taskForce.dashboard;
    for (const { rating, count } of ratings) expect(taskForce.tasks.filter((task) => task.rating === rating)).toHaveLength(count);
    const states = taskForce.tasks.flatMap((task) => task.milestones.map(({ state }) => state));
    expect(milestones).toEqual({
      total: states.length,
      plannedByNow: taskForce.tasks.flatMap((task) => task.milestones).filter(({ plannedByNow }) => plannedByNow).length,
      achieved: states.filter((state) => state === 'ACHIEVED').length,
      overdue: states.filter((state) => state === 'OVERDUE').length,
      noRecord: states.filter((state) => state === 'NO_RECORD').length,
      illustrative: 8,
    });
    const having = (effect: string) => taskForce.legislation.filter((record) => record.effect === effect).length;
    expect(legislation).toMatchObject({
      inForce: having('IN_FORCE'),
      passedNotPromulgated: having('PASSED_NOT_PROMULGATED'),
      passedNotInForce: having('PASSED_NOT_IN_FORCE'),
      pending: having('NOT_YET'),
    });
    expect(legislation['total']).toBe(taskForce.legislation.length);
  });

  it('makes nothing late of which nobody knows', async () => {
    const { taskForce } = await ask(`dashboard { milestones { overdue noRecord } }`);
    expect(taskForce.dashboard.milestones['overdue']).toBe(0);
    expect(taskForce.dashboard.milestones['noRecord']).toBeGreaterThan(0);
  });

  it('shows the increase for the support centre that was dropped in December 2024, and the fall below the year before', async () => {
    const { taskForce } = await ask(
      'dashboard { budget { droppedIncreaseWon enactedWon } questions { code amountWon budgetLine { code } } } tasks { code rating milestones { state } }',
    );
    const money = taskForce.dashboard.questions.filter(({ budgetLine }) => budgetLine?.code === 'BL02');
    expect(money.map(({ code, amountWon }) => [code, amountWon])).toEqual([
      ['INCREASE_DROPPED', 4_760_000_000],
      ['BELOW_LAST_YEAR', -206_000_000],
    ]);
    expect(taskForce.dashboard.budget).toEqual({ droppedIncreaseWon: 4_760_000_000, enactedWon: 3_269_000_000 });
    for (const code of ['T06', 'T07']) expect(taskForce.tasks.find((task) => task.code === code)?.rating).toBe('YELLOW');
  });

  it('counts the same money once, and names the line that stands in no sum', async () => {
    const fields =
      'area { code } committeeIncreaseWon linesCommitteeIncrease lines notCounted { code overlapsWith { code } parts { code } }';
    const { taskForce } = await ask(
      `dashboard { budget { committeeIncreaseWon governmentBillWon counted { code } notCounted { code } } budgetYears { ${fields} } }`,
    );
    const { budget, budgetYears } = taskForce.dashboard;
    const counted = ['BL02', 'BL03', 'BL05', 'BL06', 'BL07', 'BL08', 'BL09'].map((code) => ({ code }));
    const sums = { committeeIncreaseWon: 4_760_000_000, governmentBillWon: 9_860_000_000 };
    expect(budget).toEqual({ ...sums, counted, notCounted: [{ code: 'BL01' }, { code: 'BL04' }] });
    expect(budgetYears.find(({ area }) => area.code === 'A3')).toMatchObject({
      ...{ committeeIncreaseWon: 4_760_000_000, linesCommitteeIncrease: 1, lines: 6 },
      notCounted: [
        { code: 'BL01', overlapsWith: null, parts: [{ code: 'BL02' }, { code: 'BL05' }, { code: 'BL06' }] },
        { code: 'BL04', overlapsWith: { code: 'BL02' }, parts: [] },
      ],
    });
  });

  it('did not know that in November 2024', async () => {
    const { taskForce } = await ask('dashboard { budget { droppedIncreaseWon enactedWon } questions { code } }', {
      asOf: '2024-11-25T00:00:00+09:00',
    });
    expect(taskForce.dashboard.budget).toEqual({ droppedIncreaseWon: null, enactedWon: null });
    expect(taskForce.dashboard.questions.map(({ code }) => code)).not.toContain('INCREASE_DROPPED');
  });

  it.each(['2024-11-06', '2025-02-10'])('is green about nothing on %s: no body had answered yet', async (day) => {
    const { taskForce } = await ask('tasks { code rating milestones { state } computedRating { dimensions { rating } } }', {
      asOf: `${day}T23:59:59+09:00`,
    });
    expect(taskForce.tasks).toHaveLength(10);
    expect(taskForce.tasks.filter(({ rating }) => rating === 'GREEN').map(({ code }) => code)).toEqual([]);
  });

  it('compares with the last meeting and dates each change by its history', async () => {
    const { taskForce } = await ask(
      'dashboard { comparedWith { meeting { code } } changes { code about at before after beforeProvenance { kind } afterProvenance { kind } } }',
    );
    expect(taskForce.dashboard.comparedWith).toEqual({ meeting: { code: 'R2' } });
    expect(taskForce.dashboard.changes).toContainEqual({
      ...{ code: 'MILESTONE_ACHIEVED', about: 'MS12', at: '2025-12-11T15:00:00.000Z', before: null, after: '2025-12-12' },
      ...{ beforeProvenance: null, afterProvenance: { kind: 'PUBLIC' } },
    });
    expect(taskForce.dashboard.changes).toContainEqual({
      ...{ code: 'STAGE', about: 'LG05', at: '2025-06-03T15:00:00.000Z', before: null, after: null },
      ...{ beforeProvenance: { kind: 'PUBLIC' }, afterProvenance: { kind: 'PUBLIC' } },
    });
  });

  it('dates a stage and an amount by their own records, and not by the day on which a new body took them over', async () => {
    const { taskForce } = await ask('dashboard { changes { code about at } }');
    const dayOf = (code: string, about: string) =>
      taskForce.dashboard.changes.find((each) => each.code === code && each.about === about)?.at;
    expect(dayOf('STAGE', 'LG02')).toBe('2025-04-16T15:00:00.000Z');
    expect(dayOf('AMOUNT', 'BL03')).toBe('2025-05-01T15:00:00.000Z');
  });

  it('costs the same number of statements whatever is asked of it', async () => {
    const everything = `dashboard { ${FIGURES} worsened { task { code leadMinistry { name { ko } } } } questions { code task { code } ministry { name { ko } } legislation { code } budgetLine { code } }
      matters { code } changes { code at task { code } } areas { area { code rating ratedBy { code } } } budgetYears { area { code } enactedWon } upcoming { code } latestFactAt }
      tasks { code rating leadMinistry { name { ko } } supportingMinistries { code } progress { achieved } nextMilestone { code state } legislation { code stage effect } budgetLines { code years { fiscalYear } } }`;
    const { statements } = await ask(everything);
    expect(statements).toBeLessThanOrEqual(18);
  });

  it('is empty for who does not belong to the task force', async () => {
    const stranger = await world.actors.stranger();
    const answer = await world.graphql(stranger.token, '{ taskForce(code: "DSCR-TF") { dashboard { ratings { count } } } }');
    expect(answer.data).toEqual({ taskForce: null });
  });
});
