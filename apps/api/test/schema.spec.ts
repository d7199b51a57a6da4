import pg from 'pg';
import { DataSource } from 'typeorm';
import { composition } from '../src/data-source.js';
import { ownerOptions } from '../src/platform/database/connection.js';
import { migrate } from '../src/platform/database/migrate.js';
import { checkTables } from '../src/platform/database/table-check.js';
import { cloneDatabase, type TestDatabase } from './database.js';

const OURS = `SELECT n.nspname || '.' || c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname IN ('public', 'app', 'as_of') AND c.relkind IN ('r', 'v') AND c.relname <> 'migration_history'
  UNION ALL SELECT p.proname FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE n.nspname IN ('public', 'app')`;

describe('the schema', () => {
  let database: TestDatabase;
  let owner: DataSource;

  beforeAll(async () => {
    database = await cloneDatabase('template1');
    await migrate(database.adminUrl, composition);
    owner = await new DataSource(ownerOptions(database.adminUrl, composition)).initialize();
  });
  afterAll(async () => {
    await owner.destroy();
    await database.drop();
  });

  const drift = async () => (await owner.driver.createSchemaBuilder().log()).upQueries.map(({ query }) => query);

  it('is the same in the entities and in the migrations', async () => {
    expect(await drift()).toEqual([]);
  });

  it('guards every table that holds data', async () => {
    const client = new pg.Client({ connectionString: database.adminUrl });
    await client.connect();
    try {
      await checkTables(client);
    } finally {
      await client.end();
    }
  });

  it('can be taken back step by step, leaves nothing, and is the same when built again', async () => {
    for (const _ of owner.migrations) await owner.undoLastMigration();
    expect(await owner.query(OURS)).toEqual([]);
    await owner.runMigrations();
    expect(await drift()).toEqual([]);
  });
});
