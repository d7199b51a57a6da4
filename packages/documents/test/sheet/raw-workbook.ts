import { strToU8, zipSync } from 'fflate';

export const rowsOf = (count: number, row: (number: number) => string) =>
  Array.from({ length: count }, (_, index) => row(index + 1)).join('');

/** A workbook as its XML: what no spreadsheet program would write. */
export function workbook({ rows, strings = [], after = '' }: { rows: string; strings?: string[]; after?: string }): Uint8Array {
  return zipSync({
    'xl/workbook.xml': strToU8('<workbook><sheets><sheet name="제출" r:id="r1" xmlns:r="r"/></sheets></workbook>'),
    'xl/_rels/workbook.xml.rels': strToU8('<Relationships><Relationship Id="r1" Target="sheet.xml"/></Relationships>'),
    'xl/sharedStrings.xml': strToU8(`<sst>${strings.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`),
    'xl/sheet.xml': strToU8(`<worksheet><sheetData>${rows}</sheetData>${after}</worksheet>`),
  });
}
