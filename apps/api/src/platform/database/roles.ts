import { createHmac } from 'node:crypto';
import pg from 'pg';
import { StartRefused } from './built-in/start-refused.js';

export const LOGIN_ROLES = ['gwaje_app', 'gwaje_loader', 'gwaje_jobs'] as const;
export type LoginRole = (typeof LOGIN_ROLES)[number];

const OTHER_ROLES = ['gwaje_owner', 'gwaje_history', 'gwaje_door', 'gwaje_backup'];

/**
 * The installation's secret, set by whoever starts the product (kept in the data folder, or GWAJE_SECRET for several
 * machines). What is derived from it is the same in every process, and nothing of it can be guessed from DATABASE_URL.
 */
export function derivedSecret(purpose: string): string {
  const secret = process.env['GWAJE_SECRET'] ?? '';
  if (secret.length < 24) throw new Error('GWAJE_SECRET must be set to at least 24 characters');
  return createHmac('sha256', secret).update(purpose).digest('base64url');
}

function passwordOf(role: LoginRole): string {
  return derivedSecret(`role ${role}`);
}

/** The address at which one of the product's own roles signs in to the same database. */
export function urlFor(adminUrl: string, role: LoginRole): string {
  const url = new URL(adminUrl);
  url.username = role;
  url.password = passwordOf(role);
  return url.toString();
}

async function missingRoles(client: pg.Client): Promise<string[]> {
  const wanted = [...LOGIN_ROLES, ...OTHER_ROLES];
  const { rows } = await client.query<{ rolname: string }>('SELECT rolname FROM pg_roles WHERE rolname = ANY ($1)', [wanted]);
  const present = new Set(rows.map((row) => row.rolname));
  return wanted.filter((role) => !present.has(role));
}

async function canSignIn(adminUrl: string, role: LoginRole): Promise<boolean> {
  const client = new pg.Client({ connectionString: urlFor(adminUrl, role), connectionTimeoutMillis: 5000 });
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Roles belong to a whole server: on one that another installation already uses, setting our passwords would shut that one out. */
async function assertOwnRoles(client: pg.Client, adminUrl: string, missing: readonly string[]): Promise<void> {
  if (missing.includes('gwaje_app') || (await canSignIn(adminUrl, 'gwaje_app'))) return;
  const { rows } = await client.query<{ ours: boolean }>(`SELECT to_regclass('public.migration_history') IS NOT NULL AS ours`);
  if (rows[0]?.ours !== true)
    throw new StartRefused(
      'Another installation of Gwaje uses this database server: give GWAJE_SECRET the value of that one, or use another server.',
    );
}

async function createRole(client: pg.Client, role: string): Promise<void> {
  const login = (LOGIN_ROLES as readonly string[]).includes(role);
  const rights = role === 'gwaje_backup' ? 'NOLOGIN BYPASSRLS' : login ? 'LOGIN NOSUPERUSER NOBYPASSRLS' : 'NOLOGIN';
  await client.query(`CREATE ROLE ${role} ${rights}`);
}

/**
 * Makes the product's roles and lets the migrations act as their owner. Runs as the user of DATABASE_URL, who must be
 * allowed to create roles the first time; later starts only look.
 */
export async function provisionRoles(adminUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl, connectionTimeoutMillis: 5000 });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock(727274, 1)');
    const missing = await missingRoles(client);
    for (const role of missing) await createRole(client, role);
    await assertOwnRoles(client, adminUrl, missing);
    // pg refuses parameters in ALTER ROLE; the password is base64url, so it holds no quote.
    for (const role of LOGIN_ROLES)
      if (missing.includes(role) || !(await canSignIn(adminUrl, role)))
        await client.query(`ALTER ROLE ${role} PASSWORD '${passwordOf(role)}'`);
    const { rows } = await client.query<{ ready: boolean }>(
      `SELECT pg_has_role(current_user, 'gwaje_owner', 'MEMBER') AND pg_has_role('gwaje_owner', 'gwaje_history', 'MEMBER')
         AND pg_has_role('gwaje_owner', 'gwaje_door', 'MEMBER')
         AND has_database_privilege('gwaje_owner', current_database(), 'CREATE') AND has_schema_privilege('gwaje_owner', 'public', 'CREATE')
         AND NOT has_database_privilege('gwaje_app', current_database(), 'TEMP') AS ready`,
    );
    if (rows[0]?.ready !== true) await grantOwnership(client);
  } finally {
    await client.end();
  }
}

async function grantOwnership(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>('SELECT quote_ident(current_database()) AS name');
  await client.query(`GRANT gwaje_history, gwaje_door TO gwaje_owner;
    GRANT gwaje_owner TO CURRENT_USER;
    GRANT CONNECT, CREATE ON DATABASE ${rows[0]?.name ?? ''} TO gwaje_owner;
    REVOKE TEMP ON DATABASE ${rows[0]?.name ?? ''} FROM PUBLIC;
    GRANT USAGE, CREATE ON SCHEMA public TO gwaje_owner WITH GRANT OPTION;`);
}
