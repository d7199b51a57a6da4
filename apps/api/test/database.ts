import { randomUUID } from 'node:crypto';
import pg from 'pg';

export function setting(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set: run the tests through jest`);
  return value;
}

async function asAdmin(text: string): Promise<void> {
  const client = new pg.Client({ connectionString: setting('GWAJE_TEST_ADMIN_URL') });
  await client.connect();
  try {
    await client.query(text);
  } finally {
    await client.end();
  }
}

export interface TestDatabase {
  adminUrl: string;
  drop(): Promise<void>;
}

/** A database of the test file's own: a copy of a template to which nobody ever connects. */
export async function cloneDatabase(template = setting('GWAJE_TEST_TEMPLATE')): Promise<TestDatabase> {
  const name = `gwaje_test_${randomUUID().replaceAll('-', '')}`;
  await asAdmin(`CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY FILE_COPY`);
  // A database's own rights are not copied with it; the product's start takes this one away too.
  await asAdmin(`REVOKE TEMP ON DATABASE ${name} FROM PUBLIC`);
  const url = new URL(setting('GWAJE_TEST_ADMIN_URL'));
  url.pathname = `/${name}`;
  return { adminUrl: url.toString(), drop: () => asAdmin(`DROP DATABASE ${name} WITH (FORCE)`) };
}
