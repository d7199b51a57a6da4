import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Inject, Injectable } from '@nestjs/common';
import { errorCode } from '../database/built-in/error-code.js';
import { FILE_SETTINGS, type FileSettings } from './file-settings.js';

const INCOMING = 'incoming';
const HASH = /^[0-9a-f]{64}$/;

/** What came in and is nobody's yet: it is kept under its hash, or it goes. */
export interface Incoming {
  path: string;
  bytes: number;
  sha256: string;
  keep: () => Promise<void>;
  discard: () => Promise<void>;
}

class TooLarge extends Error {}

/** Files by the hash of their content, in one folder that every process of an installation shares. No name that a person gave is a path. */
@Injectable()
export class FileStore {
  constructor(@Inject(FILE_SETTINGS) private readonly settings: FileSettings) {}

  /** Takes a stream in, never more than a part of it in memory; null when it is longer than allowed. Whatever goes wrong leaves no file. */
  async receive(source: Readable, most: number): Promise<Incoming | null> {
    await mkdir(join(this.settings.folder, INCOMING), { recursive: true, mode: 0o700 });
    const path = join(this.settings.folder, INCOMING, randomUUID());
    const hash = createHash('sha256');
    let bytes = 0;
    const measure = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        bytes += chunk.length;
        hash.update(chunk);
        if (bytes > most) done(new TooLarge());
        else done(null, chunk);
      },
    });
    try {
      await pipeline(source, measure, createWriteStream(path, { flags: 'wx', mode: 0o600, flush: true }));
    } catch (error) {
      await rm(path, { force: true });
      if (error instanceof TooLarge) return null;
      throw error;
    }
    const sha256 = hash.digest('hex');
    return { path, bytes, sha256, keep: () => this.keep(path, sha256), discard: () => rm(path, { force: true }) };
  }

  /** Always the newest of equal files: what is being kept is never old enough to be swept. */
  private async keep(path: string, sha256: string): Promise<void> {
    const target = this.pathOf(sha256);
    const folder = join(target, '..');
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await rename(path, target);
    // The name has to outlive a loss of power as well as the content.
    const handle = await open(folder, 'r');
    await handle.sync().finally(() => handle.close());
  }

  pathOf(sha256: string): string {
    if (!HASH.test(sha256)) throw new Error('Files are kept under the hash of their content');
    return join(this.settings.folder, sha256.slice(0, 2), sha256);
  }

  /** Null when it is not there, or not whole. */
  async read(sha256: string, bytes: number): Promise<Readable | null> {
    const found = await stat(this.pathOf(sha256)).catch(() => null);
    return found?.size === bytes ? createReadStream(this.pathOf(sha256)) : null;
  }

  /** Whether what is kept under a hash still has it. */
  async verify(sha256: string): Promise<'WHOLE' | 'CHANGED' | 'MISSING'> {
    const hash = createHash('sha256');
    try {
      for await (const chunk of createReadStream(this.pathOf(sha256))) hash.update(chunk as Buffer);
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return 'MISSING';
      throw error;
    }
    return hash.digest('hex') === sha256 ? 'WHOLE' : 'CHANGED';
  }

  /** What lay untouched since `before`: kept files by their hash, and what came in and was never kept. */
  async untouchedSince(before: Date): Promise<{ hashes: string[]; abandoned: string[] }> {
    const hashes: string[] = [];
    const abandoned: string[] = [];
    for (const folder of await namesIn(this.settings.folder))
      for (const name of await namesIn(join(this.settings.folder, folder))) {
        const path = join(this.settings.folder, folder, name);
        if (!(await isOlder(path, before))) continue;
        if (folder === INCOMING) abandoned.push(path);
        else if (HASH.test(name)) hashes.push(name);
      }
    return { hashes, abandoned };
  }

  /** Only what is still untouched: the same content may have come in again meanwhile. */
  async drop(path: string, before: Date): Promise<boolean> {
    if (!(await isOlder(path, before))) return false;
    await rm(path, { force: true });
    return true;
  }
}

async function isOlder(path: string, before: Date): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  return found !== null && found.isFile() && found.mtime < before;
}

async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => []);
}
