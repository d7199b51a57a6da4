import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import type { Config } from '../config/config.js';
import { startBuiltInPostgres } from './built-in/built-in-postgres.js';
import { cannotWrite, chooseDataFolder } from './built-in/data-folder.js';
import { makeFolder } from './built-in/reach.js';
import { StartRefused } from './built-in/start-refused.js';

export interface DatabaseServer {
  adminUrl: string;
  dataDir: string;
  stop(): Promise<void>;
}

/** The operator's database, or our own. Failures become one plain sentence. */
export async function startDatabase(config: Config, say: (line: string) => void): Promise<DatabaseServer> {
  if (config.databaseUrl === null) {
    const builtIn = await startBuiltInPostgres({ dataDir: config.dataDir, explicit: config.dataDirIsExplicit, say });
    keepSecret(builtIn.dataDir);
    return builtIn;
  }
  await assertUsable(config.databaseUrl);
  keepSecret(config.dataDir);
  return { adminUrl: config.databaseUrl, dataDir: config.dataDir, stop: () => Promise.resolve() };
}

/** For the command line beside a running server: its database; otherwise one of our own for as long as the command takes. */
export async function reachDatabase(config: Config): Promise<DatabaseServer> {
  const running = config.databaseUrl === null ? runningBuiltIn(config) : null;
  if (running !== null && (await answers(running.adminUrl))) {
    keepSecret(running.dataDir);
    return { ...running, stop: () => Promise.resolve() };
  }
  return startDatabase(config, () => undefined);
}

function runningBuiltIn(config: Config): { adminUrl: string; dataDir: string } | null {
  const folder = chooseDataFolder({ dataDir: config.dataDir, explicit: config.dataDirIsExplicit });
  const [state, password] = [join(folder, 'postgres/postmaster.pid'), join(folder, 'postgres.password')];
  if (!existsSync(state) || !existsSync(password)) return null;
  const port = readFileSync(state, 'utf8').split('\n')[3] ?? '';
  return { adminUrl: `postgres://postgres:${readFileSync(password, 'utf8').trim()}@127.0.0.1:${port}/gwaje`, dataDir: folder };
}

/** GWAJE_SECRET, or one made at the first start and kept where only the operator reads. */
export function keepSecret(dataDir: string): void {
  if ((process.env['GWAJE_SECRET'] ?? '') !== '') return;
  const file = join(dataDir, 'installation.secret');
  try {
    makeFolder(dataDir);
    if (!existsSync(file)) writeFileSync(file, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' });
    process.env['GWAJE_SECRET'] = readFileSync(file, 'utf8').trim();
  } catch (error) {
    throw cannotWrite(dataDir, error);
  }
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  return client.connect().then(
    () => client.end().then(() => true),
    () => false,
  );
}

async function assertUsable(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  try {
    await client.connect();
    const { rows } = await client.query<{ version: number }>("SELECT current_setting('server_version_num')::int AS version");
    if ((rows[0]?.version ?? 0) < 150_000)
      throw new StartRefused('The database at DATABASE_URL is older than PostgreSQL 15: use a newer one.');
  } catch (error) {
    if (error instanceof StartRefused) throw error;
    const where = new URL(url);
    const why = error instanceof Error ? error.message : String(error);
    throw new StartRefused(
      `The database at ${where.hostname}:${where.port || '5432'} (DATABASE_URL) cannot be used: ${why.split('\n')[0] ?? ''}.`,
    );
  } finally {
    await client.end().catch(() => undefined);
  }
}
