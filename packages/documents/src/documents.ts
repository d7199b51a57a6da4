export type { Block, Column, DocumentModel, Language, OutlineLevel } from './model/document-model.js';
export { writeHwpx } from './hwpx/write-hwpx.js';
export { writeDocx } from './docx/write-docx.js';
export { writePdf } from './pdf/write-pdf.js';
export type { MilestoneField, ReplyRow, ReplySheet, RowChange, SheetKind, TaskField } from './sheet/reply-sheet.js';
export type { Comparison } from './sheet/compare-sheet.js';
export { readReplySheet } from './sheet/read-reply-sheet.js';
export { refusalSentence, type Refusal } from './sheet/refusal.js';
export { writeReplySheet } from './sheet/write-reply-sheet.js';
