import type { Cell, Grid } from '../model/grid.js';
import { element } from './xml.js';
import { subList, TEXT_WIDTH } from './page-setup.js';
import { paragraph, run, words } from './paragraph.js';
import { BORDER, type ParaName } from './shapes.js';

const CELL_MARGIN = { left: 400, right: 400, top: 150, bottom: 150 };
const LINE_HEIGHT = 1520;
const WIDE_LETTER = 950;
const SHAPES: Record<Cell['align'], ParaName> = { left: 'cellLeft', center: 'cellCenter', right: 'cellRight' };

/** A table that may break between rows and repeats its head. It is not "like a letter": such a table would never break. */
export function table(grid: Grid, id: number): string {
  const widths = grid.shares.map((share) => Math.floor(share * TEXT_WIDTH));
  const heights = grid.rows.map((row) => Math.max(...row.map((cell, column) => heightOf(cell, widths[column] ?? 0))));
  const rows = grid.rows.map((row, rowAddr) =>
    element('hp:tr', {}, ...row.map((cell, colAddr) => cellOf(cell, colAddr, rowAddr, widths[colAddr] ?? 0, heights[rowAddr] ?? 0))),
  );
  return element(
    'hp:tbl',
    {
      ...{ id, zOrder: id, numberingType: 'TABLE', textWrap: 'TOP_AND_BOTTOM', textFlow: 'BOTH_SIDES', lock: 0 },
      ...{ dropcapstyle: 'None', pageBreak: 'CELL', repeatHeader: grid.headRows, rowCnt: grid.rows.length, colCnt: widths.length },
      ...{ cellSpacing: 0, borderFillIDRef: BORDER.cell, noAdjust: 0 },
    },
    element('hp:sz', { width: sum(widths), widthRelTo: 'ABSOLUTE', height: sum(heights), heightRelTo: 'ABSOLUTE', protect: 0 }),
    element('hp:pos', position()),
    element('hp:outMargin', { left: 0, right: 0, top: 141, bottom: 283 }),
    element('hp:inMargin', CELL_MARGIN),
    ...rows,
  );
}

function position() {
  const flow = { treatAsChar: 0, affectLSpacing: 0, flowWithText: 1, allowOverlap: 0, holdAnchorAndSO: 0 };
  return { ...flow, vertRelTo: 'PARA', horzRelTo: 'COLUMN', vertAlign: 'TOP', horzAlign: 'LEFT', vertOffset: 0, horzOffset: 0 };
}

function cellOf(cell: Cell, colAddr: number, rowAddr: number, width: number, height: number): string {
  const paragraphs = cell.lines.map((line) => paragraph(SHAPES[cell.align], run(cell.head ? 'cellHead' : 'cell', words(line))));
  const borderFillIDRef = cell.head ? BORDER.cellHead : BORDER.cell;
  return element(
    'hp:tc',
    { name: '', header: cell.head ? 1 : 0, hasMargin: 0, protect: 0, editable: 0, dirty: 0, borderFillIDRef },
    subList('CENTER', 0, 0, ...paragraphs),
    element('hp:cellAddr', { colAddr, rowAddr }),
    element('hp:cellSpan', { colSpan: 1, rowSpan: 1 }),
    element('hp:cellSz', { width, height }),
    element('hp:cellMargin', CELL_MARGIN),
  );
}

/** A guess from the number of letters, for readers that do not grow a row by its text. */
function heightOf({ lines }: Cell, width: number): number {
  const room = Math.max(1, width - CELL_MARGIN.left - CELL_MARGIN.right);
  const count = lines.reduce((total, line) => total + Math.max(1, Math.ceil((line.length * WIDE_LETTER) / room)), 0);
  return count * LINE_HEIGHT + CELL_MARGIN.top + CELL_MARGIN.bottom;
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
