import { rmSync } from 'node:fs';
import pg from 'pg';

export default async function tearDown() {
  const admin = new pg.Client({ connectionString: process.env.GWAJE_TEST_ADMIN_URL });
  await admin.connect();
  try {
    for (const name of [process.env.GWAJE_TEST_PLAN_TEMPLATE, process.env.GWAJE_TEST_TEMPLATE])
      await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  } finally {
    await admin.end();
  }
  const own = globalThis.gwajeTestServer;
  if (own === undefined) return;
  await own.server.stop();
  rmSync(own.dataDir, { recursive: true, force: true });
}
