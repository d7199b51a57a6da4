import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The facts of a request, the ledger with its heads, and `app.protect`, which gives a data table its ledger trigger,
 * its row-level policies and its view of the past in one call, so that none of the four can be forgotten.
 */
export class CreateLedger1763769600000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(FACTS);
    await q.query(LEDGER);
    await q.query(LOCK_HEAD);
    await q.query(APPEND);
    await q.query(VERIFY);
    await q.query(COMMAND_TABLES);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP SCHEMA as_of; DROP SCHEMA app CASCADE; DROP TABLE public.idempotency, public.ledger, public.ledger_head;`);
  }
}

/** Facts are transaction-local settings; after COMMIT a setting reads '' and not NULL, hence every nullif. */
const FACTS = `
  -- No function is anybody's by default: a trigger function that everybody may attach to a table of their own is a hole.
  ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
  CREATE SCHEMA app;
  CREATE SCHEMA as_of;
  GRANT USAGE ON SCHEMA app, as_of TO gwaje_app, gwaje_loader, gwaje_jobs, gwaje_history;
  GRANT USAGE ON SCHEMA public TO gwaje_app, gwaje_loader, gwaje_jobs, gwaje_history;
  GRANT CREATE ON SCHEMA as_of, public TO gwaje_history;

  CREATE FUNCTION app.fact(name text) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT nullif(current_setting('app.' || name, true), '') $$;
  CREATE FUNCTION app.user_id() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT app.fact('user_id')::uuid $$;
  CREATE FUNCTION app.role() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT app.fact('role') $$;
  CREATE FUNCTION app.task_force_id() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT app.fact('task_force_id')::uuid $$;
  CREATE FUNCTION app.as_of() RETURNS timestamptz LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT app.fact('as_of')::timestamptz $$;
  CREATE FUNCTION app.task_force_ids() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT coalesce(app.fact('task_force_ids')::uuid[], '{}') $$;
  CREATE FUNCTION app.ministry_ids() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT coalesce(app.fact('ministry_ids')::uuid[], '{}') $$;
  CREATE FUNCTION app.chain_zero() RETURNS uuid LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$ SELECT '00000000-0000-0000-0000-000000000000'::uuid $$;
  GRANT EXECUTE ON FUNCTION app.fact(text), app.user_id(), app.role(), app.task_force_id(), app.as_of(), app.task_force_ids(), app.ministry_ids(),
    app.chain_zero() TO gwaje_app, gwaje_loader, gwaje_jobs, gwaje_history, gwaje_door;
`;

const LEDGER = `
  CREATE TABLE public.ledger_head (
    chain uuid CONSTRAINT ledger_head_pkey PRIMARY KEY,
    seq bigint NOT NULL DEFAULT 0,
    hash bytea NOT NULL DEFAULT '\\x00',
    revision bigint NOT NULL DEFAULT 0,
    last_at timestamptz NOT NULL DEFAULT '-infinity',
    current_at timestamptz,
    locked_by xid8
  );
  CREATE TABLE public.ledger (
    chain uuid NOT NULL,
    seq bigint NOT NULL,
    revision bigint NOT NULL,
    recorded_at timestamptz NOT NULL,
    at timestamptz NOT NULL,
    actor_id uuid NOT NULL,
    request_id text,
    command text NOT NULL,
    reason text,
    entity text NOT NULL,
    entity_id uuid NOT NULL,
    operation text NOT NULL CONSTRAINT ledger_operation_known CHECK (operation IN ('INSERT', 'UPDATE')),
    before jsonb,
    after jsonb,
    prev bytea NOT NULL,
    hash bytea NOT NULL,
    CONSTRAINT ledger_pkey PRIMARY KEY (chain, seq)
  );
  CREATE INDEX ledger_state ON public.ledger (chain, entity, entity_id, at DESC, seq DESC);
  CREATE INDEX ledger_time ON public.ledger (chain, at DESC, seq DESC);

  CREATE FUNCTION app.refuse_rewrite() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION 'the ledger is append-only' USING ERRCODE = '42501';
  END $$;
  CREATE TRIGGER ledger_keeps_rows BEFORE UPDATE OR DELETE ON public.ledger FOR EACH ROW EXECUTE FUNCTION app.refuse_rewrite();
  CREATE TRIGGER ledger_keeps_table BEFORE TRUNCATE ON public.ledger FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_rewrite();
  GRANT SELECT ON public.ledger TO gwaje_history;

  CREATE FUNCTION app.entry_hash(l public.ledger) RETURNS bytea LANGUAGE sql IMMUTABLE SET timezone = 'UTC' AS $$
    SELECT sha256(l.prev || convert_to(jsonb_build_array(l.chain, l.seq, l.revision, l.recorded_at, l.at, l.actor_id, l.request_id,
      l.command, l.reason, l.entity, l.entity_id, l.operation, l.before, l.after)::text, 'UTF8'))
  $$;
