import { planDay } from '../plan-day.js';
import { readXml } from './read-xml.js';

/** The numbers of Excel's own formats for days, those of East Asian editions among them. */
const BUILT_IN = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58]);

/** Which of the workbook's cell styles show a number as a day. */
export function dateStyles(stylesXml: string | undefined): Set<number> {
  const styles = new Set<number>();
  if (stylesXml === undefined) return styles;
  const own = new Set<number>();
  let inCellFormats = false;
  let index = 0;
  readXml(stylesXml, {
    open: (name, attributes) => {
      if (name === 'numFmt' && isDayFormat(attributes['formatCode'] ?? '')) own.add(Number(attributes['numFmtId']));
      if (name === 'cellXfs') inCellFormats = true;
      if (name !== 'xf' || !inCellFormats) return;
      const format = Number(attributes['numFmtId'] ?? 0);
      if (BUILT_IN.has(format) || own.has(format)) styles.add(index);
      index += 1;
    },
    close: (name) => {
      if (name === 'cellXfs') inCellFormats = false;
    },
  });
  return styles;
}

/** A format that speaks of years or days, once its quoted words, colours and escaped signs are gone. */
function isDayFormat(code: string): boolean {
  return /[yd]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''));
}

const DAY = 86_400_000;
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);

/** Excel counts days; the year 1900 had one too many in it, which no day after February 1900 minds. */
export function dayOfSerial(serial: number, from1904: boolean): string | null {
  const at = new Date((from1904 ? EPOCH_1904 : EPOCH_1900) + Math.floor(serial) * DAY);
  return Number.isNaN(at.getTime()) ? null : planDay(at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate());
}
