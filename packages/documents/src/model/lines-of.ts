import { lineOf, type Block, type DocumentModel } from './document-model.js';
import { gridOf } from './grid.js';
import { plainLine } from './plain-lines.js';

/** Every line of the document in reading order, without what stands on each page. Also the preview text of an HWPX. */
export function linesOf(model: DocumentModel): string[] {
  return [model.title, model.asOf]
    .map(plainLine)
    .concat(model.blocks.flatMap(linesOfBlock))
    .filter((line) => line !== '');
}

function linesOfBlock(block: Block): string[] {
  if (block.kind === 'heading') return [plainLine(block.text)];
  if (block.kind === 'paragraph') return [plainLine(lineOf(block))];
  return gridOf(block).rows.flatMap((row) => row.flatMap(({ lines }) => lines));
}
