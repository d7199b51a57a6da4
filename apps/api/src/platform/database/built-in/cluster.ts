import { execFile } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Binaries } from './binaries.js';
import { errorCode } from './error-code.js';
import { endProcessesIn } from './orphan.js';
import { DATABASE_ENVIRONMENT, databaseUser } from './run-as.js';
import { StartRefused } from './start-refused.js';

const run = promisify(execFile);
const UNFINISHED = 'postgres.unfinished-';

/** Makes the cluster in a folder beside its place and moves it there when it is whole: a kill on the way leaves nothing to repair. */
export async function makeCluster(cluster: string, dataFolder: string, binaries: Binaries, password: string): Promise<{ isNew: boolean }> {
  await removeUnfinished(dataFolder);
  if (existsSync(cluster)) {
    refuseForeignCluster(cluster, binaries);
    return { isNew: false };
  }
  const unfinished = join(dataFolder, `${UNFINISHED}${process.pid}`);
  try {
    await initialise(unfinished, binaries, password);
    renameSync(unfinished, cluster);
    return { isNew: true };
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}

async function initialise(folder: string, binaries: Binaries, password: string): Promise<void> {
  const user = databaseUser();
  mkdirSync(folder, { mode: 0o700 });
  const passwordFile = join(folder, '..', `${UNFINISHED}password-${process.pid}`);
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (user) for (const path of [folder, passwordFile]) chownSync(path, user.uid, user.gid);
  const identity = ['--username=postgres', `--pwfile=${passwordFile}`, '--auth=scram-sha-256'];
  try {
    await run(binaries.initdb, ['-D', folder, ...identity, ...localeOptions()], { cwd: '/', env: DATABASE_ENVIRONMENT, ...user });
  } catch (error) {
    const said = typeof error === 'object' && error !== null && 'stderr' in error ? String(error.stderr) : String(error);
    throw new StartRefused(`The built-in PostgreSQL could not make its files in ${folder}: ${lastSentence(said)}`);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/** PostgreSQL's own C.UTF-8, so that sorting never depends on the machine's C library; macOS has no C.UTF-8 to name besides. */
function localeOptions(): string[] {
  const locale = process.platform === 'darwin' ? 'C' : 'C.UTF-8';
  return ['--encoding=UTF8', `--locale=${locale}`, '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
}

function refuseForeignCluster(cluster: string, binaries: Binaries): void {
  const made = readVersion(cluster);
  const ours = binaries.version.split('.')[0] ?? '';
  if (made !== ours) {
    throw new StartRefused(`The database in ${cluster} is of PostgreSQL ${made}, this Gwaje carries ${ours}: see docs/operate/upgrade.md.`);
  }
  const owner = statSync(cluster).uid;
  const needed = databaseUser()?.uid ?? process.getuid?.();
  if (owner !== needed) {
    throw new StartRefused(
      `The database in ${cluster} belongs to user ${owner} but would run as user ${needed}: start Gwaje as the one who made it, or choose another DATA_DIR.`,
    );
  }
}

function readVersion(cluster: string): string {
  try {
    return readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
  } catch (error) {
    if (errorCode(error) === 'EACCES') return refuseUnreadable(cluster);
    throw new StartRefused(`The folder ${cluster} is not a PostgreSQL database: move it away, or choose another DATA_DIR.`);
  }
}

function refuseUnreadable(cluster: string): never {
  throw new StartRefused(
    `The database in ${cluster} belongs to another user: start Gwaje as the one who made it, or choose another DATA_DIR.`,
  );
}

async function removeUnfinished(dataFolder: string): Promise<void> {
  const left = readdirSync(dataFolder).filter((name) => name.startsWith(UNFINISHED));
  for (const path of left.map((name) => join(dataFolder, name))) {
    // The initdb of a killed start goes on writing by itself.
    await endProcessesIn(path);
    rmSync(path, { recursive: true, force: true });
  }
}

/** What went wrong, out of PostgreSQL's many lines. */
export function lastSentence(text: string): string {
  const lines = text.trim().split('\n');
  const fatal = lines.findLast((line) => /FATAL|PANIC|error:/.test(line)) ?? lines.at(-1) ?? '';
  return fatal.replace(/^.*(FATAL|PANIC): +/, '').trim();
}
