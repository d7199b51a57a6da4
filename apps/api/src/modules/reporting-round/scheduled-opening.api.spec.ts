import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { Reporting } from '../../../test/builders-reporting.js';
import { World } from '../../../test/world.js';
import { ReportingSetting } from '../round-schedule/reporting-setting.entity.js';
import { SYSTEM_ACCOUNT_ID } from '../../platform/command/system-commands.js';
import { openScheduledRounds } from './scheduled-opening.service.js';

const DIST = new URL('../../../dist/', import.meta.url).href;
const PROCESS = fileURLToPath(new URL('../../../test/open-rounds.process.mjs', import.meta.url));
/** The first business day of a month far away: whatever the day of the test, its deadline is to come. */
const DAY = '2099-04-01';

/** A second server: a process of its own, with its own connections, that waits for the word to start. */
async function anotherProcess(adminUrl: string, times: number) {
  const child = spawn(process.execPath, [PROCESS, DIST, adminUrl, DAY, String(times)], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  await lines.next();
  return async (): Promise<string[]> => {
    child.stdin.write('go\n');
    return JSON.parse(String((await lines.next()).value)) as string[];
  };
}

describe('rounds that open by themselves', () => {
  let world: World;
  let reporting: Reporting;
  beforeAll(async () => {
    world = await World.create();
    reporting = new Reporting(world);
    const taskId = await world.build.task({ lead: 'MOJ' });
    for (const body of ['KCC', 'SPO', 'MOE']) await reporting.supporting(taskId, body);
    await world.build.task({ lead: 'KCC' });
  });
  afterAll(() => world.close());

  const set = async (opensByItself: boolean) => {
    const taskForceId = await world.build.taskForce();
    const timing = { dueTime: '18:00', dueBusinessDays: 5, cadence: 'MONTHLY' } as const;
    await world.build.write(taskForceId, async (tx) => {
      const [row] = await tx.find(ReportingSetting, { taskForceId });
      if (row === undefined) return tx.insert(ReportingSetting, { taskForceId, ...timing, opensByItself });
      await tx.changeLocked(ReportingSetting, row, { opensByItself });
      return row.id;
    });
  };
  const rounds = () => world.sql<{ id: string; code: string }>('SELECT id, code FROM reporting_round ORDER BY code');

  it('stay closed while nobody asked for it', async () => {
    expect(await openScheduledRounds(world.system, DAY)).toEqual([]);
    await set(false);
    expect(await openScheduledRounds(world.system, DAY)).toEqual([]);
    expect(await rounds()).toEqual([]);
  });

  it('open once, with one report for each task and body, in however many processes and however often the job runs', async () => {
    await set(true);
    const others = await Promise.all([anotherProcess(world.adminUrl, 5), anotherProcess(world.adminUrl, 5)]);
    const opened = (await Promise.all([openScheduledRounds(world.system, DAY), ...others.map((start) => start())])).flat();
    expect(opened).toHaveLength(1);
    expect(await rounds()).toEqual([{ id: opened[0], code: '2099-03' }]);
    const reports = await world.sql<{ pairs: number; reports: number; actors: string[] }>(
      `SELECT count(DISTINCT (s.task_id, s.ministry_id))::int AS pairs, count(*)::int AS reports,
         (SELECT array_agg(DISTINCT l.actor_id::text) FROM ledger l WHERE l.entity IN ('reporting_round', 'status_report')) AS actors
       FROM status_report s JOIN reporting_round r ON r.id = s.round_id`,
    );
    expect(reports).toEqual([{ pairs: 5, reports: 5, actors: [SYSTEM_ACCOUNT_ID] }]);
  });

  it('do not open beside one that is still open, nor a period twice', async () => {
    expect(await openScheduledRounds(world.system, '2099-05-01')).toEqual([]);
    await reporting.closeOpenRound();
    expect(await openScheduledRounds(world.system, DAY)).toEqual([]);
    expect(await openScheduledRounds(world.system, '2099-05-01')).toHaveLength(1);
    await reporting.closeOpenRound();
  });

  it('do not open a period that the office opened under another name, and the office none twice', async () => {
    const [basisOn, dueAt] = ['2026-10-30', '2199-01-01T00:00:00Z'];
    expect((await reporting.open({ code: '10-OCT', kind: 'MONTHLY', basisOn, dueAt })).userErrors).toEqual([]);
    await reporting.closeOpenRound();
    expect(await openScheduledRounds(world.system, '2026-11-02')).toEqual([]);
    expect((await reporting.open({ code: '2026-10', kind: 'MONTHLY', basisOn: '2026-10-31', dueAt })).userErrors).toEqual([
      { code: 'PERIOD_OPENED', path: ['input', 'basisOn'] },
    ]);
    const twice = world.sql(
      `INSERT INTO reporting_round SELECT (r).* FROM (SELECT jsonb_populate_record(q, jsonb_build_object('id', gen_random_uuid(), 'code', 'X')) AS r
         FROM reporting_round q WHERE code = '10-OCT') x`,
    );
    await expect(twice).rejects.toThrow('reporting_round_period_once');
  });

  it('open late when an earlier round was open over the usual deadline, and what passed is told', async () => {
    await reporting.open();
    expect(await openScheduledRounds(world.system, '2099-08-06')).toEqual([]);
    await reporting.closeOpenRound();
    const [id] = await openScheduledRounds(world.system, '2099-08-20');
    expect(await world.sql('SELECT code, due_at FROM reporting_round WHERE id = $1', [id])).toEqual([
      { code: '2099-07', due_at: new Date('2099-08-27T18:00:00+09:00') },
    ]);
    await reporting.closeOpenRound();
    world.clock.now = () => new Date('2099-11-20T03:00:00Z');
    const office = await reporting.coordinator();
    const { data } = await world.graphql(office.token, '{ taskForce(code: "TEST-TF") { roundsNotOpened } }');
    expect(data).toEqual({ taskForce: { roundsNotOpened: ['2099-09', '2099-08'] } });
  });

  it('leave one winner when the office opens the same period at the same time', async () => {
    const given = { kind: 'MONTHLY', code: '2099-05', dueAt: '2099-06-08T18:00:00+09:00' };
    const [mine, byItself] = await Promise.all([reporting.open(given), openScheduledRounds(world.system, '2099-06-01')]);
    expect([mine.reportingRound, ...byItself].filter((winner) => winner !== null)).toHaveLength(1);
    expect((await rounds()).filter(({ code }) => code === '2099-05')).toHaveLength(1);
    await reporting.closeOpenRound();
  });

  it('close nothing and accept nothing by themselves, however long everybody waits', async () => {
    const { roundId, reports } = await reporting.newRound();
    const mine = reports.find(({ ministry }) => ministry.code === 'MOJ');
    if (mine === undefined) throw new Error('MOJ owes a report');
    expect((await reporting.submit(await world.actors.liaisonOf('MOJ'), mine)).userErrors).toEqual([]);
    world.clock.now = () => new Date('2120-01-04T03:00:00Z');
    expect(await openScheduledRounds(world.system, '2120-01-04')).toEqual([]);
    const office = await reporting.coordinator();
    const query = 'query ($id: ID!) { statusReport(id: $id) { state timeliness round { id closedAt counts { accepted submitted } } } }';
    const { data } = await world.graphql(office.token, query, { id: mine.id });
    expect(data).toEqual({
      statusReport: {
        ...{ state: 'SUBMITTED', timeliness: 'SUBMITTED_ON_TIME' },
        round: { id: roundId, closedAt: null, counts: { accepted: 0, submitted: 1 } },
      },
    });
    await reporting.closeOpenRound();
  });
});

describe('a round on demand', () => {
  let world: World;
  let reporting: Reporting;
  beforeAll(async () => {
    world = await World.create();
    reporting = new Reporting(world);
    await world.build.task({ lead: 'MOJ' });
    await world.build.task({ lead: 'KCC' });
  });
  afterAll(() => world.close());

  it('asks about the chosen tasks alone, and says so beforehand', async () => {
    const office = await reporting.coordinator();
    const [first] = await world.sql<{ code: string }>('SELECT code FROM task ORDER BY code');
    const preview = await world.graphql(
      office.token,
      'query ($codes: [String!]) { taskForce(code: "TEST-TF") { roundPreview(taskCodes: $codes) { task { code } } } }',
      { codes: [first?.code] },
    );
    expect(preview.data).toEqual({ taskForce: { roundPreview: [{ task: { code: first?.code } }] } });
    const refused = async (given: object) => (await reporting.open(given)).userErrors;
    const path = ['input', 'taskCodes'];
    expect(await refused({ kind: 'MONTHLY', taskCodes: [first?.code] })).toEqual([{ code: 'ALL_TASKS', path }]);
    expect(await refused({ kind: 'ON_DEMAND', taskCodes: ['NO'] })).toEqual([{ code: 'UNKNOWN_TASK', path }]);
    expect(await refused({ kind: 'ON_DEMAND', taskCodes: [] })).toEqual([{ code: 'REQUIRED', path }]);
    const { reports } = await reporting.newRound({ kind: 'ON_DEMAND', taskCodes: [first?.code] });
    expect(reports.map(({ ministry }) => ministry.code)).toEqual(['MOJ']);
  });
});
