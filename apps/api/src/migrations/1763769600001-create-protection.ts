import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * `app.protect` turns a plain table into a data table: ledger trigger, forced row-level security with the given predicates,
 * a view of the same name in `as_of` with the same predicate, a place in the history view, and the application's grants.
 * Predicates are texts over the table's own columns, so policy, past and history can never disagree.
 */
export class CreateProtection1763769600001 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(CATALOGUE);
    await q.query(PAST_VIEW);
    await q.query(HISTORY_VIEW);
    await q.query(PROTECT);
    await q.query(VERIFY_ROWS);
    await q.query(UNLEDGERED);
    await q.query(EXEMPT);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP VIEW as_of.ledger, as_of.ledger_head, as_of.idempotency, as_of.migration_history;
      DROP VIEW IF EXISTS public.history; DROP TABLE app.data_table, app.exempt_table CASCADE;
      DROP FUNCTION app.protect(text, text, text, text, text, text[], jsonb, text), app.build_past_view(text), app.build_history_view(), app.guard_rows(text, text, text, text), app.hide_columns(text, text[]), app.verify_rows(), app.exempt(text, text);`);
  }
}

const CATALOGUE = `
  CREATE TABLE app.data_table (
    name text CONSTRAINT data_table_pkey PRIMARY KEY,
    chain_column text NOT NULL,
    visible text NOT NULL,
    history text NOT NULL,
    past jsonb NOT NULL DEFAULT '{}',
    redacted text[] NOT NULL DEFAULT '{}'
  );
  CREATE TABLE app.exempt_table (
    name text CONSTRAINT exempt_table_pkey PRIMARY KEY,
    why text NOT NULL
  );
  GRANT SELECT ON app.data_table, app.exempt_table TO gwaje_app, gwaje_jobs, gwaje_loader;
`;

/** Columns are listed one by one and the id comes from the ledger's index column: a look-up by id then reads one index entry. */
const PAST_VIEW = `
  CREATE FUNCTION app.build_past_view(wanted text) RETURNS void LANGUAGE plpgsql AS $fn$
  DECLARE
    t app.data_table;
    columns text;
  BEGIN
    SELECT * INTO STRICT t FROM app.data_table WHERE name = wanted;
    SELECT string_agg('r.' || quote_ident(attname), ', ' ORDER BY attnum) INTO columns FROM pg_attribute
      WHERE attrelid = format('public.%I', t.name)::regclass AND attnum > 0 AND NOT attisdropped AND attname <> 'id';
    EXECUTE format('DROP VIEW IF EXISTS as_of.%I', t.name);
    EXECUTE format($sql$
      CREATE VIEW as_of.%1$I WITH (security_barrier = true) AS
      SELECT known.entity_id AS id, %2$s
      FROM (
        SELECT DISTINCT ON (l.entity_id) l.entity_id, l.after FROM public.ledger l
        WHERE l.chain = %3$s AND l.entity = %4$L AND l.at <= (SELECT app.as_of())
        ORDER BY l.entity_id, l.at DESC, l.seq DESC
      ) known
      CROSS JOIN LATERAL jsonb_populate_record(NULL::public.%1$I, %5$L::jsonb || known.after) r
      WHERE %6$s
      $sql$, t.name, columns, CASE WHEN t.chain_column = '' THEN 'app.chain_zero()' ELSE '(SELECT app.task_force_id())' END,
      t.name, t.past, t.visible);
    EXECUTE format('ALTER VIEW as_of.%I OWNER TO gwaje_history', t.name);
    EXECUTE format('GRANT SELECT ON as_of.%I TO gwaje_app, gwaje_jobs', t.name);
  END $fn$;
