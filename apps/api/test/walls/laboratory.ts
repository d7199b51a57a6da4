import pg from 'pg';
import { cloneDatabase, type TestDatabase } from '../database.js';

/** A row as the database writes it: its columns by name. */
export type Row = Readonly<Record<string, unknown>>;

export interface TableRow {
  table: string;
  row: Row;
}

/**
 * In this one database any row may exist, also one that its neighbours would contradict: only then is a wall asked about every
 * combination, and not only about those that the rest of the product happens to make. What decides rights stays as it was
 * migrated: policies, grants, and the triggers that keep a state.
 */
const ANY_ROW = `
  DO $$
  DECLARE
    found record;
  BEGIN
    FOR found IN SELECT c.conrelid::regclass AS name, c.conname FROM pg_constraint c
      WHERE c.connamespace = 'public'::regnamespace AND c.contype IN ('f', 'c', 'u') LOOP
      EXECUTE format('ALTER TABLE %s DROP CONSTRAINT IF EXISTS %I CASCADE', found.name, found.conname);
    END LOOP;
    FOR found IN SELECT i.indexrelid::regclass AS name FROM pg_index i JOIN pg_class t ON t.oid = i.indrelid
      WHERE t.relnamespace = 'public'::regnamespace AND i.indisunique AND NOT i.indisprimary LOOP
      EXECUTE format('DROP INDEX %s', found.name);
    END LOOP;
    -- Who holds a task or acts for whom, what is left behind, and that routes stand apart, is about other rows, as a foreign key is.
    FOR found IN SELECT g.tgname AS trigger, g.tgrelid::regclass AS name FROM pg_trigger g JOIN pg_proc f ON f.oid = g.tgfoid
        WHERE f.proname IN ('append_to_ledger', 'keep_holder_here', 'keep_tasks_held', 'keep_routes_apart', 'keep_deputy_here',
          'keep_deputies_named', 'keep_submitter') LOOP
      EXECUTE format('DROP TRIGGER %I ON %s', found.trigger, found.name);
    END LOOP;
  END $$`;

/** The tries run as whoever calls them; each failure is taken back by itself, so that one statement can make hundreds. */
const TRIES = `
  CREATE SCHEMA lab;
  CREATE FUNCTION lab.put(tries jsonb) RETURNS void LANGUAGE plpgsql AS $$
  DECLARE
    one jsonb;
  BEGIN
    FOR one IN SELECT jsonb_array_elements(tries) LOOP
      EXECUTE format('INSERT INTO public.%1$I SELECT * FROM jsonb_populate_record(NULL::public.%1$I, $1)', one ->> 'table') USING one -> 'row';
    END LOOP;
  END $$;
  CREATE FUNCTION lab.try_insert(tab text, given jsonb) RETURNS text LANGUAGE plpgsql AS $$
  BEGIN
    EXECUTE format('INSERT INTO public.%1$I SELECT * FROM jsonb_populate_record(NULL::public.%1$I, $1)', tab) USING given;
    RETURN 'done';
  EXCEPTION
    -- The policy is asked first: whoever gets as far as a key that is taken was let through.
    WHEN unique_violation THEN RETURN 'done';
    WHEN insufficient_privilege OR check_violation THEN RETURN SQLERRM;
  END $$;
  CREATE FUNCTION lab.try_update(tab text, key text, id text, columns text[], given jsonb) RETURNS text LANGUAGE plpgsql AS $$
  DECLARE
    changed int;
  BEGIN
    EXECUTE format('UPDATE public.%1$I t SET %2$s FROM jsonb_populate_record(NULL::public.%1$I, $1) n WHERE t.%3$I::text = $2', tab,
      (SELECT string_agg(format('%1$I = n.%1$I', c), ', ') FROM unnest(columns) c), key) USING given, id;
    GET DIAGNOSTICS changed = ROW_COUNT;
    RETURN CASE changed WHEN 0 THEN 'no such row' ELSE 'done' END;
  EXCEPTION
    WHEN unique_violation THEN RETURN 'done';
    WHEN insufficient_privilege OR check_violation THEN RETURN SQLERRM;
  END $$;
  GRANT USAGE ON SCHEMA lab TO PUBLIC;
  GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA lab TO PUBLIC`;

export interface Column {
  name: string;
  type: string;
  nullable: boolean;
  /** What a check lets the column hold, when there is one. */
  values: string[];
}

export interface ProtectedTable {
  name: string;
  /** The column that tells its rows apart. */
  key: string;
  columns: Column[];
  /** Whether it has a past and a history. */
  isHistory: boolean;
}

const TABLES = `
  SELECT t.relname AS name, EXISTS (SELECT FROM app.data_table d WHERE d.name = t.relname) AS "isHistory",
    (SELECT a.attname FROM pg_attribute a WHERE a.attrelid = t.oid AND a.attnum = i.indkey[cardinality(i.indkey::int2[]) - 1]) AS key,
    (SELECT json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, NULL), 'nullable', NOT a.attnotnull,
        'values', coalesce((SELECT json_agg(v[1]) FROM pg_constraint c,
          regexp_matches(pg_get_constraintdef(c.oid), '''([A-Za-z_]+)''::text', 'g') v
          WHERE c.conrelid = t.oid AND c.contype = 'c' AND c.conkey = ARRAY[a.attnum] AND a.atttypid = 'text'::regtype), '[]')) ORDER BY a.attnum)
      FROM pg_attribute a WHERE a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped) AS columns
  FROM pg_class t JOIN pg_index i ON i.indrelid = t.oid AND i.indisprimary
  WHERE t.relnamespace = 'public'::regnamespace AND t.relkind = 'r' AND EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = t.oid AND p.polcmd = 'r' AND p.polname = t.relname || '_visible')
  ORDER BY t.relname`;

/** A cloned database whose rows the test invents, and one connection to it as its superuser. */
export class Laboratory {
  private constructor(
    private readonly database: TestDatabase,
    readonly client: pg.Client,
    /** Every table behind a row-level policy, as the database itself lists them. */
    readonly tables: readonly ProtectedTable[],
  ) {}

  static async open(): Promise<Laboratory> {
    const database = await cloneDatabase();
    const client = new pg.Client({ connectionString: database.adminUrl });
    await client.connect();
    const { rows } = await client.query<ProtectedTable>(TABLES);
    await client.query(ANY_ROW);
    await client.query(TRIES);
    return new Laboratory(database, client, rows);
  }

  async sql<Answer extends object>(text: string, parameters: unknown[] = []): Promise<Answer[]> {
    return (await this.client.query<Answer>(text, parameters)).rows;
  }

  table(name: string): ProtectedTable {
    const found = this.tables.find((table) => table.name === name);
    if (found === undefined) throw new Error(`${name} is no table behind a policy`);
    return found;
  }

  async close(): Promise<void> {
    await this.client.end();
    await this.database.drop();
  }
}
