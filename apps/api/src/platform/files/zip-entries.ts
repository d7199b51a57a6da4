import type { FileHandle } from 'node:fs/promises';
import { inflateRawSync } from 'node:zlib';

export interface ZipEntry {
  name: string;
  method: number;
  compressed: number;
  uncompressed: number;
  at: number;
  isEncrypted: boolean;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_BYTES = 22;
const LONGEST_COMMENT = 65_535;
const LONGEST_LIST = 4_000_000;
/** In a larger zip these stand in place of the real numbers; no document that fits the limit needs it. */
const ELSEWHERE = 0xffff;

async function bytesAt(file: FileHandle, at: number, length: number): Promise<Buffer | null> {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await file.read(buffer, 0, length, at);
  return bytesRead === length ? buffer : null;
}

/** The list at the end of a zip; nothing is unpacked for it. Null: it is no zip that everybody would read alike. */
export async function zipEntries(file: FileHandle, size: number): Promise<ZipEntry[] | null> {
  const tail = await bytesAt(file, Math.max(0, size - END_BYTES - LONGEST_COMMENT), Math.min(size, END_BYTES + LONGEST_COMMENT));
  if (tail === null) return null;
  for (let at = tail.length - END_BYTES; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) !== END || at + END_BYTES + tail.readUInt16LE(at + 20) !== tail.length) continue;
    const [count, length, start] = [tail.readUInt16LE(at + 10), tail.readUInt32LE(at + 12), tail.readUInt32LE(at + 16)];
    if (count === ELSEWHERE || length > LONGEST_LIST || start + length > size) return null;
    const list = await bytesAt(file, start, length);
    return list === null ? null : entriesIn(list, count, start);
  }
  return null;
}

function entriesIn(list: Buffer, count: number, end: number): ZipEntry[] | null {
  const entries: ZipEntry[] = [];
  for (let at = 0; entries.length < count;) {
    if (at + 46 > list.length || list.readUInt32LE(at) !== CENTRAL) return null;
    const nameEnd = at + 46 + list.readUInt16LE(at + 28);
    const entry: ZipEntry = {
      ...{ name: list.toString('utf8', at + 46, nameEnd), method: list.readUInt16LE(at + 10) },
      ...{ compressed: list.readUInt32LE(at + 20), uncompressed: list.readUInt32LE(at + 24), at: list.readUInt32LE(at + 42) },
      isEncrypted: (list.readUInt16LE(at + 8) & 1) === 1,
    };
    if (entry.at + entry.compressed > end) return null;
    entries.push(entry);
    at = nameEnd + list.readUInt16LE(at + 30) + list.readUInt16LE(at + 32);
  }
  return entries;
}

/** What one entry says, when it is short; null when it is longer, or cannot be read. */
export async function textOf(file: FileHandle, entry: ZipEntry, most: number): Promise<string | null> {
  const head = await bytesAt(file, entry.at, 30);
  if (head === null || head.readUInt32LE(0) !== LOCAL || entry.compressed > most) return null;
  const packed = await bytesAt(file, entry.at + 30 + head.readUInt16LE(26) + head.readUInt16LE(28), entry.compressed);
  if (packed === null) return null;
  if (entry.method === 0) return packed.toString('utf8');
  try {
    return entry.method === 8 ? inflateRawSync(packed, { maxOutputLength: most }).toString('utf8') : null;
  } catch {
    return null;
  }
}
