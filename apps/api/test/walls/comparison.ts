import type { Viewer } from '../../src/platform/access/viewer.js';
import { factsOf } from '../../src/platform/database/facts.js';
import type { Laboratory, ProtectedTable, Row, TableRow } from './laboratory.js';
import { readerOf, type Reader } from './readers.js';
import { TASK_FORCES } from './principals.js';
import { asRecord } from './rows.js';
import type { Writer } from './writer.js';
import { writerOf } from './writers.js';

export type Wall = 'read' | 'past' | 'history' | 'insert' | 'update';

const ALL: readonly Wall[] = ['read', 'history', 'past', 'update', 'insert'];

/** One question to both walls, and where they did not give the same answer. */
export interface Difference {
  wall: Wall;
  table: string;
  typescript: boolean;
  database: boolean;
  row: Row;
  viewer: Viewer | null;
}

/** A try to change a row: what it would become, and which columns of it are written. */
export interface Change {
  target: TableRow;
  after: Row;
  columns: readonly string[];
}

export interface Questions {
  viewer: Viewer | null;
  /** Rows that are there, to be read. */
  rows: readonly TableRow[];
  /** Rows that the viewer tries to write. */
  inserts: readonly TableRow[];
  changes: readonly Change[];
}

export interface Walls {
  reader: (table: string) => Reader;
  writer: (table: string) => Writer;
}

function known<Judge>(judge: Judge | null, table: string): Judge {
  if (judge === null) throw new Error(`Nobody wrote down who may use ${table}: add it to readers.ts and writers.ts`);
  return judge;
}

/** The walls as they stand; a mutant puts another judge in their place. */
export const STANDING: Walls = {
  reader: (table) => known(readerOf(table), table),
  writer: (table) => known(writerOf(table), table),
};

const FACTS = `SELECT set_config('app.user_id', $1, true), set_config('app.role', $2, true), set_config('app.ministry_ids', $3, true),
  set_config('app.task_force_ids', $4, true)`;
const PAST = `SELECT set_config('app.task_force_id', $1, true), set_config('app.as_of', $2, true)`;
const AS_OF = '2025-06-01T00:00:00Z';
const UUID = /^[0-9a-f-]{36}$/;
const CHAIN_ZERO = '00000000-0000-0000-0000-000000000000';

/** Whose chain of the ledger a row belongs to. */
function chainOf({ table, row }: TableRow): string {
  return table === 'task_force' ? String(row['id']) : ((row['task_force_id'] as string | undefined) ?? CHAIN_ZERO);
}

const LEDGER = `INSERT INTO ledger (chain, seq, revision, recorded_at, at, actor_id, command, entity, entity_id, operation, after, prev, hash)
  SELECT (e ->> 'chain')::uuid, n, 1, '2025-01-01', '2025-01-01', gen_random_uuid(), 'test', e ->> 'table', (e -> 'row' ->> 'id')::uuid, 'INSERT', e -> 'row', '', ''
  FROM jsonb_array_elements($1::jsonb) WITH ORDINALITY AS given (e, n)`;

export class Comparison {
  constructor(
    private readonly laboratory: Laboratory,
    private readonly tables: readonly ProtectedTable[] = laboratory.tables,
  ) {}

  /** Everything that is asked is taken back afterwards. */
  async differences(questions: Questions, walls = STANDING, asked = ALL): Promise<Difference[]> {
    const { laboratory } = this;
    const { viewer, rows, inserts, changes } = questions;
    await laboratory.sql('BEGIN');
    try {
      const history = rows.filter(({ table }) => laboratory.table(table).isHistory).map((each) => ({ ...each, chain: chainOf(each) }));
      await laboratory.sql('SELECT lab.put($1)', [JSON.stringify(rows)]);
      if (asked.includes('past') || asked.includes('history')) await laboratory.sql(LEDGER, [JSON.stringify(history)]);
      await laboratory.sql('SET LOCAL ROLE gwaje_app');
      await laboratory.sql(FACTS, factsOf(viewer));
      const ask = {
        read: () => this.reading(viewer, rows, walls),
        history: () => this.historyOf(viewer, history, walls),
        past: () => this.past(viewer, history, walls),
        update: () => this.updating(viewer, changes, walls),
        insert: () => this.inserting(viewer, inserts, walls),
      };
      const found: Difference[] = [];
      for (const wall of asked) found.push(...(await ask[wall]()));
      return found;
    } finally {
      await laboratory.sql('ROLLBACK');
    }
  }

  private async reading(viewer: Viewer | null, rows: readonly TableRow[], { reader }: Walls): Promise<Difference[]> {
    const seen = await this.keysIn(this.tables, 'public');
    return rows.flatMap((each) =>
      differenceOf({
        ...{ wall: 'read', viewer, table: each.table, row: each.row, database: seen.has(this.nameOf(each)) },
        typescript: reader(each.table).reads(viewer, asRecord(each.row)),
      }),
    );
  }