`;

/** What changed, when, by whom: each entry under the predicate of the table it belongs to. */
const HISTORY_VIEW = `
  CREATE FUNCTION app.build_history_view() RETURNS void LANGUAGE plpgsql AS $fn$
  DECLARE
    after_seen text;
    before_seen text;
  BEGIN
    SELECT string_agg(format('WHEN %1$L THEN (SELECT (%2$s) FROM jsonb_populate_record(NULL::public.%1$I, %3$L::jsonb || l.after) r)',
      name, history, past), ' ' ORDER BY name) INTO after_seen FROM app.data_table;
    -- What a record said before the reader was allowed to see it stays hidden when it becomes visible.
    before_seen := replace(after_seen, 'l.after', 'l.before');
    EXECUTE 'DROP VIEW IF EXISTS public.history';
    EXECUTE format('CREATE VIEW public.history WITH (security_barrier = true) AS
      SELECT l.chain, l.seq, l.revision, l.recorded_at, l.at, l.actor_id, l.command, l.reason, l.entity, l.entity_id, l.operation,
        CASE WHEN CASE l.entity %2$s ELSE false END THEN l.before END AS before, l.after
      FROM public.ledger l
      WHERE l.at <= coalesce((SELECT app.as_of()), ''infinity'') AND (l.chain = app.chain_zero() OR l.chain = ANY ((SELECT app.task_force_ids())::uuid[]))
        AND CASE l.entity %1$s ELSE false END', after_seen, before_seen);
    ALTER VIEW public.history OWNER TO gwaje_history;
    GRANT SELECT ON public.history TO gwaje_app, gwaje_jobs;
  END $fn$;
`;

const PROTECT = `
  CREATE FUNCTION app.guard_rows(name text, visible text, may_insert text, may_update text) RETURNS void LANGUAGE plpgsql AS $fn$
  BEGIN
    EXECUTE format('ALTER TABLE public.%I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE public.%I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('DROP POLICY IF EXISTS %I ON public.%I', name || '_visible', name);
    EXECUTE format('DROP POLICY IF EXISTS %I ON public.%I', name || '_insert', name);
    EXECUTE format('DROP POLICY IF EXISTS %I ON public.%I', name || '_update', name);
    EXECUTE format('DROP POLICY IF EXISTS %I ON public.%I', name || '_system', name);
    EXECUTE format('CREATE POLICY %I ON public.%I FOR SELECT TO gwaje_app USING (%s)', name || '_visible', name, visible);
    EXECUTE format('CREATE POLICY %I ON public.%I FOR INSERT TO gwaje_app WITH CHECK (%s)', name || '_insert', name, may_insert);
    EXECUTE format('CREATE POLICY %I ON public.%I FOR UPDATE TO gwaje_app USING (%s) WITH CHECK (%s)', name || '_update', name, may_update, may_update);
    EXECUTE format('CREATE POLICY %I ON public.%I FOR ALL TO gwaje_owner, gwaje_loader, gwaje_jobs USING ((SELECT app.role()) = ''SYSTEM'')',
      name || '_system', name);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE ON public.%I TO gwaje_app, gwaje_loader, gwaje_jobs', name);
  END $fn$;

  -- What is never written down is never read by the application either.
  CREATE FUNCTION app.hide_columns(wanted text, hidden text[]) RETURNS void LANGUAGE plpgsql AS $fn$
  DECLARE
    shown text;
  BEGIN
    IF cardinality(hidden) = 0 THEN RETURN; END IF;
    SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum) INTO shown FROM pg_attribute
      WHERE attrelid = format('public.%I', wanted)::regclass AND attnum > 0 AND NOT attisdropped AND NOT attname = ANY (hidden);
    EXECUTE format('REVOKE SELECT ON public.%I FROM gwaje_app, gwaje_jobs', wanted);
    EXECUTE format('GRANT SELECT (%s) ON public.%I TO gwaje_app, gwaje_jobs', shown, wanted);
  END $fn$;

  CREATE FUNCTION app.protect(name text, chain_column text, visible text, may_insert text, may_update text,
    redacted text[] DEFAULT '{}', past jsonb DEFAULT '{}', history text DEFAULT NULL) RETURNS void LANGUAGE plpgsql AS $fn$
  DECLARE
    arguments text := quote_literal(chain_column);
    secret text;
  BEGIN
    FOREACH secret IN ARRAY redacted LOOP arguments := arguments || ', ' || quote_literal(secret); END LOOP;
    INSERT INTO app.data_table AS d VALUES (name, chain_column, visible, coalesce(history, visible), past, redacted)
      ON CONFLICT ON CONSTRAINT data_table_pkey DO UPDATE
      SET chain_column = EXCLUDED.chain_column, visible = EXCLUDED.visible, history = EXCLUDED.history, past = d.past || EXCLUDED.past, redacted = EXCLUDED.redacted;
    PERFORM app.guard_rows(name, visible, may_insert, may_update);
    PERFORM app.hide_columns(name, redacted);
    EXECUTE format('DROP TRIGGER IF EXISTS ledger ON public.%I', name);
    EXECUTE format('CREATE TRIGGER ledger AFTER INSERT OR UPDATE ON public.%I FOR EACH ROW EXECUTE FUNCTION app.append_to_ledger(%s)', name, arguments);
    PERFORM app.build_past_view(name);
    PERFORM app.build_history_view();
  END $fn$;
`;

/** Present and past must agree: every row is what its last entry says, and every entry's row is there. */
const VERIFY_ROWS = `
  CREATE FUNCTION app.verify_rows() RETURNS TABLE (entity text, entity_id uuid, problem text)
  LANGUAGE plpgsql STABLE SET search_path = public, pg_temp SET timezone = 'UTC' AS $fn$
  DECLARE
    t app.data_table;
  BEGIN
    FOR t IN SELECT * FROM app.data_table ORDER BY name LOOP
      RETURN QUERY EXECUTE format($sql$
        SELECT %1$L::text, coalesce(r.id, l.entity_id), CASE WHEN r.id IS NULL THEN 'the row is gone' WHEN l.entity_id IS NULL THEN 'the row has no history'
            ELSE 'the row is not what its last entry says' END
        FROM public.%1$I r FULL JOIN (
          SELECT DISTINCT ON (e.entity_id) e.entity_id, e.after FROM public.ledger e WHERE e.entity = %1$L ORDER BY e.entity_id, e.chain, e.seq DESC
        ) l ON l.entity_id = r.id
        WHERE (%2$L::jsonb || l.after) - %3$L::text[] IS DISTINCT FROM to_jsonb(r) - %3$L::text[]
        $sql$, t.name, t.past, t.redacted);
    END LOOP;
  END $fn$;
`;

/** Tables that are not history (drafts, sessions, keys): guarded by row, absent from the past, and their reason is written down. */
const UNLEDGERED = `
  CREATE FUNCTION app.exempt(wanted text, reason text) RETURNS void LANGUAGE plpgsql AS $fn$
  BEGIN
    INSERT INTO app.exempt_table VALUES (wanted, reason) ON CONFLICT ON CONSTRAINT exempt_table_pkey DO UPDATE SET why = EXCLUDED.why;
    EXECUTE format('DROP VIEW IF EXISTS as_of.%I', wanted);
    EXECUTE format('CREATE VIEW as_of.%1$I WITH (security_barrier = true, security_invoker = true) AS SELECT * FROM public.%1$I WHERE false', wanted);
    EXECUTE format('GRANT SELECT ON as_of.%I TO gwaje_app, gwaje_jobs', wanted);
  END $fn$;
`;

const EXEMPT = `
  SELECT app.exempt('ledger', 'the history itself'), app.exempt('ledger_head', 'the end of each chain'),
    app.exempt('idempotency', 'answers kept for repeated requests'), app.exempt('migration_history', 'what the database was built from');
  SELECT app.guard_rows('idempotency', 'actor_id = (SELECT app.user_id())', 'actor_id = (SELECT app.user_id())', 'actor_id = (SELECT app.user_id())');
`;
