import { strFromU8, unzipSync } from 'fflate';
import { dateStyles } from './date-formats.js';
import { readSheet, type Shared } from './read-sheet.js';
import { readXml } from './read-xml.js';
import { Room } from './room.js';
import { NotReadable, type Workbook } from './workbook.js';

const MAX_SHEETS = 10;

/** Unpacks and reads a workbook. Only in a thread of its own, and only after `checkSize`. */
export function parseWorkbook(bytes: Uint8Array): Workbook {
  const files = unzipSync(bytes, { filter: ({ name }) => /\.(xml|rels)$/.test(name) });
  const part = (path: string) => (files[path] === undefined ? undefined : strFromU8(files[path]));
  const main = part('xl/workbook.xml');
  if (main === undefined) throw new NotReadable('NOT_XLSX');
  const { sheets, from1904 } = listOf(main);
  const targets = targetsOf(part('xl/_rels/workbook.xml.rels') ?? '<none/>');
  const shared: Shared = {
    strings: stringsOf(part('xl/sharedStrings.xml')),
    dateStyles: dateStyles(part('xl/styles.xml')),
    from1904,
    room: new Room(),
  };
  return {
    sheets: sheets.slice(0, MAX_SHEETS).flatMap(({ name, id }) => {
      const xml = part(targets.get(id) ?? '');
      return xml === undefined ? [] : [readSheet(name, xml, shared)];
    }),
  };
}

function listOf(xml: string) {
  const sheets: { name: string; id: string }[] = [];
  let from1904 = false;
  readXml(xml, {
    open: (element, attributes) => {
      if (element === 'workbookPr') from1904 = ['1', 'true'].includes(attributes['date1904'] ?? '');
      if (element === 'sheet') sheets.push({ name: attributes['name'] ?? '', id: attributes['r:id'] ?? '' });
    },
  });
  return { sheets, from1904 };
}

function targetsOf(xml: string): Map<string, string> {
  const targets = new Map<string, string>();
  readXml(xml, {
    open: (element, attributes) => {
      if (element === 'Relationship') targets.set(attributes['Id'] ?? '', pathOf(attributes['Target'] ?? ''));
    },
  });
  return targets;
}

function pathOf(target: string): string {
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

/** Texts that cells share; the reading aids (phonetic text) beside them are no part of them. */
function stringsOf(xml: string | undefined): string[] {
  const strings: string[] = [];
  if (xml === undefined) return strings;
  let current = '';
  let inText = false;
  let inPhonetic = false;
  readXml(xml, {
    open: (element) => {
      if (element === 'si') current = '';
      if (element === 'rPh') inPhonetic = true;
      if (element === 't') inText = !inPhonetic;
    },
    text: (words) => {
      if (inText) current += words;
    },
    close: (element) => {
      if (element === 't') inText = false;
      if (element === 'rPh') inPhonetic = false;
      if (element === 'si') strings.push(current);
    },
  });
  return strings;
}