  /** The same rows under the search path of the past, once for each task force that a request may be about. */
  private async past(viewer: Viewer | null, rows: readonly (TableRow & { chain: string })[], { reader }: Walls): Promise<Difference[]> {
    const found: Difference[] = [];
    const tables = this.tables.filter(({ isHistory }) => isHistory);
    for (const chain of TASK_FORCES) {
      await this.laboratory.sql(PAST, [chain, AS_OF]);
      const seen = await this.keysIn(tables, 'as_of');
      for (const each of rows.filter((row) => row.chain === chain || row.chain === CHAIN_ZERO))
        found.push(
          ...differenceOf({
            ...{ wall: 'past', viewer, table: each.table, row: each.row, database: seen.has(this.nameOf(each)) },
            typescript: reader(each.table).reads(viewer, asRecord(each.row)),
          }),
        );
    }
    await this.laboratory.sql(PAST, ['', '']);
    return found;
  }

  /** What changed and when: as the record itself, and never more than its own task forces and the common chain. */
  private async historyOf(
    viewer: Viewer | null,
    rows: readonly (TableRow & { chain: string })[],
    { reader }: Walls,
  ): Promise<Difference[]> {
    const found = await this.laboratory.sql<{ name: string }>(`SELECT entity || ' ' || entity_id AS name FROM history`);
    const seen = new Set(found.map(({ name }) => name));
    const paged = await this.pagesOf(rows);
    // The view and the function that reads a page of it are asked alike: each must say what the rule says.
    return rows.flatMap((each) =>
      [seen, paged].flatMap((names) =>
        differenceOf({
          ...{ wall: 'history', viewer, table: each.table, row: each.row, database: names.has(this.nameOf(each)) },
          typescript: readsHistory(viewer, each) && reader(each.table).reads(viewer, asRecord(each.row)),
        }),
      ),
    );
  }

  /** What is found when each record's newest entry is asked for by its id, as the product does. */
  private async pagesOf(rows: readonly (TableRow & { chain: string })[]): Promise<Set<string>> {
    const names = new Set<string>();
    for (const [chain, asked] of Map.groupBy(
      rows.filter(({ row }) => UUID.test(String(row['id']))),
      (row) => row.chain,
    )) {
      const found = await this.laboratory.sql<{ name: string }>(
        `SELECT h.entity || ' ' || h.entity_id AS name FROM app.history_page($1, $2, $3, $2, NULL, NULL, 1) h`,
        [chain, asked.map(({ row }) => row['id']), asked.map(({ table }) => table)],
      );
      for (const { name } of found) names.add(name);
    }
    return names;
  }

  private async updating(viewer: Viewer | null, changes: readonly Change[], { reader, writer }: Walls): Promise<Difference[]> {
    const tries = changes.map(({ target: { table, row }, after, columns }) => {
      const { key } = this.laboratory.table(table);
      return { table, key, id: String(row[key]), columns, given: after };
    });
    const answers = await this.laboratory.sql<{ answer: string }>(
      `SELECT lab.try_update(e ->> 'table', e ->> 'key', e ->> 'id', ARRAY(SELECT jsonb_array_elements_text(e -> 'columns')), e -> 'given') AS answer
       FROM jsonb_array_elements($1::jsonb) WITH ORDINALITY AS given (e, n) ORDER BY n`,
      [JSON.stringify(tries)],
    );
    return changes.flatMap(({ target: { table, row }, after, columns }, index) => {
      const [before, next] = [asRecord(row), asRecord({ ...row, ...Object.fromEntries(columns.map((name) => [name, after[name]])) })];
      // Nobody changes a record that is hidden from them, nor hides it from themselves.
      const isSeen = [before, next].every((record) => reader(table).reads(viewer, record));
      const typescript = isSeen && writer(table).update(viewer, before as never, next as never);
      return differenceOf({
        wall: 'update',
        viewer,
        table,
        row: { ...row, to: after['state'] },
        typescript,
        database: done(answers[index]),
      });
    });
  }

  private async inserting(viewer: Viewer | null, inserts: readonly TableRow[], { writer }: Walls): Promise<Difference[]> {
    const answers = await this.laboratory.sql<{ answer: string }>(
      `SELECT lab.try_insert(e ->> 'table', e -> 'row') AS answer FROM jsonb_array_elements($1::jsonb) WITH ORDINALITY AS given (e, n) ORDER BY n`,
      [JSON.stringify(inserts)],
    );
    return inserts.flatMap(({ table, row }, index) => {
      const typescript = writer(table).insert(viewer, asRecord(row) as never);
      return differenceOf({ wall: 'insert', viewer, table, row, typescript, database: done(answers[index]) });
    });
  }

  private async keysIn(tables: readonly ProtectedTable[], schema: 'public' | 'as_of'): Promise<Set<string>> {
    const parts = tables.map(({ name, key }) => `SELECT '${name} ' || ${key} AS name FROM ${schema}.${name}`);
    return new Set((await this.laboratory.sql<{ name: string }>(parts.join(' UNION ALL '))).map(({ name }) => name));
  }

  private nameOf({ table, row }: TableRow): string {
    return `${table} ${String(row[this.laboratory.table(table).key])}`;
  }
}

/** By design narrower than the records themselves; see docs/security/walls.md. */
function readsHistory(viewer: Viewer | null, { table, chain }: { table: string; chain: string }): boolean {
  if (viewer === null) return false;
  if (table === 'account') return viewer.role === 'ADMINISTRATOR';
  return chain === CHAIN_ZERO || viewer.taskForces.some(({ id }) => id === chain);
}

function done(answer: { answer: string } | undefined): boolean {
  return answer?.answer === 'done';
}

function differenceOf(difference: Difference): Difference[] {
  return difference.typescript === difference.database ? [] : [difference];
}
