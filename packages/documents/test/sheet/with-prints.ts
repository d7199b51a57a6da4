import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const STRINGS = 'xl/sharedStrings.xml';
const PRINTS = /<t>[\w-]{8}(?: [\w-]{8})+<\/t>/g;

/** A filled sheet as it really comes back: its prints are those of the sheet that went out. */
export function withPrintsOf(wentOut: Uint8Array, filled: Uint8Array): Uint8Array {
  const stringsOf = (file: Record<string, Uint8Array>) => strFromU8(file[STRINGS] ?? new Uint8Array());
  const old = stringsOf(unzipSync(wentOut)).match(PRINTS) ?? [];
  const parts = unzipSync(filled);
  let index = 0;
  const strings = stringsOf(parts).replace(PRINTS, () => old[index++] ?? '<t/>');
  return zipSync({ ...parts, [STRINGS]: strToU8(strings) });
}
