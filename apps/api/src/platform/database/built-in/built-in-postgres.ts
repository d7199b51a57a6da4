import { join } from 'node:path';
import { Client } from 'pg';
import { type Binaries, findBinaries } from './binaries.js';
import { makeCluster } from './cluster.js';
import { cannotWrite, chooseDataFolder, type DataFolderWish, prepareDataFolder } from './data-folder.js';
import { errorCode } from './error-code.js';
import { lockFolder } from './folder-lock.js';
import { endProcessesIn } from './orphan.js';
import { keepPassword, keptPassword, newPassword, setPasswordOffline } from './password.js';
import { startServer } from './server-process.js';
import { StartRefused } from './start-refused.js';

export type BuiltInPostgres = {
  /** The superuser's address of the database `gwaje`. */
  adminUrl: string;
  /** Where everything really is; root may have been given another folder than it wished for. */
  dataDir: string;
  stop: () => Promise<void>;
};

export async function startBuiltInPostgres(wish: DataFolderWish): Promise<BuiltInPostgres> {
  if (process.platform === 'win32') {
    throw new StartRefused('There is no built-in PostgreSQL for Windows: set DATABASE_URL to a PostgreSQL 15 or newer.');
  }
  const dataDir = chooseDataFolder(wish);
  prepareDataFolder(dataDir);
  const unlock = lockOrRefuse(dataDir);
  try {
    const server = await startIn(dataDir);
    const stop = async (): Promise<void> => {
      await server.stop();
      unlock();
    };
    return { adminUrl: server.adminUrl, dataDir, stop };
  } catch (error) {
    unlock();
    throw plain(dataDir, error);
  }
}

async function startIn(dataDir: string): Promise<{ adminUrl: string; stop: () => Promise<void> }> {
  const binaries = findBinaries();
  const cluster = join(dataDir, 'postgres');
  const password = await preparedCluster(cluster, dataDir, binaries);
  const server = await startServer(cluster, join(dataDir, 'postgres.log'), binaries);
  const addressOf = (database: string): string => `postgres://postgres:${password}@127.0.0.1:${server.port}/${database}`;
  try {
    await makeDatabase(addressOf('postgres'));
  } catch (error) {
    await server.stop();
    throw error;
  }
  return { adminUrl: addressOf('gwaje'), stop: server.stop };
}

/** A cluster that nobody works in, and the password that opens it. */
async function preparedCluster(cluster: string, dataDir: string, binaries: Binaries): Promise<string> {
  const kept = keptPassword(dataDir);
  const password = kept ?? newPassword();
  const { isNew } = await makeCluster(cluster, dataDir, binaries, password);
  if (!isNew) await endProcessesIn(cluster);
  if (!isNew && kept === undefined) setPasswordOffline(cluster, binaries, password);
  if (kept === undefined) keepPassword(dataDir, password);
  return password;
}

async function makeDatabase(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  try {
    await client.connect();
    const found = await client.query("SELECT 1 FROM pg_database WHERE datname = 'gwaje'");
    if (found.rowCount === 0) await client.query('CREATE DATABASE gwaje');
  } finally {
    await client.end();
  }
}

function lockOrRefuse(dataDir: string): () => void {
  try {
    return lockFolder(dataDir);
  } catch (error) {
    throw plain(dataDir, error);
  }
}

const SENTENCES: Record<string, (dataDir: string) => string> = {
  '28P01': (dataDir) =>
    `The password in ${join(dataDir, 'postgres.password')} is not the one of the database beside it: put back the file that belongs to it.`,
};

function plain(dataDir: string, error: unknown): unknown {
  if (error instanceof StartRefused) return error;
  const code = errorCode(error) ?? '';
  const sentence = SENTENCES[code];
  if (sentence) return new StartRefused(sentence(dataDir));
  return ['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'ENOTDIR', 'EDQUOT'].includes(code) ? cannotWrite(dataDir, error) : error;
}
