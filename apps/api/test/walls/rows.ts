import fc from 'fast-check';
import type { Column, ProtectedTable, Row, TableRow } from './laboratory.js';
import { ACCOUNTS, MINISTRIES, TASK_FORCES } from './principals.js';

/** Instants before which a row may be changed, and after which not. */
const COMES_LATER = /^(archived_at|first_submitted_at|withdrawn_at)$/;

/** What policies and triggers can go by varies; the rest of a row is filled once. */
function decides({ name, type, values }: Column): boolean {
  return (
    values.length > 0 ||
    type === 'boolean' ||
    name === 'title' ||
    COMES_LATER.test(name) ||
    /_by$|(ministry|account|actor|task_force)_id$/.test(name)
  );
}

const fresh = fc.integer({ min: 0, max: 0xffff_ffff }).map((number) => `c0000000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`);

function valuesOf(column: Column): fc.Arbitrary<unknown> {
  const { name, type, nullable, values } = column;
  const value =
    values.length > 0 ? fc.constantFrom<unknown>(...values) : type === 'uuid' ? references(name) : fc.constantFrom(...fillings(column));
  return nullable ? fc.option(value, { freq: COMES_LATER.test(name) ? 1 : 4 }) : value;
}

function references(name: string): fc.Arbitrary<string> {
  if (name.endsWith('ministry_id')) return fc.constantFrom(...MINISTRIES);
  if (name === 'task_force_id') return fc.constantFrom(...TASK_FORCES);
  return fc.constantFrom(...ACCOUNTS);
}

/** Values that a column of the type takes, so that a table of tomorrow needs nothing here. */
function fillings({ name, type }: Column): unknown[] {
  switch (type) {
    case 'uuid':
      return ['d0000000-0000-4000-8000-000000000000'];
    case 'integer':
    case 'bigint':
    case 'numeric':
      return [1];
    case 'boolean':
      return [false, true];
    case 'date':
      return ['2025-01-01'];
    case 'timestamp with time zone':
      return ['2025-01-01T00:00:00+00:00'];
    case 'jsonb':
      return [
        { ko: '가', en: 'A' },
        { ko: '나', en: 'B' },
      ];
    case 'bytea':
      return ['\\x00', '\\x01'];
    case 'text':
      return ['a', 'b'];
    default:
      throw new Error(`A column of type ${type} (${name}) has no values yet: add them here`);
  }
}

/** What identifies a record may be what the facts of a request name: somebody's own account, somebody's own task force. */
function keysOf({ name, key, columns }: ProtectedTable): fc.Arbitrary<unknown> {
  const known = name === 'account' || key === 'account_id' ? ACCOUNTS : name === 'task_force' ? TASK_FORCES : [];
  if (columns.find((column) => column.name === key)?.type !== 'uuid') return fresh;
  return known.length === 0 ? fresh : fc.oneof(fresh, fc.constantFrom(...known));
}

function rowsOf(table: ProtectedTable): fc.Arbitrary<Row> {
  const filled = Object.fromEntries(table.columns.map((column) => [column.name, fillings(column)[0]]));
  const varied = table.columns.filter((column) => column.name === table.key || decides(column));
  const values = varied.map((column) => [column.name, column.name === table.key ? keysOf(table) : valuesOf(column)] as const);
  return fc.record(Object.fromEntries(values)).map((chosen) => ({ ...filled, ...chosen }));
}

/** So many rows of each table; no two of one table with the same key. */
export function rowsOfAll(tables: readonly ProtectedTable[], each: (table: ProtectedTable) => number): fc.Arbitrary<TableRow[]> {
  const ofTable = (table: ProtectedTable) =>
    fc
      .uniqueArray(rowsOf(table), { minLength: each(table), maxLength: each(table), selector: (row) => String(row[table.key]) })
      .map((rows) => rows.map((row) => ({ table: table.name, row })));
  return fc.tuple(...tables.map(ofTable)).map((lists) => lists.flat());
}

/** A row as the policies in TypeScript know it: the columns under the names of the properties. */
export function asRecord(row: Row): Record<string, unknown> {
  const property = (column: string) => column.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
  return Object.fromEntries(Object.entries(row).map(([column, value]) => [property(column), value]));
}
