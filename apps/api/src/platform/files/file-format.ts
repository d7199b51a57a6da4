import { open, type FileHandle } from 'node:fs/promises';
import { textOf, zipEntries, type ZipEntry } from './zip-entries.js';

/** Also the endings that a file's name may have. */
export const FORMATS = ['pdf', 'hwp', 'hwpx', 'docx', 'xlsx', 'png', 'jpg'] as const;
export type FileFormat = (typeof FORMATS)[number];

/** Why a file is not taken. */
export type FormatFault = 'EMPTY_FILE' | 'WRONG_TYPE' | 'NOT_ITS_TYPE' | 'BROKEN_FILE' | 'MACROS' | 'ENCRYPTED' | 'TOO_MUCH_INSIDE';

const MAGIC: Partial<Record<FileFormat, Buffer>> = {
  pdf: Buffer.from('%PDF-'),
  png: Buffer.from('89504e470d0a1a0a', 'hex'),
  jpg: Buffer.from('ffd8ff', 'hex'),
};
const COMPOUND = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const ZIP = Buffer.from('504b0304', 'hex');
/** At the beginning of the stream that every HWP 5 document has; it lies whole in one sector of the file. */
const HWP = Buffer.from('HWP Document File');

const MOST_ENTRIES = 3000;
const MOST_UNPACKED = 200_000_000;
const MOST_TEXT = 1_000_000;

/** What must lie inside a zip that calls itself so: the entry that says what it is, its words, and its main part. */
const INSIDE: Partial<Record<FileFormat, { said: string; words: string; main: string }>> = {
  docx: { said: '[Content_Types].xml', words: 'wordprocessingml.document.main+xml', main: 'word/document.xml' },
  xlsx: { said: '[Content_Types].xml', words: 'spreadsheetml.sheet.main+xml', main: 'xl/workbook.xml' },
  hwpx: { said: 'mimetype', words: 'application/hwp+zip', main: 'Contents/section0.xml' },
};

export function endingOf(name: string): FileFormat | null {
  const [, ending = ''] = /\.([a-z]+)$/i.exec(name) ?? [];
  const wanted = ending.toLowerCase() === 'jpeg' ? 'jpg' : ending.toLowerCase();
  return FORMATS.find((format) => format === wanted) ?? null;
}

/** A file is what its first bytes, its insides and its name say together; where they differ, it is refused. */
export async function formatFault(path: string, bytes: number, format: FileFormat): Promise<FormatFault | null> {
  if (bytes === 0) return 'EMPTY_FILE';
  const file = await open(path, 'r');
  try {
    const head = Buffer.alloc(16);
    await file.read(head, 0, head.length, 0);
    const begins = (magic: Buffer) => head.subarray(0, magic.length).equals(magic);
    const magic = MAGIC[format];
    if (magic !== undefined) return begins(magic) ? null : 'NOT_ITS_TYPE';
    if (format === 'hwp') return begins(COMPOUND) && (await holds(file, HWP)) ? null : 'NOT_ITS_TYPE';
    // Word and Excel put a document with a password into the older shape.
    if (begins(COMPOUND)) return 'ENCRYPTED';
    return begins(ZIP) ? await zipFault(file, bytes, format) : 'NOT_ITS_TYPE';
  } finally {
    await file.close();
  }
}

async function holds(file: FileHandle, wanted: Buffer): Promise<boolean> {
  let rest = Buffer.alloc(0);
  for await (const chunk of file.createReadStream({ start: 0, autoClose: false })) {
    const read = Buffer.concat([rest, chunk as Buffer]);
    if (read.includes(wanted)) return true;
    rest = read.subarray(-wanted.length);
  }
  return false;
}

async function zipFault(file: FileHandle, bytes: number, format: FileFormat): Promise<FormatFault | null> {
  const entries = await zipEntries(file, bytes);
  const inside = INSIDE[format];
  if (entries === null || inside === undefined) return 'BROKEN_FILE';
  const sum = (of: (entry: ZipEntry) => number) => entries.reduce((total, entry) => total + of(entry), 0);
  if (entries.length > MOST_ENTRIES || sum(({ uncompressed }) => uncompressed) > MOST_UNPACKED) return 'TOO_MUCH_INSIDE';
  // Parts that lie over one another: each looks small, and together they are more than the file.
  if (sum(({ compressed }) => compressed) > bytes) return 'TOO_MUCH_INSIDE';
  if (entries.some(({ name }) => leadsOut(name))) return 'BROKEN_FILE';
  if (entries.some(({ isEncrypted }) => isEncrypted)) return 'ENCRYPTED';
  if (entries.some(({ name }) => /vbaProject\.bin$/i.test(name))) return 'MACROS';
  const said = entries.find(({ name }) => name === inside.said);
  const words = said === undefined ? null : await textOf(file, said, MOST_TEXT);
  if (words === null || !words.includes(inside.words)) return 'NOT_ITS_TYPE';
  return entries.some(({ name }) => name === inside.main) ? null : 'NOT_ITS_TYPE';
}

/** A part that would be written outside the folder into which somebody unpacks it. */
function leadsOut(name: string): boolean {
  return name.includes('\\') || name.includes('\0') || name.startsWith('/') || name.split('/').includes('..') || /^[a-z]:/i.test(name);
}
