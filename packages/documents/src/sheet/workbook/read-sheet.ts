import { dayOfSerial } from './date-formats.js';
import { readXml } from './read-xml.js';
import { mergedRows } from './merged-rows.js';
import { columnOf } from './reference.js';
import type { Room } from './room.js';
import { NotReadable, type RawCell, type RawRow, type RawSheet } from './workbook.js';

export interface Shared {
  strings: string[];
  dateStyles: Set<number>;
  from1904: boolean;
  room: Room;
}

const MAX_ROWS = 2000;
const MAX_COLUMNS = 50;
/** A sheet of ours has none; each is looked at once for each row. */
const MAX_MERGED = 1000;

interface OpenCell {
  column: number;
  type: string;
  style: number;
  hasFormula: boolean;
  value: string;
}

export function readSheet(name: string, xml: string, shared: Shared): RawSheet {
  const sheet: RawSheet = { name, rows: [] };
  const merged: string[] = [];
  let row: RawRow | undefined;
  let cell: OpenCell | undefined;
  let inside: string | null = null;
  readXml(xml, {
    open: (element, attributes) => {
      if (element === 'mergeCell') merged.push(attributes['ref'] ?? '');
      if (element === 'row')
        sheet.rows.push((row = { number: Number(attributes['r'] ?? sheet.rows.length + 1), isMerged: false, cells: [] }));
      if (element === 'c') cell = openCell(attributes, row?.cells.length ?? 0);
      if (element === 'f' && cell !== undefined) cell.hasFormula = true;
      if (element === 'v' || element === 't') inside = element;
      if (element === 'rPh') inside = null;
    },
    text: (words) => {
      if (inside !== null && cell !== undefined) cell.value += words;
    },
    close: (element) => {
      inside = null;
      if (element === 'c' && cell !== undefined) {
        const closed = closedCell(cell, shared);
        if (closed !== null) row?.cells.push(shared.room.take(closed));
        cell = undefined;
      }
      const isTooLarge = sheet.rows.length > MAX_ROWS || (row?.cells.length ?? 0) > MAX_COLUMNS || merged.length > MAX_MERGED;
      if (isTooLarge) throw new NotReadable('TOO_LARGE');
    },
  });
  const isMerged = mergedRows(merged);
  return { name, rows: sheet.rows.filter(({ cells }) => cells.length > 0).map((each) => ({ ...each, isMerged: isMerged(each.number) })) };
}

function openCell(attributes: Record<string, string>, next: number): OpenCell {
  const reference = attributes['r'];
  const column = reference === undefined ? next : columnOf(reference);
  return { column, type: attributes['t'] ?? 'n', style: Number(attributes['s'] ?? 0), hasFormula: false, value: '' };
}

/** Null for a cell that is only coloured. */
function closedCell({ column, type, style, hasFormula, value }: OpenCell, shared: Shared): RawCell | null {
  if (hasFormula) return { column, kind: 'formula', text: value };
  if (type === 's') return textCell(column, shared.strings[Number(value)] ?? '');
  if (type === 'str' || type === 'inlineStr') return textCell(column, value);
  if (value === '') return null;
  if (type === 'b') return { column, kind: 'boolean', text: value === '1' ? 'TRUE' : 'FALSE' };
  if (type === 'e') return { column, kind: 'error', text: value };
  if (type === 'd') return { column, kind: 'date', text: value.slice(0, 10) };
  // A day that no plan will see stays the number that it is in the file; whoever wants a day of it is told so.
  if (shared.dateStyles.has(style)) return { column, kind: 'date', text: dayOfSerial(Number(value), shared.from1904) ?? value };
  return { column, kind: 'number', text: value };
}

/** Excel writes a sign that XML cannot hold by its number: a carriage return is _x000D_. */
function textCell(column: number, written: string): RawCell | null {
  const text = written.replace(/_x([0-9A-Fa-f]{4})_/g, (_, number: string) => String.fromCharCode(parseInt(number, 16)));
  return text === '' ? null : { column, kind: 'text', text };
}
