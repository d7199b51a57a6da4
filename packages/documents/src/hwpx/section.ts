import { lineOf, type Block, type DocumentModel } from '../model/document-model.js';
import { gridOf } from '../model/grid.js';
import { plainLine } from '../model/plain-lines.js';
import { NAMESPACES } from './namespaces.js';
import { oneColumn, onEveryPage, pageSetup } from './page-setup.js';
import { pageNumber, paragraph, run, words } from './paragraph.js';
import { table } from './table.js';
import { element } from './xml.js';

const FIRST_TABLE = 10;

/** Contents/section0.xml: the text itself. */
export function sectionPart(model: DocumentModel): string {
  const blocks = model.blocks.map((block, index) => blockOf(block, FIRST_TABLE + index));
  return element('hs:sec', NAMESPACES, titleWithSetup(model), asOfLine(model), ...blocks);
}

function titleWithSetup(model: DocumentModel): string {
  const setup = run('title', pageSetup(), oneColumn());
  return paragraph('title', setup, run('title', ...furniture(model), words(plainLine(model.title))));
}

function furniture({ mark, footer }: DocumentModel): string[] {
  const number = [run('small', words(`${plainLine(footer)} - `)), run('small', pageNumber()), run('small', words(' -'))];
  const foot = onEveryPage('hp:footer', 2, paragraph('cellCenter', ...number));
  if (mark === null) return [foot];
  return [onEveryPage('hp:header', 1, paragraph('cellRight', run('mark', words(plainLine(mark))))), foot];
}

function asOfLine({ asOf }: DocumentModel): string {
  return paragraph('right', run('small', words(plainLine(asOf))));
}

function blockOf(block: Block, id: number): string {
  if (block.kind === 'heading') {
    const shape = block.depth === 1 ? 'heading1' : 'heading2';
    return paragraph(shape, run(shape, words(plainLine(block.text))));
  }
  if (block.kind === 'paragraph')
    return paragraph(block.level === null ? 'body' : `level${block.level}`, run('body', words(plainLine(lineOf(block)))));
  const grid = gridOf(block);
  // A table of no rows is not valid; its head alone is one row, a block of no entries is none.
  return grid.rows.length === 0 ? '' : paragraph('body', run('body', table(grid, id), words('')));
}
