import { createHash } from 'node:crypto';
import { strToU8, zipSync } from 'fflate';

const TYPES = (main: string) => `<Types><Override ContentType="application/vnd.openxmlformats-officedocument.${main}"/></Types>`;

/** The smallest files that are what their name says; `words` stand in them so that they can be recognised. */
export function sampleFile(format: string, words: string): Buffer<ArrayBuffer> {
  const zip = (parts: Record<string, string>) =>
    Buffer.from(zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])), { level: 0 }));
  switch (format) {
    case 'pdf':
      return Buffer.from(`%PDF-1.4\n% ${words}\n%%EOF\n`);
    case 'png':
      return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.from(words)]);
    case 'jpg':
      return Buffer.concat([Buffer.from('ffd8ffe0', 'hex'), Buffer.from(words)]);
    case 'hwp':
      return Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(504), Buffer.from(`HWP Document File${words}`)]);
    case 'docx':
      return zip({ '[Content_Types].xml': TYPES('wordprocessingml.document.main+xml'), 'word/document.xml': words });
    case 'xlsx':
      return zip({ '[Content_Types].xml': TYPES('spreadsheetml.sheet.main+xml'), 'xl/workbook.xml': words });
    case 'hwpx':
      return zip({ mimetype: 'application/hwp+zip', 'Contents/section0.xml': words });
    default:
      throw new Error(`There is no sample of ${format}`);
  }
}

export const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
