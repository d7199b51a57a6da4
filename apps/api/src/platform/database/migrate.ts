import { DataSource } from 'typeorm';
import { ownerOptions, type Composition } from './connection.js';
import { provisionRoles } from './roles.js';

/** Brings a database to this version; several processes may start at once, one of them does the work. */
export async function migrate(adminUrl: string, composition: Composition): Promise<string[]> {
  await provisionRoles(adminUrl);
  // Migrations are SQL: building what TypeORM knows of the entities would be felt at each start.
  const database = new DataSource({ ...ownerOptions(adminUrl, composition), entities: [] });
  await database.initialize();
  try {
    await database.query('SELECT pg_advisory_lock(727274, 2)');
    return (await database.runMigrations()).map((migration) => migration.name);
  } finally {
    await database.destroy();
  }
}
