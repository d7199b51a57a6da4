import { Controller, Get, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Test } from '@nestjs/testing';
import pg from 'pg';
import { RouteWall } from '../src/platform/access/route-wall.js';
import { checkTables } from '../src/platform/database/table-check.js';
import { cloneDatabase, type TestDatabase } from './database.js';

const COLUMNS = 'id uuid PRIMARY KEY, task_force_id uuid NOT NULL, version int NOT NULL DEFAULT 1';
const PROTECT = `SELECT app.protect('planted', 'task_force_id', 'true', 'true', 'true')`;

describe('a server over a database in which something was forgotten', () => {
  let database: TestDatabase;
  let client: pg.Client;
  beforeAll(async () => {
    database = await cloneDatabase();
    client = new pg.Client({ connectionString: database.adminUrl });
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    await database.drop();
  });
  beforeEach(() => client.query('BEGIN; SET LOCAL ROLE gwaje_owner'));
  afterEach(() => client.query('ROLLBACK'));
  const check = () => checkTables(client);

  it('starts when every table has what it needs', async () => {
    await client.query(`CREATE TABLE planted (${COLUMNS}); ${PROTECT}`);
    await expect(check()).resolves.toBeUndefined();
  });

  it.each([
    ['a table nobody protected', '', '', 'planted is neither a data table nor exempt'],
    [
      'row-level security that is not forced',
      PROTECT,
      'ALTER TABLE planted NO FORCE ROW LEVEL SECURITY',
      'planted has no forced row-level security',
    ],
    ['a policy that was dropped', PROTECT, 'DROP POLICY planted_visible ON planted', 'planted has no policy for reading'],
    ['a trigger that was dropped', PROTECT, 'DROP TRIGGER ledger ON planted', 'planted has no ledger trigger'],
    ['a trigger that was switched off', PROTECT, 'ALTER TABLE planted DISABLE TRIGGER ledger', 'planted has no ledger trigger'],
    ['a missing view of the past', PROTECT, 'DROP VIEW as_of.planted', 'planted has no view in as_of'],
    ['a column the past does not know', PROTECT, 'ALTER TABLE planted ADD COLUMN later text', 'planted has another shape in as_of'],
    [
      'a policy that nobody wrote for it',
      PROTECT,
      'CREATE POLICY backdoor ON planted USING (true)',
      'planted has a policy that nobody wrote for it: backdoor',
    ],
    ['a view beside the policies', PROTECT, 'CREATE VIEW peephole AS SELECT * FROM planted', 'peephole is a view beside the policies'],
    [
      'a function open to everybody',
      PROTECT,
      'CREATE FUNCTION app.door() RETURNS int LANGUAGE sql AS $$ SELECT 1 $$; GRANT EXECUTE ON FUNCTION app.door() TO PUBLIC',
      'door may be called by everybody',
    ],
    [
      'an exempt table without policies',
      `SELECT app.exempt('planted', 'planted')`,
      'GRANT SELECT ON planted TO gwaje_app',
      'planted is open to the application without row-level security',
    ],
    [
      'a foreign key that leaves the task force out',
      PROTECT,
      'ALTER TABLE planted ADD COLUMN task_id uuid CONSTRAINT planted_task_id_fkey REFERENCES task',
      'planted could point into another task force: planted_task_id_fkey',
    ],
    ['a right to delete', PROTECT, 'GRANT DELETE ON planted TO gwaje_app', 'planted can be deleted from by the application'],
  ])('does not start with %s', async (_name, before, fault, sentence) => {
    await client.query(`CREATE TABLE planted (${COLUMNS}); ${before}; ${fault}`);
    await expect(check()).rejects.toThrow(sentence);
  });
});

describe('a server with a route nobody guarded', () => {
  @Controller()
  class Forgotten {
    @Get('secrets')
    secrets() {
      return 'all of them';
    }
  }
  @Module({ imports: [DiscoveryModule], controllers: [Forgotten], providers: [RouteWall] })
  class Planted {}

  it('does not start', async () => {
    const app = (await Test.createTestingModule({ imports: [Planted] }).compile()).createNestApplication({ logger: false });
    await expect(app.init()).rejects.toThrow('No access rule for: Forgotten.secrets');
    await app.close();
  });
});
