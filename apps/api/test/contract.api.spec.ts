import { lifecycles } from '@gwaje/plan-data';
import type { Actor } from './actors.js';
import { World } from './world.js';

interface Stage {
  stage: string;
  on: string | null;
}
interface Law {
  code: string;
  instrument: string;
  stage: string;
  effect: string;
  heldBy: { ko: string } | null;
  daysInStage: number | null;
  promulgatedOn: string | null;
  stageEvents: Stage[];
}
interface Line {
  code: string;
  amounts: { fiscalYear: number; stage: string; amountWon: number; isDelta: boolean; on: string | null }[];
}
interface Plan {
  areas: { code: string; tasks: { code: string; measures: object[]; milestones: object[] }[] }[];
  ministries: { code: string; name: { ko: string } }[];
  legislation: Law[];
  budgetLines: Line[];
  indicators: { code: string; observations: { value: number }[] }[];
}

const PLAN = `query ($code: String!, $asOf: DateTime) { taskForce(code: $code, asOf: $asOf) { id code name { ko en } revision
  areas { id code name { ko en } tasks { id code title { ko en } leadMinistry { code name { ko en } } supportingMinistries { code } progressPercent
    measures { code } milestones { id code title { ko en } baselineOn plannedOn forecastOn achievedOn version } } }
  ministries { id code kind name { ko en } }
  legislation { id code title { ko en } instrument stage effect heldBy { ko } daysInStage promulgatedOn stageEvents { stage on } }
  budgetLines { id code name { ko en } amounts { fiscalYear stage amountWon isDelta on } }
  indicators { id code name { ko en } observations { on value } } } }`;

