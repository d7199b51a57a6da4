import pg from 'pg';
import { urlFor } from '../src/platform/database/roles.js';
import { verifyLedger, verifyRows } from '../src/platform/ledger/verify.js';
import { World } from './world.js';

const TAMPERINGS: [string, string, string][] = [
  ['a reason rewritten', `UPDATE ledger SET reason = 'another' WHERE chain = $1 AND seq = 3`, 'the entry was altered'],
  ['an actor exchanged', `UPDATE ledger SET actor_id = gen_random_uuid() WHERE chain = $1 AND seq = 2`, 'the entry was altered'],
  [
    'a value of the past changed',
    `UPDATE ledger SET after = jsonb_set(after, '{code}', '"X"') WHERE chain = $1 AND seq = 2`,
    'the entry was altered',
  ],
  ['an instant moved', `UPDATE ledger SET at = at - interval '1 second' WHERE chain = $1 AND seq = 2`, 'the entry was altered'],
  ['an entry taken out', 'DELETE FROM ledger WHERE chain = $1 AND seq = 2', 'an entry is missing'],
  [
    'the end cut off',
    'DELETE FROM ledger WHERE chain = $1 AND seq = (SELECT max(seq) FROM ledger WHERE chain = $1)',
    'the end of the chain does not fit its head',
  ],
  [
    'an entry forged with a fitting hash of its own',
    `UPDATE ledger l SET reason = 'forged', hash = app.entry_hash(ROW(l.chain, l.seq, l.revision, l.recorded_at, l.at, l.actor_id, l.request_id, l.command, 'forged',
       l.entity, l.entity_id, l.operation, l.before, l.after, l.prev, l.hash)::ledger) WHERE chain = $1 AND seq = 2`,
    'the link to the entry before does not fit',
  ],
];

describe('the ledger', () => {
  let world: World;
  let chain: string;
  beforeAll(async () => {
    world = await World.create();
    chain = await world.build.taskForce();
    await world.build.milestone();
    await world.build.milestone();
  });
  afterAll(() => world.close());
  const verdict = async () => (await verifyLedger(world.adminUrl)).find(({ name }) => name === 'TEST-TF');

  it('is whole after honest work', async () => {
    expect(await verdict()).toMatchObject({ problem: null, brokenSeq: null });
    expect((await verdict())?.entries).toBeGreaterThan(4);
  });

  it.each(TAMPERINGS)('shows %s, even by a superuser who switches the triggers off', async (_name, tampering, problem) => {
    await world.sql('CREATE TABLE kept AS SELECT * FROM ledger');
    await world.sql('ALTER TABLE ledger DISABLE TRIGGER USER');
    await world.sql(tampering, [chain]);
    expect((await verdict())?.problem).toBe(problem);
    await world.sql('DELETE FROM ledger');
    await world.sql('INSERT INTO ledger SELECT * FROM kept');
    await world.sql('DROP TABLE kept');
    await world.sql('ALTER TABLE ledger ENABLE TRIGGER USER');
    expect((await verdict())?.problem).toBeNull();
  });

  it('misses neither a chain whose head is gone nor a record that was altered past it', async () => {
    const [head] = await world.sql('DELETE FROM ledger_head WHERE chain = $1 RETURNING *', [chain]);
    expect((await verdict())?.problem).toBe('the head of the chain is gone');
    await world.sql('INSERT INTO ledger_head SELECT * FROM json_populate_record(NULL::ledger_head, $1)', [JSON.stringify(head)]);
    expect(await verifyRows(world.adminUrl)).toEqual([]);
    const [row] = await world
      .sql<{ id: string }>(`ALTER TABLE milestone DISABLE TRIGGER ledger; UPDATE milestone SET achieved_on = '2025-01-01' RETURNING id`)
      .then(async () => world.sql<{ id: string }>(`SELECT id FROM milestone WHERE achieved_on = '2025-01-01'`));
    expect((await verifyRows(world.adminUrl)).map(({ entityId, problem }) => [entityId, problem])).toContainEqual([
      row?.id,
      'the row is not what its last entry says',
    ]);
    await world.sql('UPDATE milestone SET achieved_on = NULL; ALTER TABLE milestone ENABLE TRIGGER ledger');
    expect(await verifyRows(world.adminUrl)).toEqual([]);
  });

  it('takes nothing from a table of the application’s own making', async () => {
    const client = new pg.Client({ connectionString: urlFor(world.adminUrl, 'gwaje_app') });
    await client.connect();
    try {
      await expect(client.query('CREATE TEMP TABLE milestone (id uuid)')).rejects.toThrow('permission denied');
      await expect(client.query('SELECT app.append_to_ledger()')).rejects.toThrow();
    } finally {
      await client.end();
    }
  });

  it.each(['UPDATE ledger SET reason = NULL', 'DELETE FROM ledger', 'TRUNCATE ledger'])(
    'refuses %s to its own owner',
    async (statement) => {
      await expect(world.sql(`SET ROLE gwaje_owner; ${statement}`)).rejects.toThrow('append-only');
    },
  );

  it('never writes down a secret', async () => {
    await world.build.account({ role: 'AUDITOR', ministryId: null, duty: null, member: false, passwordHash: 'the secret hash' });
    expect(
      await world.sql(`SELECT 1 FROM ledger WHERE after::text LIKE '%the secret hash%' OR before::text LIKE '%the secret hash%'`),
    ).toEqual([]);
    expect(await world.sql(`SELECT 1 FROM account WHERE password_hash = 'the secret hash'`)).toHaveLength(1);
  });

  it('takes no entry without an actor', async () => {
    await expect(
      world.sql(
        `BEGIN; SELECT app.lock_heads(ARRAY['${chain}'::uuid]); UPDATE task_force SET formed_on = '2024-08-30' WHERE id = '${chain}'`,
      ),
    ).rejects.toThrow('a change needs an actor and a command');
    await world.sql('ROLLBACK').catch(() => undefined);
  });
});
