import type { CellObject } from 'write-excel-file/node';
import type { Language } from '../model/document-model.js';
import { plainLines } from '../model/plain-lines.js';
import { MILESTONE_COLUMNS, SHEET_NAMES, TASK_COLUMNS, type SheetColumn } from './columns.js';
import { printsOf } from './prints.js';
import type { ReplyRow, ReplySheet, SheetKind } from './reply-sheet.js';

const HEAD_FILL = '#E9EDF2';
const INFO_FILL = '#F6F7F9';
const DAY_FORMAT = 'yyyy"." m"." d"."';

/** The sheet that a ministry fills and hands back: a row for each task, a row for each milestone, what is known already filled in. */
export async function writeReplySheet({ tasks, milestones }: ReplySheet, language: Language): Promise<Uint8Array> {
  // Read when the first sheet is asked for: a server starts without it.
  const { default: writeXlsxFile } = await import('write-excel-file/node');
  const file = writeXlsxFile([
    sheetOf('tasks', TASK_COLUMNS, tasks, language),
    sheetOf('milestones', MILESTONE_COLUMNS, milestones, language),
  ]);
  return new Uint8Array(await file.toBuffer());
}

function sheetOf(kind: SheetKind, columns: SheetColumn<string>[], rows: ReplyRow<string>[], language: Language) {
  const head = columns.map(({ title }): CellObject => ({
    value: title[language],
    type: String,
    fontWeight: 'bold',
    backgroundColor: HEAD_FILL,
  }));
  return {
    sheet: SHEET_NAMES[kind][language],
    data: [head, ...rows.map((row) => columns.map((column) => cellOf(column, row, columns, language)))],
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
  };
}

/** Texts are cells of the kind text: what begins with = or - stays the words that were typed. */
function cellOf(
  { field, kind }: SheetColumn<string>,
  row: ReplyRow<string>,
  columns: SheetColumn<string>[],
  language: Language,
): CellObject {
  const ours = {
    code: row.code,
    roundCode: row.roundCode,
    title: row.title,
    prints: kind.is === 'prints' ? printsOfRow(row, columns) : '',
  };
  const value = { ...row.values, ...ours }[field] ?? '';
  // The prints would make their row as high as they are long.
  const look = { alignVertical: 'top', wrap: kind.is !== 'prints' } as const;
  if (kind.is === 'day' && value !== '') return { value: new Date(`${value}T00:00:00Z`), type: Date, format: DAY_FORMAT, ...look };
  if (kind.is === 'day') return { type: Date, format: DAY_FORMAT, ...look };
  const words = kind.is === 'choice' ? (kind.words[value]?.[language] ?? value) : plainLines(value).join('\n');
  const shown = ['code', 'info', 'prints'].includes(kind.is) ? { backgroundColor: INFO_FILL } : {};
  return { ...(words === '' ? {} : { value: words }), type: String, format: '@', ...look, ...shown };
}

function printsOfRow({ values }: ReplyRow<string>, columns: SheetColumn<string>[]): string {
  return printsOf(columns.flatMap(({ field }) => (field in values ? [values[field] ?? ''] : [])));
}
