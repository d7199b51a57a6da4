import { chmodSync, existsSync, mkdirSync, realpathSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { errorCode } from './error-code.js';

const OTHERS_MAY_ENTER = 0o001;

/** True when a user who owns nothing can walk down to the path: every folder above it, and the path itself, lets others in. */
export function reachableByOthers(path: string): boolean {
  const existing = nearestExisting(path);
  const real = realpathSync(existing === resolve(path) || statSync(existing).isDirectory() ? existing : dirname(existing));
  for (let folder = real; ; folder = dirname(folder)) {
    if ((statSync(folder).mode & OTHERS_MAY_ENTER) === 0) return false;
    if (dirname(folder) === folder) return true;
  }
}

/**
 * Makes the folders that are missing, and lets others walk through those (whatever the umask), never through older ones.
 * One by one: Node's own recursive mkdir never returns where a file system answers "no such folder" to a new one (/proc).
 */
export function makeFolder(path: string): void {
  const existing = nearestExisting(path);
  const missing = [];
  for (let folder = resolve(path); folder !== existing; folder = dirname(folder)) missing.unshift(folder);
  for (const folder of missing) {
    try {
      mkdirSync(folder);
      chmodSync(folder, 0o711);
    } catch (error) {
      // Another start was quicker.
      if (errorCode(error) !== 'EEXIST') throw error;
    }
  }
}

function nearestExisting(path: string): string {
  let folder = resolve(path);
  while (!existsSync(folder)) folder = dirname(folder);
  return folder;
}
