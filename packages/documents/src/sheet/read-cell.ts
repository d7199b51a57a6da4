import { plainLines } from '../model/plain-lines.js';
import type { Choices, ColumnKind } from './columns.js';
import { readDay } from './korean-day.js';
import type { CellRefusal } from './refusal.js';
import type { RawCell } from './workbook/workbook.js';

export type CellReading = { value: string } | { refused: CellRefusal; longest?: number };

const YES = new Set(['o', 'ㅇ', '○', '◯', '✓', '✔', '√', 'v', 'y', 'yes', '예', '네', 'true', '1']);
const NO = new Set(['', 'x', '×', 'n', 'no', '아니오', '아니요', 'false', '0']);

/** What one cell means in its column; an empty cell is ''. */
export function readCell(cell: RawCell | undefined, kind: ColumnKind): CellReading {
  if (cell === undefined) return { value: '' };
  // What is only shown may have become anything.
  if (kind.is === 'info' || kind.is === 'prints') return { value: cell.text };
  if (cell.kind === 'formula') return { refused: 'FORMULA' };
  if (cell.kind === 'error') return { refused: 'ERROR_VALUE' };
  if (kind.is === 'day') return readDayCell(cell);
  if (kind.is === 'tick') return readTick(cell.text);
  if (kind.is === 'choice') return readChoice(cell.text, kind.words);
  if (kind.is !== 'text') return cell.kind === 'date' ? { refused: 'CODE_BECAME_DATE' } : { value: cell.text.trim() };
  // A number or a day in a column of text was meant as text.
  const words = plainLines(cell.text).join('\n');
  return words.length > kind.longest ? { refused: 'TOO_LONG', longest: kind.longest } : { value: words };
}

function readDayCell({ kind, text }: RawCell): CellReading {
  if (kind !== 'text' && kind !== 'date') return { refused: 'NUMBER_FOR_DAY' };
  if (text.trim() === '') return { value: '' };
  const day = readDay(text);
  return day === null ? { refused: 'NOT_A_DAY' } : { value: day };
}

function readTick(text: string): CellReading {
  const word = text.trim().toLowerCase();
  if (YES.has(word)) return { value: 'O' };
  return NO.has(word) ? { value: '' } : { refused: 'NOT_A_TICK' };
}

function readChoice(text: string, words: Choices): CellReading {
  const said = squeezed(text);
  if (said === '') return { value: '' };
  const found = Object.entries(words).find(([code, { ko, en }]) => [code, ko, en].map(squeezed).includes(said));
  return found === undefined ? { refused: 'NOT_A_CHOICE' } : { value: found[0] };
}

function squeezed(text: string): string {
  return text.replace(/[\s·ㆍ,/]+/g, '').toLowerCase();
}
