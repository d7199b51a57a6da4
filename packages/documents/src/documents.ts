export type { Block, Column, DocumentModel, Language, OutlineLevel } from './model/document-model.js';
export { writeHwpx } from './hwpx/write-hwpx.js';
export { writeDocx } from './docx/write-docx.js';
export { writePdf } from './pdf/write-pdf.js';
