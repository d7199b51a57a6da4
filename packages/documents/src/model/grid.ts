import type { Align, KeyValues, Table } from './document-model.js';
import { plainLine, plainLines } from './plain-lines.js';

/** A table or a block of names and values as the cells that all writers draw. */
export interface Grid {
  /** Each column's part of the whole width; they sum to 1. */
  shares: number[];
  /** How many rows at the top are repeated on each page. */
  headRows: 0 | 1;
  rows: Cell[][];
}

export interface Cell {
  lines: string[];
  head: boolean;
  align: Align;
}

const NAME_SHARE = 0.22;

export function gridOf(block: Table | KeyValues): Grid {
  return block.kind === 'table' ? gridOfTable(block) : gridOfEntries(block);
}

function gridOfTable({ columns, rows }: Table): Grid {
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  const head = columns.map(({ title }): Cell => ({ lines: [plainLine(title)], head: true, align: 'center' }));
  const body = rows.map((row) => columns.map(({ align = 'left' }, index): Cell => ({ lines: linesOf(row[index]), head: false, align })));
  return { shares: columns.map(({ share }) => share / whole), headRows: 1, rows: [head, ...body] };
}

function gridOfEntries({ entries }: KeyValues): Grid {
  const rows = entries.map(({ name, value }): Cell[] => [
    { lines: [plainLine(name)], head: true, align: 'center' },
    { lines: linesOf(value), head: false, align: 'left' },
  ]);
  return { shares: [NAME_SHARE, 1 - NAME_SHARE], headRows: 0, rows };
}

/** A cell has at least one line, if an empty one: the formats ask for it. */
function linesOf(text: string | undefined): string[] {
  const lines = plainLines(text ?? '');
  return lines.length === 0 ? [''] : lines;
}