describe('the contract, on the real plan', () => {
  let world: World;
  let reader: Actor;
  beforeAll(async () => {
    world = await World.create({ plan: true });
    reader = await world.actors.leader();
  });
  afterAll(() => world.close());

  const read = async (asOf: string | null = null, code = 'DSCR-TF'): Promise<Plan | null> => {
    const answer = await world.graphql(reader.token, PLAN, { code, asOf });
    expect(answer.errors).toEqual([]);
    return (answer.data as unknown as { taskForce: Plan | null }).taskForce;
  };
  const plan = async (asOf: string | null = null): Promise<Plan> => {
    const found = await read(asOf);
    if (found === null) throw new Error('There is no plan at that moment');
    return found;
  };
  const lawOf = (found: Plan, code: string) => found.legislation.find((law) => law.code === code);

  it('holds the whole plan', async () => {
    const { areas, legislation, budgetLines, indicators } = await plan();
    const tasks = areas.flatMap((area) => area.tasks);
    expect([areas.length, tasks.length, legislation.length, budgetLines.length, indicators.length]).toEqual([4, 10, 16, 9, 21]);
    expect(tasks.flatMap((task) => task.measures)).toHaveLength(37);
    expect(tasks.flatMap((task) => task.milestones)).toHaveLength(33);
    expect(tasks.map((task) => task.code)).toEqual(['T01', 'T02', 'T03', 'T04', 'T05', 'T06', 'T07', 'T08', 'T09', 'T10']);
  });

  it('knows nothing before the announcement', async () => {
    expect(await read('2024-11-05T23:59:59.999+09:00')).toBeNull();
    expect(await read('2024-11-06T00:00:00+09:00')).not.toBeNull();
    expect(await read(null, 'NO-SUCH')).toBeNull();
  });

  it('says of 15 December 2024 that the undercover bill is promulgated and not in force', async () => {
    const then = await plan('2024-12-15T23:59:59.999+09:00');
    expect(lawOf(then, 'LG05')).toMatchObject({ stage: 'PROMULGATED', effect: 'PASSED_NOT_IN_FORCE', promulgatedOn: '2024-12-03' });
    expect(lawOf(then, 'LG05')?.stageEvents.map(({ stage }) => stage)).toEqual(['PLENARY_PASSED', 'PROMULGATED']);
    expect(lawOf(await plan('2025-06-03T23:59:59+09:00'), 'LG05')?.effect).toBe('PASSED_NOT_IN_FORCE');
    expect(lawOf(await plan(), 'LG05')).toMatchObject({ stage: 'IN_FORCE', effect: 'IN_FORCE', heldBy: null });
  });

  it('says of what passed whether a promulgation is on record, and names no holder where none is', async () => {
    const standing = (found: Plan, code: string) => {
      const { stage, effect, heldBy, daysInStage } = lawOf(found, code) ?? {};
      return { stage, effect, heldBy, daysInStage };
    };
    const [now, then] = [await plan(), await plan('2024-11-20T23:59:59+09:00')];
    const passed = { stage: 'PLENARY_PASSED', effect: 'PASSED_NOT_PROMULGATED', heldBy: null };
    for (const code of ['LG06', 'LG11']) expect(standing(now, code)).toEqual({ ...passed, daysInStage: null });
    expect(standing(then, 'LG05')).toEqual({ ...passed, daysInStage: 6 });
    for (const code of ['LG15', 'LG16'])
      for (const day of [now, then])
        expect(standing(day, code)).toEqual({ stage: 'PLANNED', effect: 'NOT_YET', heldBy: null, daysInStage: null });
  });

  it('gives a record without a stage the first one of its instrument', async () => {
    expect(lawOf(await plan('2024-12-15T12:00:00+09:00'), 'LG04')).toMatchObject({ stage: 'PLANNED', effect: 'NOT_YET', stageEvents: [] });
  });

  it('calls each body what it was called then', async () => {
    const leadOf = async (asOf: string) => {
      const answer = await world.graphql(
        reader.token,
        'query ($asOf: DateTime) { taskForce(code: "DSCR-TF", asOf: $asOf) { task(code: "T04") { leadMinistry { code name { ko } } } } }',
        { asOf },
      );
      return (answer.data as unknown as { taskForce: { task: { leadMinistry: { code: string; name: { ko: string } } } } }).taskForce.task
        .leadMinistry;
    };
    expect(await leadOf('2024-12-15T12:00:00+09:00')).toEqual({ code: 'KCC', name: { ko: '방송통신위원회' } });
    expect(await leadOf('2025-10-02T12:00:00+09:00')).toMatchObject({ code: 'KMCC' });
    const codes = async (asOf: string) => (await plan(asOf)).ministries.map(({ code }) => code);
    const before = await codes('2024-12-15T12:00:00+09:00');
    expect(before.slice(0, 9)).toEqual(['OPC', 'KCC', 'KNPA', 'MND', 'MOE', 'MOGEF', 'MOJ', 'MSIT', 'PIPC']);
    expect(before).not.toContain('KMCC');
    const after = await codes('2025-10-02T12:00:00+09:00');
    expect(after).toEqual(expect.arrayContaining(['KMCC', 'MOGEF-2025']));
    for (const gone of ['KCC', 'MOGEF', 'KIPO']) expect(after).not.toContain(gone);
  });

  it('gives money in whole won, and shows the increase that was lost', async () => {
    const { budgetLines } = await plan();
    const centre = budgetLines.find(({ code }) => code === 'BL02');
    expect(centre?.amounts).toEqual([
      { fiscalYear: 2024, stage: 'ENACTED', amountWon: 3_475_000_000, isDelta: false, on: null },
      { fiscalYear: 2025, stage: 'GOVERNMENT_BILL', amountWon: 3_269_000_000, isDelta: false, on: '2024-08-29' },
      { fiscalYear: 2025, stage: 'COMMITTEE_PRELIMINARY', amountWon: 4_760_000_000, isDelta: true, on: '2024-11-21' },
      { fiscalYear: 2025, stage: 'ENACTED', amountWon: 3_269_000_000, isDelta: false, on: '2024-12-10' },
    ]);
    for (const { amounts } of budgetLines) for (const { amountWon } of amounts) expect(Number.isInteger(amountWon)).toBe(true);
    const then = (await plan('2024-12-09T23:59:59+09:00')).budgetLines.find(({ code }) => code === 'BL02');
    expect(then?.amounts).toHaveLength(3);
  });

  it('keeps what is invented out of the real task force', async () => {
    const { budgetLines, indicators } = await plan();
    expect(budgetLines.map(({ code }) => code)).not.toContain('BL10');
    expect(indicators.find(({ code }) => code === 'IN21')?.observations).toEqual([]);
    expect(await world.sql("SELECT 1 FROM judged_rating j JOIN task_force f ON f.id = j.task_force_id WHERE f.code = 'DSCR-TF'")).toEqual(
      [],
    );
    const statements = await world.sql<{ kind: string }>(
      "SELECT s.provenance ->> 'kind' AS kind FROM public_statement s JOIN task_force f ON f.id = s.task_force_id WHERE f.code = 'DSCR-TF'",
    );
    expect(statements.map(({ kind }) => kind)).toEqual(Array.from({ length: 8 }, () => 'public'));
  });

  it('uses only the stages of the lifecycles', async () => {
    for (const { instrument, stage, stageEvents } of (await plan()).legislation) {
      const known = lifecycles.find((lifecycle) => lifecycle.instrument === instrument)?.stages.map(({ code }) => code) ?? [];
      for (const used of [stage, ...stageEvents.map((event) => event.stage)]) expect(known).toContain(used);
    }
  });

  it('says nothing in Korean to an English reader', async () => {
    const provenance = 'provenance { kind quoteRef note { en } source { code title tier note { en } } }';
    const answer = await world.graphql(
      reader.token,
      `{ taskForce(code: "DSCR-TF") { name { en } planTitle { en } chair { title { en } name { en } provenance { note { en } } } ${provenance}
        areas { name { en } ${provenance} } ministries { name { en } abbreviation { en } successors { legalBasis { en } } }
        tasks { title { en } leadProvenance { note { en } } statements { narrative { en } } measures { text { en } ministryProvenance { note { en } } }
          milestones { title { en } evidence { en } plannedOnProvenance { note { en } } achievedOnProvenance { note { en } } history(first: 3) { entries { changes { field before { en } after { en } } } } } }
        meetings { kind title { en } remarks { en } } }
        money: taskForce(code: "DSCR-TF") { budgetLines { name { en } note { en } amounts { stageName { en } note { en } provenance { note { en } } } } 
          indicators { name { en } unit { en } note { en } observations { periodLabel { en } note { en } provenance { note { en } } } }
          legislation { title { en } statute { en } instrument stageName { en } boardColumnName { en } heldBy { en } dataGap { en } effectiveDates { scope { en } } stageEvents { stageName { en } provenance { note { en } } } } } }`,
    );
    expect(answer.errors).toEqual([]);
    expect(JSON.stringify(answer.data).match(/[^"]*[가-힣][^"]*/g) ?? []).toEqual([]);
  });
});
