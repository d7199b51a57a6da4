import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');
export const RUNTIME = join(ROOT, '.runtime');
export const MODULES = join(ROOT, 'node_modules');
/** What we remember between runs. It lies in node_modules, so that a new installation forgets it. */
export const MEMORY = join(MODULES, '.cache', 'gwaje');

/** Node keeps compiled code there, which saves a server of many modules a good part of its start. */
export const FASTER_START = { NODE_COMPILE_CACHE: join(MEMORY, 'compiled') };

export const inRoot = (...parts) => join(ROOT, ...parts);
