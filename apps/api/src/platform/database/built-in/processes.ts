import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, readlinkSync, realpathSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

const STATE = 0;
const START_TICKS = 19;

/** Tells a process from a later one with the same pid; undefined when no such process lives. */
export function startTimeOf(pid: number): string | undefined {
  if (process.platform !== 'linux') return startTimeByPs(pid);
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is the command in brackets and may hold spaces, so count from the last bracket.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (fields[STATE] === 'Z' || fields[STATE] === 'X') return undefined;
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    return `${boot}/${fields[START_TICKS]}`;
  } catch {
    return undefined;
  }
}

/** The processes of PostgreSQL, initdb included, that work in this folder, whoever started them. */
export function databaseProcessesIn(folder: string): number[] {
  if (process.platform !== 'linux') return processesByPs(folder);
  const real = existsSync(folder) ? realpathSync(folder) : folder;
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => workingFolderOf(pid) === real || commandOf(pid).includes(`\0-D\0${folder}\0`))
    .map(Number);
}

export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It ended by itself between our look and our signal, which is what we wanted.
  }
}

export async function waitUntil(claim: () => boolean, withinMs: number): Promise<boolean> {
  for (const end = Date.now() + withinMs; ;) {
    if (claim()) return true;
    if (Date.now() > end) return false;
    await sleep(10);
  }
}

function workingFolderOf(pid: string): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return undefined;
  }
}

function commandOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}

function startTimeByPs(pid: number): string | undefined {
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || undefined;
  } catch {
    return undefined;
  }
}

function processesByPs(folder: string): number[] {
  const lines = execFileSync('ps', ['-axo', 'pid=,command='], { encoding: 'utf8' }).split('\n');
  return lines.filter((line) => `${line} `.includes(`-D ${folder} `)).map((line) => Number.parseInt(line, 10));
}