`;

/**
 * The one lock of the write path. It decides the instant from which the command's rows count as known; only the loader,
 * recognised by its login and not by a setting, may name an earlier one.
 */
const LOCK_HEAD = `
  CREATE FUNCTION app.lock_heads(wanted uuid[], known_from timestamptz DEFAULT NULL) RETURNS timestamptz
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DECLARE
    chosen uuid;
    moment timestamptz := known_from;
  BEGIN
    IF known_from IS NOT NULL AND (session_user <> 'gwaje_loader' OR known_from > clock_timestamp()) THEN
      RAISE EXCEPTION 'only the loader may record an earlier instant' USING ERRCODE = '42501';
    END IF;
    -- In the order of their ids: two commands over the same chains can only wait for each other.
    FOR chosen IN SELECT DISTINCT c FROM unnest(wanted) c WHERE c IS NOT NULL ORDER BY c LOOP
      INSERT INTO ledger_head (chain) VALUES (chosen) ON CONFLICT DO NOTHING;
      PERFORM 1 FROM ledger_head WHERE chain = chosen FOR UPDATE;
    END LOOP;
    IF moment IS NULL THEN
      -- A second call in the same command keeps its instant; otherwise one later than every chain's last.
      SELECT max(current_at) INTO moment FROM ledger_head WHERE chain = ANY (wanted) AND locked_by = pg_current_xact_id();
      IF moment IS NULL THEN
        SELECT greatest(date_trunc('milliseconds', clock_timestamp()), max(last_at) + interval '1 millisecond') INTO moment
          FROM ledger_head WHERE chain = ANY (wanted);
      END IF;
    END IF;
    UPDATE ledger_head SET current_at = moment, last_at = greatest(last_at, moment), locked_by = pg_current_xact_id(),
      revision = revision + CASE WHEN locked_by IS NOT DISTINCT FROM pg_current_xact_id() THEN 0 ELSE 1 END
      WHERE chain = ANY (wanted);
    RETURN moment;
  END $$;
  GRANT EXECUTE ON FUNCTION app.lock_heads(uuid[], timestamptz) TO gwaje_app, gwaje_loader, gwaje_jobs;

  -- What a reader sees rests on the task force's chain and on the common one (bodies and their successions): both count.
  CREATE FUNCTION app.revision_of(wanted uuid) RETURNS bigint
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT sum(CASE WHEN app.as_of() IS NULL THEN (SELECT h.revision FROM ledger_head h WHERE h.chain = c)
      ELSE (SELECT l.revision FROM ledger l WHERE l.chain = c AND l.at <= app.as_of() ORDER BY l.at DESC, l.seq DESC LIMIT 1) END)::bigint
    FROM unnest(ARRAY[wanted, app.chain_zero()]) c WHERE wanted = ANY (app.task_force_ids())
  $$;
  GRANT EXECUTE ON FUNCTION app.revision_of(uuid) TO gwaje_app, gwaje_jobs;
