import { OldKeys } from '../src/platform/command/old-keys.js';
import { World } from './world.js';

const CONFIRM = `mutation ($id: ID!, $input: TaskLeadConfirmInput!) { taskLeadConfirm(id: $id, input: $input) { task { id version } userErrors { code } } }`;

describe('the answer kept for a repeated request', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.create();
  });
  afterAll(() => world.close());
  const age = (days: number) => world.sql(`UPDATE idempotency SET created_at = now() - make_interval(days => $1)`, [days]);
  const count = async () => (await world.sql<{ n: number }>('SELECT count(*)::int AS n FROM idempotency'))[0]?.n;

  it('is given for seven days, and then forgotten', async () => {
    const [taskId, liaison] = [await world.build.task({ lead: 'MOJ' }), await world.actors.liaisonOf('MOJ')];
    const variables = { id: taskId, input: { idempotencyKey: 'one', expectedVersion: 1 } };
    const confirm = async () => (await world.graphql(liaison.token, CONFIRM, variables)).data?.['taskLeadConfirm'];
    const done = { task: { id: taskId, version: 2 }, userErrors: [] };
    expect(await confirm()).toEqual(done);
    await age(6);
    await world.get(OldKeys).forget();
    expect(await confirm()).toEqual(done);
    await age(8);
    await world.get(OldKeys).forget();
    expect(await count()).toBe(0);
    expect(await confirm()).toMatchObject({ userErrors: [{ code: 'STALE_VERSION' }] });
  });

  it('is forgotten batch by batch, however many have gathered, and by no other way', async () => {
    await world.sql(`INSERT INTO idempotency (actor_id, command, key, request_hash, created_at)
      SELECT gen_random_uuid(), 'c', n::text, 'h', now() - interval '30 days' FROM generate_series(1, 25) n`);
    expect(await world.get(OldKeys).forget(10)).toBe(25);
    const [rights] = await world.sql<{ may: boolean }>(`SELECT has_table_privilege('gwaje_app', 'idempotency', 'DELETE') AS may`);
    expect(rights).toEqual({ may: false });
  });

  it('is forgotten by a server that starts', async () => {
    await world.sql(`INSERT INTO idempotency (actor_id, command, key, request_hash, created_at)
      VALUES (gen_random_uuid(), 'c', 'k', 'h', now() - interval '30 days')`);
    const keys = world.get(OldKeys);
    const forgotten = new Promise((resolve) => {
      const forget = keys.forget.bind(keys);
      keys.forget = (...batch) => forget(...batch).finally(() => resolve(null));
    });
    keys.onApplicationBootstrap();
    await forgotten;
    expect(await count()).toBe(0);
    keys.onModuleDestroy();
  });
});
