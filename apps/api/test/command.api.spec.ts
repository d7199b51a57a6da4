import pg from 'pg';
import { Milestone } from '../src/modules/milestone/milestone.entity.js';
import { TaskForce } from '../src/modules/task-force/task-force.entity.js';
import { Sessions } from '../src/platform/access/sessions.js';
import type { Viewer } from '../src/platform/access/viewer.js';
import { Commands, type Outcome } from '../src/platform/command/command.js';
import { CHANGES } from '../src/platform/command/command-transaction.js';
import { problem, refuse, type Refusal } from '../src/platform/errors/problem.js';
import type { Actor } from './actors.js';
import { World } from './world.js';

describe('the command function', () => {
  let world: World;
  let viewer: Viewer;
  let milestoneId: string;
  let chain: string;

  const viewerOf = async (actor: Actor): Promise<Viewer> => {
    const found = await world.get(Sessions).viewerOf(actor.token);
    if (found === null) throw new Error('not signed in');
    return found;
  };
  const reschedule = (key: string, plannedOn: string, expectedVersion?: number): Promise<Outcome | Refusal> =>
    world.get(Commands).run(
      {
        viewer,
        name: 'testReschedule',
        idempotencyKey: key,
        input: { plannedOn, expectedVersion },
        requestId: 'r',
        reason: 'why',
        chains: () => Promise.resolve([chain]),
      },
      async (tx) => {
        const milestone = await tx.one(Milestone, { id: milestoneId });
        if (expectedVersion !== undefined && milestone.version !== expectedVersion)
          return refuse(problem('STALE_VERSION', 'stale', 'input'));
        if (plannedOn === 'refuse me') {
          await tx.change(Milestone, milestone, { plannedOn: '2031-01-01' });
          return refuse(problem('NO', 'no', 'input'));
        }
        if (!(await tx.change(Milestone, milestone, { plannedOn }))) return refuse(problem('STALE_VERSION', 'stale', 'input'));
        return { id: milestoneId, version: milestone.version + 1 };
      },
    );
  const stored = async () =>
    (await world.sql<{ planned_on: string; version: number }>('SELECT planned_on, version FROM milestone WHERE id = $1', [milestoneId]))[0];
  const entries = () =>
    world.sql<{ n: number }>('SELECT count(*)::int AS n FROM ledger WHERE entity_id = $1', [milestoneId]).then((rows) => rows[0]?.n ?? 0);

  beforeAll(async () => {
    world = await World.create();
    viewer = await viewerOf(await world.actors.coordinator());
    milestoneId = await world.build.milestone();
    chain = await world.build.taskForce();
  });
  afterAll(() => world.close());

  it('writes the change and one ledger entry with who, when, what and why', async () => {
    await reschedule(world.key(), '2025-07-01');
    const [entry] = await world.sql(
      "SELECT actor_id, command, reason, before, after, at = recorded_at OR recorded_at - at < interval '1 second' AS live FROM ledger WHERE entity_id = $1 ORDER BY seq DESC LIMIT 1",
      [milestoneId],
    );
    expect(entry).toMatchObject({ actor_id: viewer.id, command: 'testReschedule', reason: 'why', live: true });
    expect(entry).toMatchObject({ before: { planned_on: '2025-06-30', version: 1 }, after: { planned_on: '2025-07-01', version: 2 } });
  });

  it('leaves nothing behind when it refuses, not even the key', async () => {
    const [before, count, key] = [await stored(), await entries(), world.key()];
    expect(await reschedule(key, 'refuse me')).toMatchObject({ problems: [{ code: 'NO' }] });
    expect([await stored(), await entries()]).toEqual([before, count]);
    expect(await world.sql('SELECT 1 FROM idempotency WHERE key = $1', [key])).toEqual([]);
  });

  it('gives a hundred simultaneous repetitions of one request one and the same answer', async () => {
    const [count, key] = [await entries(), world.key()];
    const window = new pg.Client({ connectionString: world.adminUrl });
    await window.connect();
    await window.query(`LISTEN ${CHANGES}`);
    const told: string[] = [];
    window.on('notification', ({ payload }) => told.push(payload ?? ''));
    const answers = await Promise.all(Array.from({ length: 100 }, () => reschedule(key, '2025-08-01')));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await entries()).toBe(count + 1);
    // What was told before comes with the answer.
    await window.query('SELECT 1');
    await window.end();
    expect(told).toEqual([chain]);
  });

  it('refuses the same key for another request', async () => {
    const key = world.key();
    await reschedule(key, '2025-08-02');
    await expect(reschedule(key, '2025-08-03')).rejects.toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
  });

  it('lets exactly one of forty simultaneous editors win and loses nobody’s change silently', async () => {
    const version = (await stored())?.version ?? 0;
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, n) => reschedule(world.key(), `2026-01-${String((n % 28) + 1).padStart(2, '0')}`, version)),
    );
    expect(answers.filter((answer) => 'version' in answer)).toHaveLength(1);
    expect(answers.filter((answer) => 'problems' in answer && answer.problems[0]?.code === 'STALE_VERSION')).toHaveLength(39);
    expect((await stored())?.version).toBe(version + 1);
  });

  it('does not deadlock when commands touch two chains in different orders', async () => {
    const other = await world.build.anotherTaskForce('SECOND-TF');
    const run = (chains: string[]) =>
      world
        .get(Commands)
        .run(
          { viewer, name: 'testTwo', idempotencyKey: world.key(), input: chains, requestId: 'r', chains: () => Promise.resolve(chains) },
          async (tx) => {
            const taskForce = await tx.one(TaskForce, { id: chain });
            await tx.change(TaskForce, taskForce, { formedOn: '2024-08-30' });
            return { id: chain, version: 1 };
          },
        );
    const answers = await Promise.all(Array.from({ length: 20 }, (_, n) => run(n % 2 === 0 ? [chain, other] : [other, chain])));
    expect(answers.every((answer) => 'version' in answer)).toBe(true);
  });

  it('is the only way: a write outside it is refused by the database', async () => {
    const { urlFor } = await import('../src/platform/database/roles.js');
    const { default: pg } = await import('pg');
    const client = new pg.Client({ connectionString: urlFor(world.adminUrl, 'gwaje_app') });
    await client.connect();
    try {
      await client.query('BEGIN');
      await client.query(
        `SELECT set_config('app.role', 'COORDINATOR', true), set_config('app.user_id', $1, true), set_config('app.task_force_ids', $2, true)`,
        [viewer.id, `{${chain}}`],
      );
      await expect(client.query(`UPDATE milestone SET planned_on = '2030-01-01'`)).rejects.toThrow('outside the command function');
      await client.query('ROLLBACK');
      await expect(client.query('DELETE FROM milestone')).rejects.toThrow('permission denied');
      await expect(client.query('SELECT * FROM ledger')).rejects.toThrow('permission denied');
      await expect(client.query(`SELECT app.lock_heads($1, '2024-01-01')`, [[chain]])).rejects.toThrow('only the loader');
    } finally {
      await client.end();
    }
  });
});
