import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { errorCode } from './error-code.js';
import { startTimeOf } from './processes.js';
import { StartRefused } from './start-refused.js';

type Owner = { pid: number; startTime: string | undefined };

/** One server for each data folder. Returns the function that gives the folder back. */
export function lockFolder(folder: string): () => void {
  const lock = join(folder, 'gwaje.lock');
  const mine = JSON.stringify({ pid: process.pid, startTime: startTimeOf(process.pid) } satisfies Owner);
  for (let tries = 0; tries < 10; tries += 1) {
    if (claim(lock, mine)) return () => release(lock, mine);
    const found = read(lock);
    const owner = found === undefined ? undefined : parse(found);
    if (owner !== undefined && isAlive(owner)) throw inUse(folder, owner.pid);
    if (found !== undefined) setAside(lock, found);
  }
  throw new StartRefused(`Several servers are starting on the data folder ${folder} at this moment: start one only.`);
}

/** A link appears whole or not at all, so nobody reads half a lock. */
function claim(lock: string, content: string): boolean {
  const draft = `${lock}.${process.pid}`;
  writeFileSync(draft, content, { mode: 0o644 });
  try {
    linkSync(draft, lock);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Removes the lock of a dead server. Someone else may have done so and claimed it since we looked: then theirs goes back. */
function setAside(lock: string, expected: string): void {
  const aside = `${lock}.${process.pid}.old`;
  try {
    renameSync(lock, aside);
  } catch {
    return;
  }
  const moved = read(aside);
  if (moved !== undefined && moved !== expected) claim(lock, moved);
  rmSync(aside, { force: true });
}

function release(lock: string, mine: string): void {
  if (read(lock) === mine) rmSync(lock, { force: true });
}

function isAlive(owner: Owner): boolean {
  const startTime = startTimeOf(owner.pid);
  return startTime !== undefined && startTime === owner.startTime;
}

function inUse(folder: string, pid: number): StartRefused {
  return new StartRefused(`Process ${pid} already runs on the data folder ${folder}: stop it first, or choose another DATA_DIR.`);
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function parse(text: string): Owner | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || !('pid' in value) || typeof value.pid !== 'number') return undefined;
    return { pid: value.pid, startTime: 'startTime' in value ? String(value.startTime) : undefined };
  } catch {
    return undefined;
  }
}
