import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const SHEET = 'xl/worksheets/sheet2.xml';
const STRINGS = 'xl/sharedStrings.xml';

/** The same file with its day as a cell of the kind t="d", which some programs write: the day stands there in words. */
export function withDays(file: Uint8Array): Uint8Array {
  const parts = unzipSync(file);
  const text = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  const strings = [...text(STRINGS).matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(([, words]) => words ?? '');
  const sheet = text(SHEET).replace(/<c r="D2"[^>]*t="s"[^>]*><v>(\d+)<\/v><\/c>/, (_, index: string) => {
    return `<c r="D2" t="d"><v>${strings[Number(index)] ?? ''}</v></c>`;
  });
  return zipSync({ ...parts, [SHEET]: strToU8(sheet) });
}
