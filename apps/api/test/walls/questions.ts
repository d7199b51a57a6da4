import fc from 'fast-check';
import type { Change, Questions } from './comparison.js';
import type { ProtectedTable, TableRow } from './laboratory.js';
import { principals } from './principals.js';
import { rowsOfAll } from './rows.js';
import { writerOf } from './writers.js';

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
    .record({ viewer: principals, rows: rowsOfAll(tables, each), inserts: rowsOfAll(tables, each), choice: fc.nat({ max: 1 }) })
    .map(({ viewer, rows, inserts, choice }) => {
      const changes = rows.map((row, n) => changeOf(row, inserts[n] ?? row, choice));
      return { viewer, rows, inserts, changes };
    });
}

function changeOf(target: TableRow, other: TableRow, choice: number): Change {
  const changes = writerOf(target.table)?.changes ?? [];
  return { target, after: other.row, columns: changes[choice % changes.length] ?? [] };
}
