import { readFileSync } from 'node:fs';
import { inRoot } from '../paths.mjs';
import { trackedFiles } from './tracked.mjs';

const TEXT = /\.(ts|tsx|js|mjs|cjs|json|ya?ml|md|sh|html|css|sql|toml|txt)$|(^|\/)(\.npmrc|Dockerfile|run)$/;
const REGISTRY = /\b(https?:)?\/\/[^\s"'`)]*\b(registry|npmjs|jfrog|artifactory|nexus|verdaccio)\b/i;

/** Where somebody's npm fetches from is a fact of their house, and a lock file that records it breaks in every other one. */
export async function findAddresses() {
  const files = (await trackedFiles()).filter((file) => TEXT.test(file));
  return files.flatMap(linesWithAddress).join('\n');
}

function linesWithAddress(file) {
  const lines = readFileSync(inRoot(file), 'utf8').split('\n');
  return lines.flatMap((line, index) => (REGISTRY.test(line) ? [`${file}:${index + 1}: names a package registry`] : []));
}
