import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');
export const RUNTIME = join(ROOT, '.runtime');
export const MODULES = join(ROOT, 'node_modules');
/** What we remember between runs. It lies in node_modules, so that a new installation forgets it. */
export const MEMORY = join(MODULES, '.cache', 'gwaje');

export const inRoot = (...parts) => join(ROOT, ...parts);
