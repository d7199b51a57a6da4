import fc from 'fast-check';
import type { Change, Questions } from './comparison.js';
import type { ProtectedTable, TableRow } from './laboratory.js';
import { principals } from './principals.js';
import { rowsOfAll } from './rows.js';
import { writerOf } from './writers.js';

/** Of so many tries the table's own columns are changed, and of so many what it belongs to. */
const [OF_COLUMNS, OF_OWNERS] = [8, 4];

/** More of those whose rights hang on a state, a sharing scope or a second body than of those that any member may read. */
function byWeight({ name, columns }: ProtectedTable): number {
  const judged = columns.some((column) => column.name === 'state' || column.name === 'scope' || column.name === 'lead_ministry_id');
  return judged || name === 'account' || name === 'report_draft' ? 9 : 2;
}

/**
 * One principal, rows of each table to read and to change, and as many to insert. A change is written as the row becomes: the
 * columns that it touches are taken from a second row of the table.
 */
export function questionsAbout(tables: readonly ProtectedTable[], each = byWeight): fc.Arbitrary<Questions> {
  return fc
    .record({
      viewer: principals,
      rows: rowsOfAll(tables, each),
      inserts: rowsOfAll(tables, each),
      choice: fc.nat({ max: OF_COLUMNS + OF_OWNERS - 1 }),
    })
    .map(({ viewer, rows, inserts, choice }) => {
      const owners = new Map(tables.map((table) => [table.name, ownersOf(table)]));
      const changes = rows.map((row, n) => changeOf(row, inserts[n] ?? row, owners.get(row.table) ?? [], choice));
      return { viewer, rows, inserts, changes };
    });
}

/** By which of its columns a row is somebody's: who may write it goes by them, before the change and after it. */
function ownersOf({ name, columns }: ProtectedTable): string[] {
  const owners = name === 'task_force' ? /^id$/ : /^(task_force_id|ministry_id|lead_ministry_id|account_id|actor_id)$/;
  return columns.map((column) => column.name).filter((column) => owners.test(column));
}

function changeOf(target: TableRow, other: TableRow, owners: string[], choice: number): Change {
  const writer = writerOf(target.table);
  const changes = writer?.changes ?? [];
  const fitting = choice % 2 === 0 ? writer?.becomes?.(target.row) : undefined;
  const given = choice >= OF_COLUMNS ? owners[choice % owners.length] : undefined;
  return { target, after: { ...other.row, ...fitting }, columns: given === undefined ? (changes[choice % changes.length] ?? []) : [given] };
}
