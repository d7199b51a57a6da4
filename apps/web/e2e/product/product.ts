import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SERVER = fileURLToPath(new URL('../../../api/dist/main.js', import.meta.url));
const START_MS = 180_000;
const STOP_MS = 20_000;

export const DEMO_PASSWORD = 'journeys-through-gwaje';

export interface Product {
  url: string;
  /** What it printed while it started. */
  said: string;
  stop: () => Promise<void>;
}

/** The product as an operator starts it: a free port, its own PostgreSQL and data folder, and nothing of either afterwards. */
export async function startProduct(settings: Record<string, string> = {}): Promise<Product> {
  const data = mkdtempSync(join(tmpdir(), 'gwaje-e2e-'));
  // As root the database runs as another user, who must be able to reach its folder.
  chmodSync(data, 0o755);
  const { DATABASE_URL: _, ...environment } = process.env;
  const server = spawn(process.execPath, [SERVER], {
    env: { ...environment, PORT: '0', HOST: '127.0.0.1', DATA_DIR: data, DEMO_PASSWORD, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stop = async () => {
    await end(server);
    rmSync(data, { recursive: true, force: true });
  };
  try {
    const said = await untilReady(server);
    const url = /ready on (\S+)/.exec(said)?.[1] ?? '';
    return { url, said, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function untilReady(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const fail = (why: string) => reject(new Error(`The product ${why}:\n${said}`));
    const timer = setTimeout(() => fail(`was not ready after ${START_MS / 1000} s`), START_MS);
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      if (!/ready on \S+\n/.test(said)) return;
      clearTimeout(timer);
      resolve(said);
    };
    server.stdout?.on('data', hear);
    server.stderr?.on('data', hear);
    server.once('exit', (code) => {
      clearTimeout(timer);
      fail(`ended with ${String(code)}`);
    });
  });
}

function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(() => server.kill('SIGKILL'), STOP_MS);
    server.once('exit', () => {
      clearTimeout(timer);
      resolve();
    });
    server.kill('SIGTERM');
  });
}
