import DataLoader from 'dataloader';
import type { DataSource, EntityMetadata, EntityTarget, ObjectLiteral } from 'typeorm';
import type { Viewer } from '../access/viewer.js';
import { seoulDay } from '../clock/calendar-day.js';
import type { Mode, ReadConnection } from './read-connection.js';

/** A row that knows the moment it was read at: whatever is asked of it next is answered from the same moment. */
export type Seen<Row> = Row & { readonly moment: Moment };

/** A table that `preload` reads; without a condition, the rows of the task force ($1). */
export interface Preloaded {
  entity: EntityTarget<ObjectLiteral>;
  where?: string;
}

type Order<Row> = readonly (string & keyof Row)[];

/** The world as one viewer sees it at one instant. The past is the same SQL under another search_path. */
export class Moment implements Mode {
  private readonly memory = new Map<string, unknown>();
  private readonly kept = new Map<string, Seen<ObjectLiteral>[]>();

  constructor(
    private readonly database: DataSource,
    private readonly connection: ReadConnection,
    readonly viewer: Viewer | null,
    /** Null: now. */
    readonly asOf: Date | null,
    readonly taskForceId: string | null,
    readonly now: Date,
  ) {}

  /** The calendar day of this moment in Asia/Seoul; SQL never asks the database's clock. */
  get today(): string {
    return seoulDay(this.instant);
  }

  get instant(): Date {
    return this.asOf ?? this.now;
  }

  async sql<Row extends object>(text: string, parameters: unknown[] = []): Promise<Seen<Row>[]> {
    return this.mark(await this.connection.query<Row>(this, text, parameters));
  }

  private mark<Row extends object>(rows: Row[]): Seen<Row>[] {
    const sourced = Object.keys(rows[0] ?? {}).filter((key) => key.endsWith('rovenance'));
    for (const row of rows as (Row & { taskForceId?: string })[]) {
      Object.defineProperty(row, 'moment', { value: this });
      for (const key of sourced) this.tie(row[key as keyof Row], row.taskForceId ?? null);
    }
    return rows as Seen<Row>[];
  }

  /** Rows of one table, one statement for all keys that are asked in the same tick; archived rows are left out. */
  many<Row extends ObjectLiteral>(
    entity: EntityTarget<Row>,
    column: string & keyof Row,
    order: Order<Row>,
  ): (key: string) => Promise<Seen<Row>[]> {
    const loader = this.once(`many ${this.tableOf(entity)} ${column}`, () => {
      return new DataLoader<string, Seen<Row>[]>(async (keys) => {
        const rows = await this.select(entity, column, keys, order, true);
        const groups = Map.groupBy(rows, (row) => row[column] as string);
        return keys.map((key) => groups.get(key) ?? []);
      });
    });
    return (key) => loader.load(key);
  }

  /** One row by its id, batched; null when it is not there for this viewer. Archived rows are found: history points at them. */
  byId<Row extends ObjectLiteral & { id: string }>(entity: EntityTarget<Row>): (id: string) => Promise<Seen<Row> | null> {
    const loader = this.once(`id ${this.tableOf(entity)}`, () => {
      return new DataLoader<string, Seen<Row> | null>(async (ids) => {
        const rows = await this.select(entity, 'id', ids, [], false);
        const found = new Map(rows.map((row) => [row.id, row]));
        return ids.map((id) => found.get(id) ?? null);
      });
    });
    return (id) => loader.load(id);
  }

  /**
   * Reads whole tables of a task force in one statement; from then on this moment answers for them from memory, so that a
   * page that shows everything costs one statement and not one a kind.
   */
  async preload(taskForceId: string, tables: readonly Preloaded[]): Promise<void> {
    const parts = tables.map(({ entity, where }) => {
      return `(SELECT coalesce(json_agg(x), '[]') FROM (SELECT ${this.columnsOf(entity, 'r')} FROM ${this.tableOf(entity)} r WHERE ${where ?? 'r.task_force_id = $1'}) x)`;
    });
    const [row] = await this.connection.query<{ tables: object[][] }>(this, `SELECT json_build_array(${parts.join(', ')}) AS tables`, [
      taskForceId,
    ]);
    tables.forEach(({ entity }, index) => {
      const rows = (row?.tables[index] ?? []) as ObjectLiteral[];
      reviveInstants(rows, this.database.getMetadata(entity));
      this.kept.set(this.tableOf(entity), this.mark(rows));
    });
  }

