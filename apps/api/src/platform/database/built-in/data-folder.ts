import { createHash } from 'node:crypto';
import { accessSync, constants } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { errorCode } from './error-code.js';
import { makeFolder, reachableByOthers } from './reach.js';
import { databaseUser } from './run-as.js';
import { StartRefused } from './start-refused.js';

export type DataFolderWish = {
  dataDir: string;
  /** True when the operator set DATA_DIR: then we never move the data elsewhere. */
  explicit: boolean;
  say?: (line: string) => void;
};

/** Where the data really goes: the wish, or for root with a private clone (such as /root/gwaje) a folder that PostgreSQL can reach. */
export function chooseDataFolder({ dataDir, explicit, say }: DataFolderWish): string {
  const wished = resolve(dataDir);
  if (databaseUser() === undefined || reachableByOthers(wished)) return wished;
  if (explicit) {
    throw new StartRefused(
      `As root the database runs as another user, who cannot reach DATA_DIR ${wished}: choose a folder such as /var/lib/gwaje/data.`,
    );
  }
  const clone = createHash('sha256').update(dirname(wished)).digest('hex').slice(0, 12);
  const shared = join('/var/lib/gwaje', clone);
  say?.(`The data is kept in ${shared}, because the database runs as another user, who cannot reach ${wished}.`);
  return shared;
}

export function prepareDataFolder(folder: string): void {
  try {
    makeFolder(folder);
    accessSync(folder, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw cannotWrite(folder, error);
  }
}

export function cannotWrite(folder: string, error: unknown): StartRefused {
  return new StartRefused(
    `The data folder ${folder} cannot be written (${errorCode(error) ?? String(error)}): make it writable, or choose another one with DATA_DIR.`,
  );
}
