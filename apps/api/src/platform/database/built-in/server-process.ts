import { type ChildProcess, spawn } from 'node:child_process';
import { appendFileSync, closeSync, existsSync, openSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { Binaries } from './binaries.js';
import { lastSentence } from './cluster.js';
import { waitUntil } from './processes.js';
import { DATABASE_ENVIRONMENT, databaseUser } from './run-as.js';
import { StartRefused } from './start-refused.js';

const LOG_LIMIT_BYTES = 5_000_000;
const START_LIMIT_MS = 60_000;

export type ServerProcess = { port: number; stop: () => Promise<void> };

export async function startServer(cluster: string, log: string, binaries: Binaries): Promise<ServerProcess> {
  for (let triesLeft = 3; ; triesLeft -= 1) {
    const port = await freePort();
    const child = launch(cluster, port, log, binaries);
    if (await waitUntil(() => isReady(cluster, child) || hasEnded(child), START_LIMIT_MS)) {
      if (!hasEnded(child)) return { port, stop: stopper(child) };
    }
    await stopper(child)();
    const said = endOf(log);
    // Somebody may have taken the free port between our look and PostgreSQL's.
    if (triesLeft === 0 || !said.includes('could not create any TCP/IP sockets')) {
      throw new StartRefused(`The built-in PostgreSQL did not start, see ${log}: ${lastSentence(said)}`);
    }
  }
}

function launch(cluster: string, port: number, log: string, binaries: Binaries): ChildProcess {
  if (existsSync(log) && statSync(log).size > LOG_LIMIT_BYTES) rmSync(log);
  const output = openSync(log, 'a', 0o600);
  const options = Object.entries(settings(port)).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  // Detached: Ctrl-C in the terminal must reach the server first, which closes its connections and then stops the database.
  const child = spawn(binaries.postgres, ['-D', cluster, ...options], {
    cwd: '/',
    env: DATABASE_ENVIRONMENT,
    detached: true,
    stdio: ['ignore', output, output],
    ...databaseUser(),
  });
  closeSync(output);
  child.once('error', (error) => appendFileSync(log, `FATAL: ${error.message}\n`));
  child.unref();
  return child;
}

function settings(port: number): Record<string, string | number> {
  return {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_checkpoints: 'off',
    // An acknowledged write survives a power cut: these three are never traded for speed.
    fsync: 'on',
    synchronous_commit: 'on',
    full_page_writes: 'on',
  };
}

/** The postmaster writes its state on the eighth line; the first is its pid, which tells the file from an older one. */
function isReady(cluster: string, child: ChildProcess): boolean {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
    return lines[0] === String(child.pid) && lines[7]?.trim() === 'ready';
  } catch {
    return false;
  }
}

function hasEnded(child: ChildProcess): boolean {
  return child.pid === undefined || child.exitCode !== null || child.signalCode !== null;
}

function stopper(child: ChildProcess): () => Promise<void> {
  const askToStop = () => void child.kill('SIGINT');
  dieTogether(child, askToStop);
  return async () => {
    if (hasEnded(child)) return;
    child.ref();
    askToStop();
    if (await waitUntil(() => hasEnded(child), 30_000)) return;
    child.kill('SIGQUIT');
    await waitUntil(() => hasEnded(child), 10_000);
  };
}

/** The last resort: we die by an exception that nobody caught, or by a signal for which nobody has a handler yet. */
function dieTogether(child: ChildProcess, askToStop: () => void): void {
  const names: NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  const onSignal = (name: NodeJS.Signals): void => {
    // Someone else listens too, and will stop us in the right order.
    if (process.listenerCount(name) > 1) return;
    askToStop();
    process.off(name, onSignal);
    process.kill(process.pid, name);
  };
  process.once('exit', askToStop);
  for (const name of names) process.on(name, onSignal);
  child.once('exit', () => {
    process.off('exit', askToStop);
    for (const name of names) process.off(name, onSignal);
  });
}

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => (typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no free port'))));
    });
  });
}

function endOf(log: string): string {
  return existsSync(log) ? readFileSync(log, 'utf8').slice(-2_000) : '';
}
