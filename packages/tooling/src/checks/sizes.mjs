import { readFileSync } from 'node:fs';
import { inRoot } from '../paths.mjs';
import { trackedFiles } from './tracked.mjs';

const LIMIT = 250;
const WRITTEN_BY_HAND = /\.(ts|tsx|js|mjs|cjs|css|sql|graphql|sh)$/;
const PRINTED = /^packages\/schema\/|generated|\.d\.ts$/;

export async function findLongFiles() {
  const files = (await trackedFiles()).filter((file) => WRITTEN_BY_HAND.test(file) && !PRINTED.test(file));
  const long = files.map((file) => [file, readFileSync(inRoot(file), 'utf8').split('\n').length - 1]).filter(([, lines]) => lines > LIMIT);
  return long.map(([file, lines]) => `${file}: ${lines} lines, at most ${LIMIT}: it holds more than one thing`).join('\n');
}
