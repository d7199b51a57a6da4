import { plainLines } from '../model/plain-lines.js';
import type { SheetColumn } from './columns.js';
import { SHEET_NAMES } from './columns.js';
import { printOf, readPrints } from './prints.js';
import { readCell } from './read-cell.js';
import type { Refusal } from './refusal.js';
import type { MilestoneField, ReplyRow, RowChange, SheetKind, TaskField } from './reply-sheet.js';
import type { RawRow, RawSheet, Workbook } from './workbook/workbook.js';

export interface Comparison {
  changes: RowChange[];
  refusals: Refusal[];
}

type Field = TaskField | MilestoneField;
type Columns<Of extends Field> = SheetColumn<Of>[];
type Rows<Of extends Field> = ReplyRow<Of>[];

/** What a filled sheet says that the present content does not; each row is taken whole or refused whole. */
export function compareSheet<Of extends Field>(workbook: Workbook, kind: SheetKind, columns: Columns<Of>, current: Rows<Of>): Comparison {
  const names = Object.values(SHEET_NAMES[kind]);
  const sheet = workbook.sheets.find(({ name }) => names.includes(name.trim()));
  if (sheet === undefined) return refusedWhole({ code: 'NO_SHEET', sheet: null, row: null, about: SHEET_NAMES[kind] });
  const places = placesOf(sheet, columns);
  const missing = columns.filter(({ field }) => field !== 'prints' && !places.has(field));
  if (missing.length > 0)
    return { changes: [], refusals: missing.map(({ title }) => ({ code: 'NO_COLUMN', sheet: kind, row: null, about: title })) };
  const seen = new Set<string>();
  const results = sheet.rows.slice(1).map((row) => compareRow(row, { kind, columns, current, places, seen }));
  return { changes: results.flatMap(({ changes }) => changes), refusals: results.flatMap(({ refusals }) => refusals) };
}

function refusedWhole(refusal: Refusal): Comparison {
  return { changes: [], refusals: [refusal] };
}

/** Columns are found by their titles, in either language and any order. */
function placesOf({ rows }: RawSheet, columns: SheetColumn<string>[]): Map<string, number> {
  const titles = new Map(rows[0]?.cells.map(({ text, column }) => [text.trim(), column]));
  return new Map(
    columns.flatMap(({ field, title }) => {
      const place = titles.get(title.ko) ?? titles.get(title.en);
      return place === undefined ? [] : [[field, place]];
    }),
  );
}

interface Frame<Of extends Field> {
  kind: SheetKind;
  columns: Columns<Of>;
  current: Rows<Of>;
  places: Map<string, number>;
  seen: Set<string>;
}

function compareRow<Of extends Field>(row: RawRow, { kind, columns, current, places, seen }: Frame<Of>): Comparison {
  const refuse = (code: Refusal['code'], about: Refusal['about'], longest?: number): Refusal => ({
    ...{ code, sheet: kind, row: row.number, about },
    ...(longest === undefined ? {} : { longest }),
  });
  if (row.isMerged) return refusedWhole(refuse('MERGED', null));
  const values = new Map<string, string>();
  const refusals: Refusal[] = [];
  for (const { field, title, kind: column } of columns) {
    const reading = readCell(cellAt(row, places.get(field)), column);
    if ('value' in reading) values.set(field, reading.value);
    else refusals.push(refuse(reading.refused, title, reading.longest));
  }
  // A row whose cells that we know are all empty was never begun.
  if (refusals.length === 0 && [...values.values()].every((value) => value === '')) return { changes: [], refusals: [] };
  const { found, refused } = rowOf(values, current, seen);
  if (refused !== null) refusals.push(refuse(...refused));
  if (found === null || refusals.length > 0) return { changes: [], refusals };
  const fields = columns.map(({ field }) => field).filter((field) => isFilled<Of>(field));
  const prints = readPrints(values.get('prints') ?? '', fields.length);
  const changes = fields.flatMap((field, index) => changeOf(field, found.values[field], values.get(field) ?? '', prints?.[index] ?? null));
  return { changes: changes.map((change) => ({ sheet: kind, row: row.number, code: found.code, ...change })), refusals: [] };
}

/** Three texts meet: the draft's now, the sheet's, and (by its print) what both were when the sheet went out. */
function changeOf<Of extends Field>(field: Of, before: string, after: string, print: string | null) {
  const now = plainLines(before).join('\n');
  const isUntouched = print !== null && printOf(after) === print;
  if (now === after || isUntouched) return [];
  // Without the print nobody can tell who wrote last: only what overwrites nothing is free of a question.
  return [{ field, before, after, isConflict: print === null ? now !== '' : printOf(before) !== print }];
}

type RowFound<Of extends Field> = { found: ReplyRow<Of> | null; refused: [Refusal['code'], string | null] | null };

function rowOf<Of extends Field>(values: Map<string, string>, current: Rows<Of>, seen: Set<string>): RowFound<Of> {
  const code = values.get('code') ?? '';
  const found = current.find((row) => row.code === code) ?? null;
  if (code === '') return { found: null, refused: ['NO_CODE', null] };
  if (found === null) return { found, refused: ['UNKNOWN_CODE', code] };
  if (values.get('roundCode') !== found.roundCode) return { found, refused: ['OTHER_ROUND', values.get('roundCode') ?? ''] };
  if (seen.has(code)) return { found, refused: ['TWICE', code] };
  seen.add(code);
  return { found, refused: null };
}

function isFilled<Of extends Field>(field: SheetColumn<Of>['field']): field is Of {
  return field !== 'code' && field !== 'roundCode' && field !== 'title' && field !== 'prints';
}

function cellAt(row: RawRow, column: number | undefined) {
  return row.cells.find((cell) => cell.column === column);
}