  /** Every row of a small table that belongs to no task force, such as the bodies. */
  all<Row extends ObjectLiteral>(entity: EntityTarget<Row>): Promise<Seen<Row>[]> {
    return this.once(`all ${this.tableOf(entity)}`, () => {
      const kept = this.kept.get(this.tableOf(entity)) as Seen<Row>[] | undefined;
      if (kept !== undefined) return Promise.resolve(kept);
      return this.sql<Row>(`SELECT ${this.columnsOf(entity, 'r')} FROM ${this.tableOf(entity)} r WHERE r.archived_at IS NULL`);
    });
  }

  /** Something computed or loaded once in this moment. */
  once<Value>(key: string, make: () => Value): Value {
    if (!this.memory.has(key)) this.memory.set(key, make());
    return this.memory.get(key) as Value;
  }

  /** The columns of an entity under the names of its properties, for readers that write their own SQL. */
  columnsOf(entity: EntityTarget<ObjectLiteral>, alias: string): string {
    return this.database
      .getMetadata(entity)
      .columns.filter((column) => column.isSelect)
      .map((column) => `${alias}.${column.databaseName} AS "${column.propertyName}"`)
      .join(', ');
  }

  /** A value inside a row gets the row's moment and task force, so that it can be asked for more (a source by its code). */
  tie<Value>(value: Value, taskForceId: string | null): Value {
    if (typeof value === 'object' && value !== null)
      Object.defineProperties(value, {
        moment: { value: this, configurable: true },
        taskForceId: { value: taskForceId, configurable: true },
      });
    return value;
  }

  private tableOf(entity: EntityTarget<ObjectLiteral>): string {
    return this.database.getMetadata(entity).tableName;
  }

  private select<Row extends ObjectLiteral>(
    entity: EntityTarget<Row>,
    column: string,
    keys: readonly string[],
    order: Order<Row>,
    live: boolean,
  ): Promise<Seen<Row>[]> {
    const metadata = this.database.getMetadata(entity);
    const kept = this.kept.get(metadata.tableName);
    if (kept !== undefined) return Promise.resolve(chosenFrom(kept as Seen<Row>[], column, keys, order, live));
    const name = (property: string) => `r.${metadata.findColumnWithPropertyName(property)?.databaseName ?? ''}`;
    const sorted = order.length > 0 ? ` ORDER BY ${order.map(name).join(', ')}` : '';
    const present = live ? ' AND r.archived_at IS NULL' : '';
    return this.sql<Row>(
      `SELECT ${this.columnsOf(entity, 'r')} FROM ${metadata.tableName} r WHERE ${name(column)} = ANY ($1::uuid[])${present}${sorted}`,
      [keys],
    );
  }
}

/** JSON has no instants: they come as text and go on as what every other reader returns. */
function reviveInstants(rows: ObjectLiteral[], metadata: EntityMetadata): void {
  const instants = metadata.columns.filter((column) => column.type === 'timestamptz').map((column) => column.propertyName);
  for (const row of rows) for (const name of instants) if (typeof row[name] === 'string') row[name] = new Date(row[name]);
}

function chosenFrom<Row extends ObjectLiteral>(
  rows: Row[],
  column: string,
  keys: readonly string[],
  order: readonly (keyof Row)[],
  live: boolean,
): Row[] {
  const wanted = new Set(keys);
  const chosen = rows.filter((row) => wanted.has(row[column] as string) && !(live && row['archivedAt'] !== null));
  return order.length === 0 ? chosen : chosen.toSorted((a, b) => compareBy(a, b, order));
}

/** As PostgreSQL orders under the C locale, nulls last. */
function compareBy<Row extends ObjectLiteral>(a: Row, b: Row, order: readonly (keyof Row)[]): number {
  for (const key of order) {
    const [left, right] = [a[key] as string | number | Date | null, b[key] as string | number | Date | null];
    if (left === right) continue;
    if (left === null || right === null) return left === null ? 1 : -1;
    if (left < right) return -1;
    if (left > right) return 1;
  }
  return 0;
}
