import pg from 'pg';
import type { Composition } from './connection.js';
import { migrate } from './migrate.js';
import { StartRefused } from './built-in/start-refused.js';
import { urlFor } from './roles.js';
import { checkTables } from './table-check.js';

/** Brings the database to this version and looks whether it is safe to serve from. */
export async function prepareDatabase(adminUrl: string, composition: Composition): Promise<void> {
  await migrate(adminUrl, composition).catch((error: unknown) => {
    if (isRefusedRole(error))
      throw new StartRefused(
        'The user of DATABASE_URL may not create roles: use one that may, or let your administrator run what `npm run gwaje -- database roles` prints.',
      );
    throw error;
  });
  const client = new pg.Client({ connectionString: urlFor(adminUrl, 'gwaje_app') });
  await client.connect();
  try {
    await checkTables(client);
  } finally {
    await client.end();
  }
}

function isRefusedRole(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '42501';
}
