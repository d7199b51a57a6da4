import type { Actor } from '../../../test/actors.js';
import { World } from '../../../test/world.js';

const HISTORY = `query ($code: String!, $first: Int, $after: String, $asOf: DateTime) { taskForce(code: "DSCR-TF", asOf: $asOf) { task(code: $code) {
  history(first: $first, after: $after) { endCursor hasNextPage
    entries { id at recordedAt enteredLater command entity code about { ko en } operation actor { role name { en } } changes { field before { ko en } after { ko en } } } } } } }`;
const VERIFY = '{ ledgerVerify(taskForceCode: "DSCR-TF") { whole entries headHash brokenAt problem } }';

interface Entry {
  id: string;
  at: string;
  enteredLater: boolean;
  entity: string;
  code: string | null;
  about: { ko: string; en: string } | null;
  operation: string;
  actor: { role: string; name: { en: string } | null };
  changes: { field: string; before: { ko: string; en: string } | null; after: { ko: string; en: string } | null }[];
}
interface Page {
  endCursor: string | null;
  hasNextPage: boolean;
  entries: Entry[];
}

describe('the history of a task', () => {
  let world: World;
  let leader: Actor;
  beforeAll(async () => {
    world = await World.create({ plan: true });
    leader = await world.actors.leader();
  });
  afterAll(() => world.close());

  const page = async (variables: object, actor = leader): Promise<Page> => {
    const answer = await world.graphql(actor.token, HISTORY, { code: 'T04', first: 100, ...variables });
    expect(answer.errors).toEqual([]);
    return (answer.data as unknown as { taskForce: { task: { history: Page } } }).taskForce.task.history;
  };

  it('tells newest first what changed, by names that people read', async () => {
    const { entries } = await page({});
    expect(entries.map(({ at }) => at)).toEqual(
      entries
        .map(({ at }) => at)
        .toSorted()
        .toReversed(),
    );
    const handedOver = entries.find(({ entity, operation }) => entity === 'task' && operation === 'UPDATE');
    expect(handedOver).toMatchObject({
      ...{ at: '2025-09-30T15:00:00.000Z', enteredLater: true, actor: { role: 'SYSTEM' } },
      ...{ code: 'T04', changes: [{ field: 'leadMinistry', before: { ko: '방송통신위원회' }, after: { ko: '방송미디어통신위원회' } }] },
    });
    expect(entries.map(({ entity }) => entity)).toEqual(expect.arrayContaining(['task', 'milestone', 'measure', 'task_ministry']));
  });

  it('holds what hangs on the task: its bills with their stages, its money with each amount', async () => {
    const codesOf = async (table: 'legislation' | 'budget_line') =>
      world.sql<{ code: string }>(
        `SELECT DISTINCT t.code FROM ${table}_task l JOIN task t ON t.id = l.task_id JOIN task_force f ON f.id = t.task_force_id
         WHERE f.code = 'DSCR-TF' ORDER BY t.code LIMIT 1`,
      );
    const [[billed], [funded]] = [await codesOf('legislation'), await codesOf('budget_line')];
    const entities = async (code?: string) => (await page({ code })).entries.map(({ entity }) => entity);
    expect(await entities(billed?.code)).toEqual(expect.arrayContaining(['legislation', 'stage_event', 'task']));
    expect(await entities(funded?.code)).toEqual(expect.arrayContaining(['budget_line', 'budget_amount', 'task']));
  });

  it('says by name what each entry is about: the law of a stage, the line of an amount, the body that was given a part', async () => {
    const tasks = await world.sql<{ code: string }>(
      "SELECT t.code FROM task t JOIN task_force f ON f.id = t.task_force_id WHERE f.code = 'DSCR-TF'",
    );
    const entries = (await Promise.all(tasks.map(({ code }) => page({ code })))).flatMap((found) => found.entries);
    expect(entries.filter(({ about }) => about === null || about.ko === '' || about.en === '')).toEqual([]);
    const about = (entity: string) => [...new Set(entries.filter((entry) => entry.entity === entity).map((entry) => entry.about?.ko))];
    expect(about('stage_event')).toContain('LG05 성인 대상 디지털 성범죄 위장수사');
    expect(about('budget_amount')).toContain('BL02 디지털성범죄피해자지원센터');
    expect(about('task_ministry')).toContain('여성가족부');
    expect(about('milestone')).toContain('소지·시청죄 시행');
  });

  it('says stages, kinds and money as people say them', async () => {
    const billed = await world.sql<{ code: string }>(
      `SELECT DISTINCT t.code FROM task t JOIN task_force f ON f.id = t.task_force_id AND f.code = 'DSCR-TF'
       WHERE EXISTS (SELECT FROM legislation_task l WHERE l.task_id = t.id) OR EXISTS (SELECT FROM budget_line_task b WHERE b.task_id = t.id)`,
    );
    const pages = await Promise.all(billed.map(({ code }) => page({ code })));
    const changes = pages.flatMap(({ entries }) => entries.flatMap((entry) => entry.changes));
    const bare = changes
      .flatMap(({ before, after }) => [before, after])
      .filter((text) => text !== null && /^[A-Z]+(_[A-Z]+)+$/.test(text.ko));
    expect(bare).toEqual([]);
    const said = (field: string) => [...new Set(changes.filter((change) => change.field === field).map(({ after }) => after?.ko))];
    expect(said('stage')).toContain('본회의 의결(가결)');
    expect(said('amountWon').every((text) => /^−?[\d,]+원$/.test(text ?? ''))).toBe(true);
    expect(said('instrument')).toContain('법률');
    expect(said('amountWon').length).toBeGreaterThan(0);
  });

  it('comes in pages that together are the whole, without repetition', async () => {
    const whole = (await page({})).entries.map(({ id }) => id);
    const read: string[] = [];
    let after: string | null = null;
    for (;;) {
      const found: Page = await page({ first: 7, after });
      read.push(...found.entries.map(({ id }) => id));
      if (!found.hasNextPage) break;
      after = found.endCursor;
    }
    expect(read).toEqual(whole);
    expect(new Set(whole).size).toBe(whole.length);
  });

  it('ends at the moment that was asked about', async () => {
    const { entries } = await page({ asOf: '2024-12-15T12:00:00+09:00' });
    expect(entries.length).toBeGreaterThan(0);
    for (const { at } of entries) expect(at <= '2024-12-15T03:00:00.000Z').toBe(true);
  });

  it('names a person to the office, and to others the position alone', async () => {
    const coordinator = await world.actors.coordinator();
    const [milestone] = await world.sql<{ id: string }>(
      "SELECT m.id FROM milestone m JOIN task_force f ON f.id = m.task_force_id WHERE f.code = 'DSCR-TF' AND m.code = 'MS15'",
    );
    await world.graphql(
      coordinator.token,
      'mutation ($id: ID!, $input: MilestoneRescheduleInput!) { milestoneReschedule(id: $id, input: $input) { userErrors { code } } }',
      {
        id: milestone?.id,
        input: {
          ...{ idempotencyKey: world.key(), expectedVersion: 2, forecastOn: '2026-12-31', reason: 'as decided' },
          ...{ reasonClass: 'ASSEMBLY', recoveryStep: 'a hearing' },
        },
      },
    );
    const newest = async (actor: Actor) => (await page({ first: 1 }, actor)).entries[0];
    expect(await newest(coordinator)).toMatchObject({
      code: 'MS15',
      enteredLater: false,
      actor: { role: 'COORDINATOR', name: { en: 'Person' } },
    });
    expect(await newest(leader)).toMatchObject({ code: 'MS15', actor: { role: 'COORDINATOR', name: null } });
  });

  it.each([{ first: 0 }, { first: 101 }, { after: 'nonsense' }])('refuses %j', async (variables) => {
    const answer = await world.graphql(leader.token, HISTORY, { code: 'T04', ...variables });
    expect(answer.errors[0]?.extensions['code']).toBe('BAD_INPUT');
  });
});

