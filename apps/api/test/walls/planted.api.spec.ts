import { buildSchema } from 'graphql';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { Milestone } from '../../src/modules/milestone/milestone.entity.js';
import { Sessions } from '../../src/platform/access/sessions.js';
import { urlFor } from '../../src/platform/database/roles.js';
import { checkTables } from '../../src/platform/database/table-check.js';
import { GraphqlOptions } from '../../src/platform/graphql/graphql-options.js';
import { RequestContexts } from '../../src/platform/graphql/request-context.js';
import type { Actor } from '../actors.js';
import { World } from '../world.js';

const DIRECTIVES = 'directive @access(rule: String!) on FIELD_DEFINITION directive @visible(rule: String!) on OBJECT';

/** What whoever holds the application's login might try, with the facts of a coordinator set; each ends in a refusal. */
const TRIES: [string, string][] = [
  ['UPDATE ledger SET reason = NULL', 'permission denied'],
  ['DELETE FROM ledger', 'permission denied'],
  ['TRUNCATE ledger', 'permission denied'],
  [`INSERT INTO ledger SELECT * FROM ledger`, 'permission denied'],
  [`UPDATE ledger_head SET hash = ''`, 'permission denied'],
  ['ALTER TABLE milestone DISABLE TRIGGER ledger', 'must be owner'],
  ['ALTER TABLE milestone DISABLE ROW LEVEL SECURITY', 'must be owner'],
  ['DROP POLICY milestone_visible ON milestone', 'must be owner'],
  [`ALTER POLICY milestone_visible ON milestone USING (true)`, 'must be owner'],
  ['CREATE VIEW peephole AS SELECT * FROM milestone', 'permission denied'],
  ['CREATE FUNCTION door() RETURNS int LANGUAGE sql AS $$ SELECT 1 $$', 'permission denied'],
  ['CREATE TRIGGER mine BEFORE UPDATE ON milestone FOR EACH ROW EXECUTE FUNCTION app.refuse_rewrite()', 'permission denied'],
  ['SET LOCAL session_replication_role = replica', 'permission denied'],
  ['SET LOCAL row_security = off; SELECT * FROM milestone', 'affected by row-level security'],
  ['SET LOCAL ROLE gwaje_owner', 'permission denied'],
  ['SET LOCAL ROLE gwaje_history', 'permission denied'],
  ['SET LOCAL ROLE gwaje_loader', 'permission denied'],
  [`COPY milestone TO PROGRAM 'cat'`, 'permission denied'],
  [`SELECT pg_read_file('postgresql.conf')`, 'permission denied'],
  ['SELECT password_hash FROM account', 'permission denied'],
  ['SELECT * FROM session', 'permission denied'],
  [`UPDATE milestone SET planned_on = '2030-01-01'`, 'outside the command function'],
  [
    `SELECT app.lock_heads(ARRAY['CHAIN'::uuid]), set_config('app.command', '', true); UPDATE milestone SET planned_on = '2030-01-01'`,
    'an actor and a command',
  ],
  [`SELECT app.lock_heads(ARRAY['CHAIN'::uuid]); UPDATE milestone SET id = gen_random_uuid()`, 'keeps its id'],
  [
    `SELECT set_config('app.role', 'SYSTEM', true); UPDATE milestone SET planned_on = '2030-01-01'; SELECT 1 / count(*) FROM milestone WHERE planned_on = '2030-01-01'`,
    'division by zero',
  ],
];

describe('something planted past the walls', () => {
  let world: World;
  let app: pg.Client;
  let chain: string;
  let coordinator: Actor;
  beforeAll(async () => {
    world = await World.create();
    chain = await world.build.taskForce();
    await world.build.milestone();
    coordinator = await world.actors.coordinator();
    app = new pg.Client({ connectionString: urlFor(world.adminUrl, 'gwaje_app') });
    await app.connect();
  });
  afterAll(async () => {
    await app.end();
    await world.close();
  });

  const asCoordinator = async (statement: string) => {
    await app.query('BEGIN');
    try {
      await app.query(
        `SELECT set_config('app.role', 'COORDINATOR', true), set_config('app.user_id', $1, true), set_config('app.task_force_ids', $2, true)`,
        [coordinator.id, `{${chain}}`],
      );
      return await app.query(statement.replace('CHAIN', chain));
    } finally {
      await app.query('ROLLBACK');
    }
  };

  it.each(TRIES)('as SQL of the application’s own login is refused: %s', async (statement, refusal) => {
    await expect(asCoordinator(statement)).rejects.toThrow(refusal);
  });

  it('as a deletion is refused on every table, one by one', async () => {
    const tables = await world.sql<{ name: string }>(
      `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'`,
    );
    expect(tables.length).toBeGreaterThan(35);
    for (const { name } of tables)
      for (const statement of [`DELETE FROM ${name}`, `TRUNCATE ${name}`])
        await expect(asCoordinator(statement)).rejects.toThrow('permission denied');
  });

  it('as a write of TypeORM’s own, past the command, changes nothing', async () => {
    const milestones = world.get(DataSource).getRepository(Milestone);
    const id = await world.build.milestone();
    expect((await milestones.update({ id }, { plannedOn: '2030-01-01' })).affected).toBe(0);
    const [row] = await world.sql<object>('SELECT * FROM milestone WHERE id = $1', [id]);
    await expect(milestones.insert({ ...row, id: world.key(), taskForceId: chain })).rejects.toThrow('row-level security');
  });

  it('as a reader that writes is refused by its transaction', async () => {
    const reads = world.get(RequestContexts).readsFor(await world.get(Sessions).viewerOf(coordinator.token));
    await expect(reads.present().sql(`UPDATE milestone SET planned_on = '2030-01-01'`)).rejects.toThrow('read-only transaction');
    await reads.close();
  });

  it.each([
    ['a root field', 'type Query { allReports: Int }', 'No access rule for: Query.allReports'],
    [
      'a subscription',
      'type Query { a: Int @access(rule: "public") } type Subscription { all: Int }',
      'No access rule for: Subscription.all',
    ],
    ['a type', 'type Query { a: A @access(rule: "public") } type A { b: Int }', 'No access rule for: A'],
    [
      'a mutation that a retry would double',
      'type Query { a: Int @access(rule: "public") } type Mutation { do: Int @access(rule: "public") }',
      'do takes no idempotencyKey',
    ],
  ])('as %s of the schema does not start with the options that the server has', (_name, sdl, refusal) => {
    const options = new GraphqlOptions(world.get(RequestContexts)).createGqlOptions();
    expect(() => options.transformSchema?.(buildSchema(`${DIRECTIVES} ${sdl}`))).toThrow(refusal);
  });

  it.each([
    [
      'the view of the past',
      `CREATE OR REPLACE VIEW as_of.area AS SELECT v.*, 1 AS peephole FROM as_of.task_force f, LATERAL (SELECT * FROM public.area) v`,
      'area has another shape',
    ],
    ['the history', 'DROP VIEW history; CREATE VIEW history AS SELECT l.*, 1 AS peephole FROM ledger l', 'history has another shape'],
  ])('as a column in %s does not start', async (_name, fault, refusal) => {
    const client = new pg.Client({ connectionString: world.adminUrl });
    await client.connect();
    try {
      await client.query(`BEGIN; ${fault}`);
      await expect(checkTables(client)).rejects.toThrow(refusal);
    } finally {
      await client.end();
    }
  });
});
