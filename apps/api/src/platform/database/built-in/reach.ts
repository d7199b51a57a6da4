import { chmodSync, existsSync, mkdirSync, realpathSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

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

/** Makes the folders that are missing, and lets others walk through those (whatever the umask), never through older ones. */
export function makeFolder(path: string): void {
  const first = mkdirSync(path, { recursive: true });
  if (first === undefined) return;
  for (let folder = resolve(path); ; folder = dirname(folder)) {
    chmodSync(folder, 0o711);
    if (folder === resolve(first)) return;
  }
}

function nearestExisting(path: string): string {
  let folder = resolve(path);
  while (!existsSync(folder)) folder = dirname(folder);
  return folder;
}