describe('an auditor who checks the ledger', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.create({ plan: true });
  });
  afterAll(() => world.close());

  it('hears that it is whole, and where it is broken when someone altered it', async () => {
    const auditor = await world.actors.auditor();
    const whole = await world.graphql(auditor.token, VERIFY);
    expect(whole.data).toMatchObject({
      ledgerVerify: { whole: true, brokenAt: null, problem: null, headHash: expect.stringMatching(/^[0-9a-f]{64}$/) },
    });
    await world.sql(`ALTER TABLE ledger DISABLE TRIGGER ledger_keeps_rows`);
    await world.sql(`UPDATE ledger SET reason = 'another' WHERE seq = 17 AND chain = (SELECT id FROM task_force WHERE code = 'DSCR-TF')`);
    const broken = await world.graphql(auditor.token, VERIFY);
    expect(broken.data).toMatchObject({ ledgerVerify: { whole: false, brokenAt: 17 } });
  });

  it('is one of two who may, and only for the own task forces', async () => {
    for (const actor of [await world.actors.leader(), await world.actors.liaisonOf('MOJ'), await world.actors.administrator()])
      expect((await world.graphql(actor.token, VERIFY)).errors[0]?.extensions['code']).toBe('FORBIDDEN');
    expect((await world.graphql((await world.actors.stranger()).token, VERIFY)).data).toEqual({ ledgerVerify: null });
  });
});
