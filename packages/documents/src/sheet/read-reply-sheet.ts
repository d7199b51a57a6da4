import { MILESTONE_COLUMNS, TASK_COLUMNS } from './columns.js';
import { compareSheet, type Comparison } from './compare-sheet.js';
import type { ReplySheet } from './reply-sheet.js';
import { readWorkbook } from './workbook/read-workbook.js';
import { NotReadable } from './workbook/workbook.js';

/** What a filled reply sheet would change, row by row, and what it says that we cannot take. Changes nothing itself. */
export async function readReplySheet(bytes: Uint8Array, current: ReplySheet): Promise<Comparison> {
  try {
    const workbook = await readWorkbook(bytes);
    const tasks = compareSheet(workbook, 'tasks', TASK_COLUMNS, current.tasks);
    const milestones = compareSheet(workbook, 'milestones', MILESTONE_COLUMNS, current.milestones);
    return { changes: [...tasks.changes, ...milestones.changes], refusals: [...tasks.refusals, ...milestones.refusals] };
  } catch (error) {
    if (error instanceof NotReadable) return { changes: [], refusals: [{ code: error.code, sheet: null, row: null, about: null }] };
    throw error;
  }
}