`;

/** TG_ARGV: the column that names the chain ('' for chain zero), then the columns whose values are never written down. */
const APPEND = `
  CREATE FUNCTION app.append_to_ledger() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET timezone = 'UTC' AS $$
  DECLARE
    head ledger_head;
    entry ledger;
    secret text;
  BEGIN
    IF TG_TABLE_SCHEMA <> 'public' OR NOT EXISTS (SELECT FROM app.data_table d WHERE d.name = TG_TABLE_NAME) THEN
      RAISE EXCEPTION '% is not a data table', TG_TABLE_NAME USING ERRCODE = '42501';
    END IF;
    IF TG_OP = 'UPDATE' AND NEW.id <> OLD.id THEN
      RAISE EXCEPTION 'a record keeps its id' USING ERRCODE = '42501';
    END IF;
    entry.after := to_jsonb(NEW);
    IF TG_OP = 'UPDATE' THEN entry.before := to_jsonb(OLD); END IF;
    entry.chain := CASE WHEN TG_ARGV[0] = '' THEN app.chain_zero() ELSE (entry.after ->> TG_ARGV[0])::uuid END;
    IF TG_OP = 'UPDATE' AND TG_ARGV[0] <> '' AND (entry.before ->> TG_ARGV[0]) IS DISTINCT FROM (entry.after ->> TG_ARGV[0]) THEN
      RAISE EXCEPTION 'a record never moves to another task force' USING ERRCODE = '42501';
    END IF;
    FOR i IN 1 .. TG_NARGS - 1 LOOP
      secret := TG_ARGV[i];
      IF entry.after ? secret THEN entry.after := jsonb_set(entry.after, ARRAY[secret], '"[not recorded]"'); END IF;
      IF entry.before ? secret THEN entry.before := jsonb_set(entry.before, ARRAY[secret], '"[not recorded]"'); END IF;
    END LOOP;
    SELECT * INTO head FROM ledger_head h WHERE h.chain = entry.chain AND h.locked_by = pg_current_xact_id();
    IF NOT FOUND THEN
      RAISE EXCEPTION 'write to % outside the command function', TG_TABLE_NAME USING ERRCODE = '42501';
    END IF;
    entry.seq := head.seq + 1;
    entry.revision := head.revision;
    entry.recorded_at := clock_timestamp();
    entry.at := head.current_at;
    entry.actor_id := app.user_id();
    entry.request_id := app.fact('request_id');
    entry.command := app.fact('command');
    entry.reason := app.fact('reason');
    entry.entity := TG_TABLE_NAME;
    entry.entity_id := (entry.after ->> 'id')::uuid;
    entry.operation := TG_OP;
    entry.prev := head.hash;
    IF entry.actor_id IS NULL OR entry.command IS NULL THEN
      RAISE EXCEPTION 'a change needs an actor and a command' USING ERRCODE = '42501';
    END IF;
    IF session_user = 'gwaje_loader' AND EXISTS (SELECT FROM ledger l WHERE l.chain = entry.chain AND l.entity = entry.entity
        AND l.entity_id = entry.entity_id AND l.at > entry.at) THEN
      RAISE EXCEPTION '% % already has a later fact', entry.entity, entry.entity_id USING ERRCODE = '22023';
    END IF;
    entry.hash := app.entry_hash(entry);
    INSERT INTO ledger SELECT entry.*;
    UPDATE ledger_head h SET seq = entry.seq, hash = entry.hash WHERE h.chain = entry.chain;
    RETURN NULL;
  END $$;
`;

/**
 * One row a chain, also for a chain whose head or whose entries are gone: how many entries were read, and where the first break is (null when whole).
 */
const VERIFY = `
  CREATE FUNCTION app.verify_ledger(only_chain uuid DEFAULT NULL)
  RETURNS TABLE (chain uuid, entries bigint, head_hash text, broken_seq bigint, problem text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp SET timezone = 'UTC' AS $$
    WITH linked AS (
      SELECT l.chain, l.seq, l.hash, l.prev, app.entry_hash(l) AS computed,
        lag(l.hash, 1, '\\x00'::bytea) OVER (PARTITION BY l.chain ORDER BY l.seq) AS before_hash,
        row_number() OVER (PARTITION BY l.chain ORDER BY l.seq) AS position
      FROM ledger l WHERE only_chain IS NULL OR l.chain = only_chain
    ), breaks AS (
      SELECT DISTINCT ON (k.chain) k.chain, k.position AS seq,
        CASE WHEN k.seq <> k.position THEN 'an entry is missing'
          WHEN k.prev <> k.before_hash THEN 'the link to the entry before does not fit'
          ELSE 'the entry was altered' END AS problem
      FROM linked k WHERE k.seq <> k.position OR k.prev <> k.before_hash OR k.hash <> k.computed ORDER BY k.chain, k.position
    ), ends AS (
      SELECT k.chain, count(*) AS entries, max(k.seq) AS last_seq, (array_agg(k.hash ORDER BY k.seq DESC))[1] AS last_hash
      FROM linked k GROUP BY k.chain
    ), heads AS (
      SELECT * FROM ledger_head h WHERE only_chain IS NULL OR h.chain = only_chain
    ), faults AS (
      SELECT coalesce(h.chain, e.chain) AS chain, coalesce(e.entries, 0) AS entries, h.hash, coalesce(e.last_seq, 0) + 1 AS after_end,
        CASE WHEN h.chain IS NULL THEN 'the head of the chain is gone'
          WHEN coalesce(e.last_seq, 0) <> h.seq OR coalesce(e.last_hash, '\\x00') <> h.hash THEN 'the end of the chain does not fit its head' END AS fault
      FROM heads h FULL JOIN ends e ON e.chain = h.chain
    )
    SELECT f.chain, f.entries, encode(f.hash, 'hex'), coalesce(b.seq, CASE WHEN f.fault IS NOT NULL THEN f.after_end END), coalesce(b.problem, f.fault)
    FROM faults f LEFT JOIN breaks b ON b.chain = f.chain ORDER BY f.chain
  $$;
`;

const COMMAND_TABLES = `
  CREATE TABLE public.idempotency (
    actor_id uuid NOT NULL,
    command text NOT NULL,
    key text NOT NULL,
    request_hash text NOT NULL,
    outcome jsonb,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT idempotency_pkey PRIMARY KEY (actor_id, command, key)
  );
`;
