import { createHmac } from 'node:crypto';
import pg from 'pg';
import { SECRET_LENGTH } from '../config/config.js';
import { StartRefused } from './built-in/start-refused.js';
import { creation, ownership, passwordChange, ROLES, type Role } from './role-statements.js';

export const LOGIN_ROLES = ['gwaje_app', 'gwaje_loader', 'gwaje_jobs'] as const;
export type LoginRole = (typeof LOGIN_ROLES)[number];

/**
 * The installation's secret, set by whoever starts the product (kept in the data folder, or GWAJE_SECRET for several
 * machines). What is derived from it is the same in every process, and nothing of it can be guessed from DATABASE_URL.
 */
export function derivedSecret(purpose: string): string {
  const secret = process.env['GWAJE_SECRET'] ?? '';
  if (secret.length < SECRET_LENGTH) throw new Error('The secret of the installation was asked for before it was set');
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

async function missingRoles(client: pg.Client): Promise<Role[]> {
  const { rows } = await client.query<{ rolname: string }>('SELECT rolname FROM pg_roles WHERE rolname = ANY ($1)', [ROLES]);
  const present = new Set(rows.map((row) => row.rolname));
  return ROLES.filter((role) => !present.has(role));
}

/** One query is one transaction: a kill on the way leaves no role of ours without its password, which would look like another's. */
function making(role: Role): string {
  const login = LOGIN_ROLES.find((name) => name === role);
  return login === undefined ? creation(role) : `${creation(role)} ${passwordChange(login, passwordOf(login))}`;
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

async function shutOut(adminUrl: string): Promise<LoginRole[]> {
  const signedIn = await Promise.all(LOGIN_ROLES.map((role) => canSignIn(adminUrl, role)));
  return LOGIN_ROLES.filter((_role, index) => signedIn[index] !== true);
}

/** Roles belong to a whole server: on one that another installation already uses, setting our passwords would shut that one out. */
async function assertOwnRoles(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ ours: boolean }>(`SELECT to_regclass('public.migration_history') IS NOT NULL AS ours`);
  if (rows[0]?.ours !== true)
    throw new StartRefused(
      'Another installation of Gwaje uses this database server: give GWAJE_SECRET the value of that one, or use another server.',
    );
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
    for (const role of missing) await client.query(making(role));
    const withoutPassword = await shutOut(adminUrl);
    if (withoutPassword.includes('gwaje_app') && !missing.includes('gwaje_app')) await assertOwnRoles(client);
    for (const role of withoutPassword) await client.query(passwordChange(role, passwordOf(role)));
    const { rows } = await client.query<{ ready: boolean }>(
      `SELECT pg_has_role(current_user, 'gwaje_owner', 'MEMBER') AND pg_has_role('gwaje_owner', 'gwaje_history', 'MEMBER')
         AND pg_has_role('gwaje_owner', 'gwaje_door', 'MEMBER')
         AND has_database_privilege('gwaje_owner', current_database(), 'CREATE') AND has_schema_privilege('gwaje_owner', 'public', 'CREATE')
         AND NOT has_database_privilege('gwaje_app', current_database(), 'TEMP') AS ready`,
    );
    if (rows[0]?.ready !== true) await client.query(ownership('CURRENT_USER'));
  } finally {
    await client.end();
  }
}

/** The same as one text, for an administrator to run where the user of DATABASE_URL may not create roles. It holds passwords. */
export function rolesAsText(adminUrl: string): string {
  const user = pg.escapeIdentifier(decodeURIComponent(new URL(adminUrl).username));
  return ['BEGIN;', ...ROLES.map(making), ownership(user), 'COMMIT;', ''].join('\n');
}
