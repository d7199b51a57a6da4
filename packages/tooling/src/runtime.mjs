import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { RUNTIME } from './paths.mjs';
import { npm } from './npm.mjs';
import { Refused } from './refused.mjs';

const MAJOR = 24;
const READY = join(RUNTIME, 'ready');

export function isNewEnough(version) {
  return Number.parseInt(version.slice(1), 10) >= MAJOR;
}

/** Node 24 as an npm package: it needs no rights on the machine, and nothing but the npm client fetches it. */
export async function bringNode() {
  const name = `node-${process.platform}-${process.arch}`;
  if (!['linux', 'darwin'].includes(process.platform) || !['x64', 'arm64'].includes(process.arch)) {
    throw new Refused(
      `Gwaje needs Node ${MAJOR} or newer, this is ${process.version}: install it for ${process.platform} on ${process.arch}.`,
    );
  }
  const node = join(RUNTIME, 'node_modules', name, 'bin', 'node');
  if (isReady(node)) return node;
  console.error(`Node ${MAJOR} is needed and this is ${process.version}: bringing it into .runtime ...`);
  rmSync(RUNTIME, { recursive: true, force: true });
  mkdirSync(RUNTIME, { recursive: true });
  const args = ['install', '--prefix', RUNTIME, '--no-save', '--no-audit', '--no-fund', '--ignore-scripts', `${name}@${MAJOR}`];
  await npm(args, { purpose: `Bringing Node ${MAJOR}` });
  if (!isReady(node)) throw new Refused(`The Node ${MAJOR} that npm brought does not run on this system: install Node ${MAJOR} yourself.`);
  return node;
}

/** The chosen Node comes first, so that every tool that calls `node` gets the same one. */
export function environmentFor(node) {
  return { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH ?? ''}` };
}

/** Asked of the program once, since an interrupted installation leaves half of one; then a note saves the time. */
function isReady(node) {
  if (!existsSync(node)) return false;
  if (existsSync(READY) && readFileSync(READY, 'utf8') === node) return true;
  try {
    if (!isNewEnough(execFileSync(node, ['--version'], { encoding: 'utf8' }).trim())) return false;
  } catch {
    return false;
  }
  writeFileSync(READY, node);
  return true;
}
