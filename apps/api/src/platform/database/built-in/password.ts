import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Binaries } from './binaries.js';
import { errorCode } from './error-code.js';
import { DATABASE_ENVIRONMENT, databaseUser } from './run-as.js';
import { StartRefused } from './start-refused.js';

export function newPassword(): string {
  return randomBytes(24).toString('hex');
}

export function keptPassword(dataFolder: string): string | undefined {
  try {
    return readFileSync(passwordFile(dataFolder), 'utf8').trim() || undefined;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** The file appears by a rename, so a kill never leaves half of one. */
export function keepPassword(dataFolder: string, password: string): void {
  const draft = `${passwordFile(dataFolder)}.new`;
  writeFileSync(draft, `${password}\n`, { mode: 0o600, flush: true });
  renameSync(draft, passwordFile(dataFolder));
}

/** The file was lost, or a kill came before it was written: whoever owns the data folder may set a new password, offline. */
export function setPasswordOffline(cluster: string, binaries: Binaries, password: string): void {
  const done = spawnSync(binaries.postgres, ['--single', '-D', cluster, 'postgres'], {
    cwd: '/',
    env: DATABASE_ENVIRONMENT,
    encoding: 'utf8',
    input: `ALTER ROLE postgres PASSWORD '${password}'\n`,
    ...databaseUser(),
  });
  if (done.status !== 0 || done.stderr.includes('ERROR')) {
    throw new StartRefused(`The password of the database in ${cluster} is lost and could not be set anew: ${done.stderr.trim()}`);
  }
}

function passwordFile(dataFolder: string): string {
  return join(dataFolder, 'postgres.password');
}
