import type { Block } from '../model/document-model.js';
import { gridOf, type Cell, type Grid } from '../model/grid.js';

/** In points, as content.ts sets them. */
export const TEXT_SIZE = 10.5;
export const CELL_SIZE = 9;
export const HEADING_SIZES = { 1: 14, 2: 12 } as const;
export const LINE_HEIGHT = 1.35;
const AROUND_HEADING = 14;
const AROUND_TABLE = 12;
const AROUND_ROW = 5;

const LETTERS_ACROSS = 50;
const SHORT = 30;
const LINES_BEGUN = 2;
/** Less than a page: what needs more would not find it on the next one either. */
const MOST = 600;

/** At most: Korean letters are the widest. */
function linesIn({ lines }: Cell, share: number): number {
  const across = Math.max(1, Math.floor(share * LETTERS_ACROSS));
  return lines.reduce((count, text) => count + Math.max(1, Math.ceil(text.length / across)), 0);
}

/** A row stays on one page, unless it could be taller than a page: such a row kept whole would run off the paper. */
export function staysWhole({ shares, rows }: Grid): boolean {
  return rows.every((row) => row.every((cell, column) => linesIn(cell, shares[column] ?? 1) <= SHORT));
}

/** Its head and the row under it, which stay together. */
function beginningOf(grid: Grid): number {
  const isWhole = staysWhole(grid);
  const heights = grid.rows.slice(0, grid.headRows + 1).map((row) => {
    const lines = Math.max(...row.map((cell, column) => linesIn(cell, grid.shares[column] ?? 1)));
    return (isWhole ? lines : Math.min(lines, LINES_BEGUN)) * CELL_SIZE * LINE_HEIGHT + AROUND_ROW;
  });
  return AROUND_TABLE + heights.reduce((sum, height) => sum + height, 0);
}

/** How much must be free from the top of this heading on, for what it heads to begin under it: a heading never ends a page. */
export function roomFrom(blocks: readonly Block[], place: number): number {
  return Math.min(MOST, neededFrom(blocks, place));
}

function neededFrom(blocks: readonly Block[], place: number): number {
  const block = blocks[place];
  if (block === undefined) return 0;
  if (block.kind === 'paragraph') return LINES_BEGUN * TEXT_SIZE * LINE_HEIGHT;
  if (block.kind === 'heading') {
    const size = HEADING_SIZES[block.depth];
    const lines = Math.ceil((block.text.length * size) / (LETTERS_ACROSS * CELL_SIZE)) || 1;
    return lines * size * LINE_HEIGHT + AROUND_HEADING + neededFrom(blocks, place + 1);
  }
  const grid = gridOf(block);
  return grid.rows.length === 0 ? neededFrom(blocks, place + 1) : beginningOf(grid);
}
