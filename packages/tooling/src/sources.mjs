import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { workspaces } from './dependencies.mjs';
import { inRoot } from './paths.mjs';

const NO_SOURCE = new Set(['node_modules', 'dist', '.turbo', 'test', 'e2e', 'test-results', 'playwright-report', 'coverage']);
const SHARED = ['package-lock.json', 'package.json', 'tsconfig.base.json', 'turbo.json'];

/** Every file below a folder, sorted, so that the same tree always gives the same list. */
export function filesBelow(folder, enters = () => true) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return enters(entry.name) ? filesBelow(path, enters) : [];
      return entry.isFile() ? [path] : [];
    });
}

/** Changes when anything changes that a build reads. By content: a checkout touches times without changing a thing. */
export function fingerprintOfSources() {
  const hash = createHash('sha256').update(process.version);
  const own = workspaces().flatMap((folder) => filesBelow(inRoot(folder), (name) => !NO_SOURCE.has(name)));
  const files = [...SHARED.map((name) => inRoot(name)), ...own.filter((path) => !/\.spec\.tsx?$/.test(path))];
  for (const path of files) hash.update(path).update('\0').update(readFileSync(path)).update('\0');
  return hash.digest('hex');
}
