import type { Content, ContentTable } from 'pdfmake/interfaces.js';
import { lineOf, signOf, type Block, type DocumentModel, type Paragraph } from '../model/document-model.js';
import { gridOf, type Cell, type Grid } from '../model/grid.js';
import { plainLine } from '../model/plain-lines.js';
import { printable } from './printable.js';
import { CELL_SIZE, HEADING_SIZES, staysWhole } from './room.js';

const HEAD_FILL = '#E9EDF2';
const LINE_COLOR = '#666666';
const LEVEL_STEP = 14;
const SIGN_WIDTH = 16;

export function contentOf({ title, asOf, blocks }: DocumentModel): Content[] {
  return [
    { text: line(title), fontSize: 18, bold: true, alignment: 'center', margin: [0, 0, 0, 6] },
    { text: line(asOf), fontSize: 9, color: '#444444', alignment: 'right', margin: [0, 0, 0, 6] },
    ...blocks.flatMap((block, place) => blockOf(block, place, place === blocks.length - 1)),
  ];
}

/** How the writer and the content call the heading at this place among the blocks. */
export function headingId(place: number): string {
  return `heading-${String(place)}`;
}

export function line(text: string): string {
  return printable(plainLine(text));
}

/** Under the last one is no space: where it did not fit, it would make a page of its own. */
function blockOf(block: Block, place: number, isLast: boolean): Content[] {
  if (block.kind === 'heading')
    return [{ id: headingId(place), text: line(block.text), fontSize: HEADING_SIZES[block.depth], bold: true, margin: [0, 10, 0, 4] }];
  if (block.kind === 'paragraph') return [paragraphOf(block, isLast ? 0 : 3)];
  const grid = gridOf(block);
  return grid.rows.length === 0 ? [] : [tableOf(grid, isLast ? 0 : 8)];
}

/** The sign stands out to the left of its lines. */
function paragraphOf(paragraph: Paragraph, below: number): Content {
  const { level, text } = paragraph;
  if (level === null) return { text: line(lineOf(paragraph)), margin: [0, 0, 0, below] };
  const columns = [
    { width: SIGN_WIDTH, text: printable(signOf(level)) },
    { width: '*', text: line(text) },
  ];
  return { columns, margin: [level * LEVEL_STEP, level === 0 ? 3 : 0, 0, below] };
}

function tableOf(grid: Grid, below: number): ContentTable {
  const { shares, headRows, rows } = grid;
  const whole = staysWhole(grid);
  return {
    margin: [0, 2, 0, below],
    layout: { hLineWidth: () => 0.5, vLineWidth: () => 0.5, hLineColor: () => LINE_COLOR, vLineColor: () => LINE_COLOR },
    table: {
      headerRows: headRows,
      keepWithHeaderRows: whole ? headRows : 0,
      dontBreakRows: whole,
      widths: shares.map((share) => `${(share * 100).toFixed(3)}%`),
      body: rows.map((row) => row.map(cellOf)),
    },
  };
}

function cellOf({ lines, head, align }: Cell) {
  return {
    stack: lines.map((text) => printable(text)),
    alignment: align,
    fontSize: CELL_SIZE,
    bold: head,
    ...(head ? { fillColor: HEAD_FILL } : {}),
  };
}
