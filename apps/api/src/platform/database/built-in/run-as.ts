const NOBODY = 65534;

/** PostgreSQL refuses to run as root, so root lends it the identity that owns nothing. */
export function databaseUser(): { uid: number; gid: number } | undefined {
  return process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : undefined;
}

/** No PG* variable of the caller reaches the database: PGDATA or PGPORT would win over what we ask for. */
export const DATABASE_ENVIRONMENT = { LC_ALL: 'C', TZ: 'UTC', PATH: process.env.PATH };
