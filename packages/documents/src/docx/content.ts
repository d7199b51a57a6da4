import { HeadingLevel, Paragraph, Table, TableCell, TableRow, TextRun, WidthType, type FileChild } from 'docx';
import { lineOf, type Block, type DocumentModel, type OutlineLevel } from '../model/document-model.js';
import { gridOf, type Cell, type Grid } from '../model/grid.js';
import { plainLine } from '../model/plain-lines.js';
import { BODY, CELL, HEADING, HEAD_FILL, SMALL, TEXT_WIDTH, TITLE } from './look.js';

const HANG = 300;
const STEP = 280;

export function contentOf({ title, asOf, blocks }: DocumentModel): FileChild[] {
  const heading = new TextRun({ text: plainLine(title), bold: true, size: TITLE });
  const date = new TextRun({ text: plainLine(asOf), size: SMALL });
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, alignment: 'center', spacing: { after: 120 }, children: [heading] }),
    new Paragraph({ alignment: 'right', spacing: { after: 120 }, children: [date] }),
    ...blocks.flatMap(childrenOf),
  ];
}

function childrenOf(block: Block): FileChild[] {
  if (block.kind === 'heading') {
    const words = new TextRun({ text: plainLine(block.text), bold: true, color: '000000', size: HEADING[block.depth] });
    const heading = block.depth === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2;
    return [new Paragraph({ heading, keepNext: true, spacing: { before: 240, after: 80 }, children: [words] })];
  }
  if (block.kind === 'paragraph') {
    const words = new TextRun({ text: plainLine(lineOf(block)), size: BODY });
    return [new Paragraph({ indent: indentOf(block.level), spacing: { after: 60 }, children: [words] })];
  }
  const grid = gridOf(block);
  // Word needs a paragraph after a table, and two tables without one would grow together.
  return grid.rows.length === 0 ? [] : [tableOf(grid), new Paragraph({ spacing: { after: 60 } })];
}

function indentOf(level: OutlineLevel | null) {
  return level === null ? {} : { left: HANG + level * STEP, hanging: HANG };
}

function tableOf({ shares, headRows, rows }: Grid): Table {
  const columnWidths = shares.map((share) => Math.floor(share * TEXT_WIDTH));
  const rowOf = (cells: Cell[], index: number) =>
    new TableRow({
      ...(index < headRows ? { tableHeader: true } : {}),
      cantSplit: true,
      children: cells.map((cell, column) => cellOf(cell, columnWidths[column] ?? 0)),
    });
  return new Table({ columnWidths, width: { size: TEXT_WIDTH, type: WidthType.DXA }, rows: rows.map(rowOf) });
}

function cellOf({ lines, head, align }: Cell, width: number): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: 'center',
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    ...(head ? { shading: { fill: HEAD_FILL } } : {}),
    children: lines.map((text) => new Paragraph({ alignment: align, children: [new TextRun({ text, bold: head, size: CELL })] })),
  });
}
