import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { sampleFile } from '../../../test/sample-files.js';
import { endingOf, formatFault, FORMATS, type FileFormat } from './file-format.js';

const TYPES = (main: string) => strToU8(`<Types><Override ContentType="x.${main}"/></Types>`);
const WORD: Zippable = { '[Content_Types].xml': TYPES('wordprocessingml.document.main+xml'), 'word/document.xml': strToU8('x') };

describe('the format of a file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gwaje-format-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const faultOf = (bytes: Uint8Array, format: FileFormat) => {
    const path = join(folder, 'file');
    writeFileSync(path, bytes);
    return formatFault(path, bytes.length, format);
  };
  const zipped = (more: Zippable, level: 0 | 9 = 9) => zipSync({ ...WORD, ...more }, { level });
  /** A number in the zip's list at the end, changed after it was made. */
  const tampered = (bytes: Uint8Array, offset: number, value: number) => {
    const copy = Buffer.from(bytes);
    copy.writeUInt32LE(value, copy.lastIndexOf(Buffer.from('504b0102', 'hex')) + offset);
    return copy;
  };

  it('is told by the ending of its name, in any letters, and by nothing else that stands in it', () => {
    expect(['a.PDF', 'a.b.jpeg', 'a.Hwpx'].map(endingOf)).toEqual(['pdf', 'jpg', 'hwpx']);
    expect(['a', 'a.exe', 'a.pdf.exe', 'a.pdf ', 'a.svg', 'a.html', 'a.docm', '.pdf\0'].map(endingOf)).toEqual(Array(8).fill(null));
  });

  it.each(FORMATS.flatMap((is) => FORMATS.map((says) => [is, says] as const)))('%s that calls itself %s', async (is, says) => {
    const fault = await faultOf(sampleFile(is, 'x'), says);
    if (is === says) expect(fault).toBeNull();
    else expect(['NOT_ITS_TYPE', 'ENCRYPTED']).toContain(fault);
  });

  it.each([
    ['nothing at all', '', 'pdf', 'EMPTY_FILE'],
    ['a page that runs', '<html><script>alert(1)</script>', 'pdf', 'NOT_ITS_TYPE'],
    ['a picture that runs', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', 'png', 'NOT_ITS_TYPE'],
    ['a program', 'MZ\x90\0', 'docx', 'NOT_ITS_TYPE'],
    ['a PDF behind other words', 'x%PDF-1.4', 'pdf', 'NOT_ITS_TYPE'],
    ['the beginning of a zip and no more', 'PK\x03\x04', 'xlsx', 'BROKEN_FILE'],
  ] as const)('refuses %s', async (_name, text, format, fault) => {
    expect(await faultOf(Buffer.from(text, 'latin1'), format)).toBe(fault);
  });

  it('refuses an older document of another kind that calls itself HWP', async () => {
    const other = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(200_000), Buffer.from('WordDocument')]);
    expect(await faultOf(other, 'hwp')).toBe('NOT_ITS_TYPE');
    const late = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(65_530), Buffer.from('HWP Document File')]);
    expect(await faultOf(late, 'hwp')).toBeNull();
  });

  it('refuses what unpacks to far more than it is, without unpacking it', async () => {
    const bomb = zipped({ 'word/media/zeros.bin': new Uint8Array(201_000_000) });
    expect(bomb.length).toBeLessThan(1_000_000);
    const before = process.memoryUsage().rss;
    expect(await faultOf(bomb, 'docx')).toBe('TOO_MUCH_INSIDE');
    expect(process.memoryUsage().rss - before).toBeLessThan(50_000_000);
    const many = Object.fromEntries(Array.from({ length: 3001 }, (_, n) => [`word/${String(n)}`, new Uint8Array(0)]));
    expect(await faultOf(zipped(many), 'docx')).toBe('TOO_MUCH_INSIDE');
  });

  it('refuses what a list of parts says and the file does not hold', async () => {
    expect(await faultOf(tampered(zipped({}), 20, 0x7fff_ffff), 'docx')).toBe('BROKEN_FILE');
    expect(await faultOf(tampered(zipped({}), 42, 0x7fff_ffff), 'docx')).toBe('BROKEN_FILE');
    const cut = zipped({ 'word/a': new Uint8Array(5000) }, 0).subarray(0, 4000);
    expect(await faultOf(cut, 'docx')).toBe('BROKEN_FILE');
  });

  it.each(['../outside.xml', '/etc/passwd', 'word/../../x', 'C:/x', 'word\\x', 'a\0b'])(
    'refuses a part that would lie elsewhere: %s',
    async (name) => {
      expect(await faultOf(zipped({ [name]: strToU8('x') }), 'docx')).toBe('BROKEN_FILE');
    },
  );

  it('refuses macros, a password and a description too long to be one', async () => {
    expect(await faultOf(zipped({ 'word/vbaProject.bin': strToU8('x') }), 'docx')).toBe('MACROS');
    expect(await faultOf(tampered(zipped({}), 8, 1), 'docx')).toBe('ENCRYPTED');
    expect(await faultOf(zipped({ '[Content_Types].xml': new Uint8Array(2_000_000) }), 'docx')).toBe('NOT_ITS_TYPE');
  });
});
