import { unzipSync } from 'fflate';
import { NotReadable } from './workbook.js';

/** A reply sheet of ten tasks, every text at its limit, is a tenth of it. */
export const MAX_BYTES = 2_000_000;
const MAX_ENTRIES = 200;
const MAX_UNCOMPRESSED = 20_000_000;
const ZIP = [0x50, 0x4b, 0x03, 0x04];

/** Reads the list at the end of the zip and nothing else: a bomb is refused before anything of it is unpacked. */
export function checkSize(bytes: Uint8Array): void {
  if (bytes.length > MAX_BYTES) throw new NotReadable('TOO_LARGE');
  if (ZIP.some((byte, index) => bytes[index] !== byte)) throw new NotReadable('NOT_XLSX');
  let entries = 0;
  let uncompressed = 0;
  try {
    unzipSync(bytes, {
      filter: ({ originalSize }) => {
        entries += 1;
        uncompressed += originalSize;
        return false;
      },
    });
  } catch {
    throw new NotReadable('BROKEN');
  }
  if (entries > MAX_ENTRIES || uncompressed > MAX_UNCOMPRESSED) throw new NotReadable('TOO_LARGE');
}
