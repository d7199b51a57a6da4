import { readFileSync } from 'node:fs';

/** Read beside the package, so that `src` in a test and `dist` in the product find the same files. */
export function readData(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../data/${name}`, import.meta.url), 'utf8'));
}
