import { createHmac } from 'node:crypto';
import pg from 'pg';

export const LOGIN_ROLES = ['gwaje_app', 'gwaje_loader', 'gwaje_jobs'] as const;
export type LoginRole = (typeof LOGIN_ROLES)[number];

const OTHER_ROLES = ['gwaje_owner', 'gwaje_history', 'gwaje_door', 'gwaje_backup'];

/** Every process that knows DATABASE_URL derives the same passwords, so that nothing has to be handed round or stored. */
function passwordOf(adminUrl: string, role: LoginRole): string {
  const secret = decodeURIComponent(new URL(adminUrl).password);
  return createHmac('sha256', secret).update(`gwaje role ${role}`).digest('base64url');
}

/** The address at which one of the product's own roles signs in to the same database. */
export function urlFor(adminUrl: string, role: LoginRole): string {
  const url = new URL(adminUrl);
  url.username = role;
  url.password = passwordOf(adminUrl, role);
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
    // pg refuses parameters in ALTER ROLE; the password is base64url, so it holds no quote.
    for (const role of LOGIN_ROLES)
      if (missing.includes(role) || !(await canSignIn(adminUrl, role)))
        await client.query(`ALTER ROLE ${role} PASSWORD '${passwordOf(adminUrl, role)}'`);
    const { rows } = await client.query<{ ready: boolean }>(
      `SELECT pg_has_role(current_user, 'gwaje_owner', 'MEMBER') AND pg_has_role('gwaje_owner', 'gwaje_history', 'MEMBER')
         AND pg_has_role('gwaje_owner', 'gwaje_door', 'MEMBER')
         AND has_database_privilege('gwaje_owner', current_database(), 'CREATE') AND has_schema_privilege('gwaje_owner', 'public', 'CREATE') AS ready`,
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
    GRANT USAGE, CREATE ON SCHEMA public TO gwaje_owner WITH GRANT OPTION;`);
}
