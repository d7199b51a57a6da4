import pg from 'pg';
import type { DataSourceOptions } from 'typeorm';
import { urlFor, type LoginRole } from './roles.js';

// A calendar day is text from the database to the screen: parsed to a Date it shifts by a day under TZ=Asia/Seoul.
pg.types.setTypeParser(pg.types.builtins.DATE, (text: string) => text);
// Counts, sums and won fit a double exactly (see the Won scalar); pg hands int8 over as text otherwise.
pg.types.setTypeParser(pg.types.builtins.INT8, (text: string) => Number(text));
// Observed values: they come from JSON numbers and go out as such.
pg.types.setTypeParser(pg.types.builtins.NUMERIC, (text: string) => Number(text));

export interface Composition {
  entities: NonNullable<DataSourceOptions['entities']>;
  migrations: NonNullable<DataSourceOptions['migrations']>;
}

const TIMEOUTS = '-c statement_timeout=5s -c idle_in_transaction_session_timeout=10s -c lock_timeout=2s';

/** How the product itself speaks to the database: as a role that owns nothing and sees only what the policies let through. */
export function roleOptions(adminUrl: string, role: LoginRole, entities: Composition['entities'], connections = 10): DataSourceOptions {
  return {
    type: 'postgres',
    url: urlFor(adminUrl, role),
    entities,
    synchronize: false,
    installExtensions: false,
    applicationName: role,
    connectTimeoutMS: 3000,
    // Loading a plan is one long transaction and not a request.
    extra: { max: connections, pipeline: true, options: role === 'gwaje_loader' ? '' : TIMEOUTS },
  };
}

/** How migrations speak to it: as the owner of the tables, who is bound by row-level security like everybody else. */
export function ownerOptions(adminUrl: string, composition: Composition): DataSourceOptions {
  return {
    type: 'postgres',
    url: adminUrl,
    entities: composition.entities,
    migrations: composition.migrations,
    migrationsTableName: 'migration_history',
    migrationsTransactionMode: 'all',
    synchronize: false,
    installExtensions: false,
    applicationName: 'gwaje_owner',
    extra: { max: 1, options: '-c role=gwaje_owner -c app.role=SYSTEM -c app.user_id=00000000-0000-0000-0000-000000000001' },
  };
}
