import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

/**
 * One database server for all test files (DATABASE_URL's, or a throw-away built-in one), one migrated template in it, and a
 * second one that holds the real plan, the demonstration and its accounts.
 */
export default async function setUp() {
  process.env.GWAJE_SECRET ??= 'the secret of the tests, long enough';
  const { startBuiltInPostgres } = await import('../dist/platform/database/built-in/built-in-postgres.js');
  const { migrate } = await import('../dist/platform/database/migrate.js');
  const { composition } = await import('../dist/data-source.js');
  let adminUrl = process.env.DATABASE_URL;
  if (!adminUrl) {
    const dataDir = mkdtempSync(join(tmpdir(), 'gwaje-test-'));
    // As root the database runs as another user, who must be able to enter.
    chmodSync(dataDir, 0o755);
    const server = await startBuiltInPostgres({ dataDir, explicit: true });
    globalThis.gwajeTestServer = { server, dataDir };
    adminUrl = server.adminUrl;
  }
  const name = `gwaje_template_${process.pid}`;
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    await admin.query(`CREATE DATABASE ${name}`);
  } finally {
    await admin.end();
  }
  const template = new URL(adminUrl);
  template.pathname = `/${name}`;
  await migrate(template.toString(), composition);
  process.env.GWAJE_TEST_ADMIN_URL = adminUrl;
  process.env.GWAJE_TEST_TEMPLATE = name;
  process.env.GWAJE_TEST_PLAN_TEMPLATE = await makePlanTemplate(adminUrl, name, composition.entities);
}

async function makePlanTemplate(adminUrl, migrated, entities) {
  const { seed } = await import('../dist/seed/seed.js');
  const name = `${migrated}_plan`;
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    await admin.query(`CREATE DATABASE ${name} TEMPLATE ${migrated} STRATEGY FILE_COPY`);
  } finally {
    await admin.end();
  }
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  await seed({ adminUrl: url.toString(), entities, demoPassword: 'a password of the tests' });
  return name;
}
