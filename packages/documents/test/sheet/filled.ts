import writeXlsxFile, { type CellObject } from 'write-excel-file/node';
import { MILESTONE_COLUMNS, TASK_COLUMNS } from '../../src/sheet/columns.js';

type Filled = string | number | boolean | CellObject | null;

/** A reply sheet as somebody filled it in a spreadsheet program: rows by the title of the column. */
export async function filled(tasks: Record<string, Filled>[], milestones: Record<string, Filled>[] = []): Promise<Uint8Array> {
  const sheet = (name: string, titles: string[], rows: Record<string, Filled>[]) => ({
    sheet: name,
    data: [titles, ...rows.map((row) => titles.map((title) => row[title] ?? null))],
  });
  const file = writeXlsxFile([
    sheet(
      '제출',
      TASK_COLUMNS.map(({ title }) => title.ko),
      tasks,
    ),
    sheet(
      '추진일정',
      MILESTONE_COLUMNS.map(({ title }) => title.ko),
      milestones,
    ),
  ]);
  return new Uint8Array(await file.toBuffer());
}

export const task = (cells: Record<string, Filled>) => ({ 회차: '2025-03', 과제번호: '1-2', '변동 없음 (O)': 'O', ...cells });
export const milestone = (cells: Record<string, Filled>) => ({ 회차: '2025-03', 일정번호: '1-1-M2', ...cells });

/** With one sheet, and of its columns the first alone. */
export async function torn(): Promise<Uint8Array> {
  return new Uint8Array(await writeXlsxFile([{ sheet: '제출', data: [['회차']] }]).toBuffer());
}
