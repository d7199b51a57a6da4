import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Sessions live on the server, so signing out, disabling an account or changing a role counts from the next request.
 * The functions here are the only doors that open without the facts of a request; the tables behind them are closed to the application.
 */
export class CreateSession1763769600003 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(TABLES);
    await q.query(SIGN_IN);
    await q.query(SESSION);
    await q.query(DOOR);
    await q.query(GRANTS);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP VIEW as_of.session, as_of.sign_in_attempt, as_of.preference;
      DROP FUNCTION app.begin_sign_in(text, text), app.finish_sign_in(text, text, uuid, bytea), app.open_session(bytea, boolean),
        app.extend_session(bytea), app.live_sessions(bytea[]), app.close_session(bytea), app.actor_label(uuid), app.needs_administrator(), app.choose_task_force(uuid, uuid);
      DROP TABLE public.session, public.sign_in_attempt, public.preference;
      DELETE FROM app.exempt_table WHERE name IN ('session', 'sign_in_attempt', 'preference');`);
  }
}

const TABLES = `
  CREATE TABLE public.session (
    token_hash bytea CONSTRAINT session_pkey PRIMARY KEY,
    account_id uuid NOT NULL CONSTRAINT session_account_id_fkey REFERENCES public.account,
    created_at timestamptz NOT NULL DEFAULT now(),
    idle_until timestamptz NOT NULL,
    ends_at timestamptz NOT NULL
  );
  CREATE INDEX session_account_id ON public.session (account_id);
  CREATE TABLE public.sign_in_attempt (
    email text NOT NULL,
    address text NOT NULL,
    at timestamptz NOT NULL DEFAULT clock_timestamp()
  );
  CREATE INDEX sign_in_attempt_recent ON public.sign_in_attempt (email, address, at);
  CREATE TABLE public.preference (
    account_id uuid CONSTRAINT preference_pkey PRIMARY KEY CONSTRAINT preference_account_id_fkey REFERENCES public.account,
    task_force_id uuid CONSTRAINT preference_task_force_id_fkey REFERENCES public.task_force,
    updated_at timestamptz NOT NULL DEFAULT now()
  );
  CREATE INDEX preference_task_force_id ON public.preference (task_force_id);
  SELECT app.exempt('session', 'who is signed in now'), app.exempt('sign_in_attempt', 'the limit on guessing'),
    app.exempt('preference', 'a person''s own choice of screen');
  SELECT app.guard_rows('preference', 'account_id = (SELECT app.user_id())', 'account_id = (SELECT app.user_id())', 'account_id = (SELECT app.user_id())');
`;

/** Guessing is limited by account and address; the try is counted before the password is looked at, and forgotten when it was right. */
const SIGN_IN = `
  CREATE FUNCTION app.begin_sign_in(given_email text, given_address text)
  RETURNS TABLE (account_id uuid, password_hash text, wait_seconds int)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DECLARE
    wait interval;
  BEGIN
    DELETE FROM sign_in_attempt a WHERE a.at < clock_timestamp() - interval '1 hour';
    PERFORM pg_advisory_xact_lock(hashtextextended(given_email, 0));
    SELECT greatest(
        -- One address at one account: 10 tries in 15 minutes.
        max(a.first) FILTER (WHERE a.kind = 'both' AND a.tries >= 10) + interval '15 minutes' - clock_timestamp(),
        -- One address at any account: 100.
        max(a.first) FILTER (WHERE a.kind = 'address' AND a.tries >= 100) + interval '15 minutes' - clock_timestamp(),
        -- Many addresses at one account: slower and slower, but never locked, or anybody could lock anybody out.
        max(a.last) FILTER (WHERE a.kind = 'email' AND a.tries >= 50) + interval '10 seconds' - clock_timestamp()) INTO wait
      FROM (
        SELECT k.kind, count(*) AS tries, min(s.at) AS first, max(s.at) AS last
        FROM sign_in_attempt s, LATERAL (VALUES ('both', s.email = given_email AND s.address = given_address),
          ('address', s.address = given_address), ('email', s.email = given_email)) k (kind, counts)
        WHERE k.counts AND s.at > clock_timestamp() - interval '15 minutes' GROUP BY k.kind
      ) a;
    IF wait > interval '0' THEN
      RETURN QUERY SELECT NULL::uuid, NULL::text, ceil(extract(epoch FROM wait))::int;
      RETURN;
    END IF;
    INSERT INTO sign_in_attempt (email, address) VALUES (given_email, given_address);
    RETURN QUERY SELECT a.id, a.password_hash, 0 FROM account a
      WHERE a.email = given_email AND a.disabled_at IS NULL AND a.archived_at IS NULL AND a.role <> 'SYSTEM';
  END $$;

  CREATE FUNCTION app.finish_sign_in(given_email text, given_address text, signed_in uuid, given_token_hash bytea) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    DELETE FROM sign_in_attempt WHERE email = given_email AND address = given_address;
    DELETE FROM session WHERE ends_at < now() OR idle_until < now();
    INSERT INTO session (token_hash, account_id, idle_until, ends_at)
      SELECT given_token_hash, a.id, now() + interval '60 minutes', now() + interval '12 hours' FROM account a
      WHERE a.id = signed_in AND a.role <> 'SYSTEM' AND a.disabled_at IS NULL;
  $$;
`;

/** Session, person, bodies (with those they succeeded) and task forces with their revisions: one statement a request. */
const SESSION = `
  CREATE FUNCTION app.open_session(given_token_hash bytea, is_used boolean)
  RETURNS TABLE (account_id uuid, email text, display_name jsonb, role text, duty text, ministry_id uuid, ministry_ids uuid[],
    task_forces jsonb, idle_until timestamptz, chosen_task_force_id uuid)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DECLARE
    s session;
  BEGIN
    SELECT * INTO s FROM session x WHERE x.token_hash = given_token_hash AND x.idle_until > clock_timestamp() AND x.ends_at > clock_timestamp();
    IF NOT FOUND THEN RETURN; END IF;
    -- Use keeps a session open; written at most every ten minutes, so that reading stays reading.
    IF is_used AND s.idle_until < clock_timestamp() + interval '50 minutes' THEN
      s.idle_until := least(clock_timestamp() + interval '60 minutes', s.ends_at);
      UPDATE session x SET idle_until = s.idle_until WHERE x.token_hash = given_token_hash;
    END IF;
    RETURN QUERY
      SELECT a.id, a.email, a.display_name, a.role, a.duty, a.ministry_id,
        ARRAY(WITH RECURSIVE bodies AS (
            SELECT a.ministry_id AS id
            -- A body speaks for one it succeeded from the day on which that one is no more. What a split or a transfer hands
            -- over is a person's decision, item by item.
            UNION SELECT m.from_ministry_id FROM ministry_succession m JOIN bodies b ON m.to_ministry_id = b.id
              JOIN ministry f ON f.id = m.from_ministry_id
              WHERE m.archived_at IS NULL AND m.kind NOT IN ('SPLIT', 'TRANSFER') AND greatest(m.effective_on, f.closed_on) <= (now() AT TIME ZONE 'Asia/Seoul')::date
                AND f.closed_on IS NOT NULL
          ) SELECT b.id FROM bodies b WHERE b.id IS NOT NULL),
        coalesce((SELECT jsonb_agg(jsonb_build_object('id', t.id, 'code', t.code, 'revision', h.revision + coalesce((SELECT z.revision FROM ledger_head z WHERE z.chain = app.chain_zero()), 0), 'loadEpoch', t.load_epoch) ORDER BY t.demonstration, t.code)
          FROM membership m JOIN task_force t ON t.id = m.task_force_id LEFT JOIN ledger_head h ON h.chain = t.id
          WHERE m.account_id = a.id AND m.archived_at IS NULL AND t.archived_at IS NULL), '[]'),
        least(s.idle_until, s.ends_at), p.task_force_id
      FROM account a LEFT JOIN preference p ON p.account_id = a.id
      WHERE a.id = s.account_id AND a.role <> 'SYSTEM' AND a.disabled_at IS NULL AND a.archived_at IS NULL;
  END $$;

  CREATE FUNCTION app.extend_session(given_token_hash bytea) RETURNS timestamptz
  LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    UPDATE session SET idle_until = least(now() + interval '60 minutes', ends_at)
      WHERE token_hash = given_token_hash AND idle_until > now() AND ends_at > now() RETURNING idle_until
  $$;
  -- Which of the sessions behind open windows still hold; asked every few seconds for all of a process at once.
  CREATE FUNCTION app.live_sessions(given_token_hashes bytea[]) RETURNS SETOF bytea
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT s.token_hash FROM session s JOIN account a ON a.id = s.account_id
    WHERE s.token_hash = ANY (given_token_hashes) AND s.idle_until > now() AND s.ends_at > now() AND a.disabled_at IS NULL AND a.archived_at IS NULL
  $$;
  CREATE FUNCTION app.close_session(given_token_hash bytea) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$ DELETE FROM session WHERE token_hash = given_token_hash $$;

  CREATE FUNCTION app.choose_task_force(chooser uuid, chosen uuid) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    INSERT INTO preference (account_id, task_force_id) SELECT chooser, chosen
      WHERE EXISTS (SELECT FROM membership m WHERE m.account_id = chooser AND m.task_force_id = chosen AND m.archived_at IS NULL)
      ON CONFLICT (account_id) DO UPDATE SET task_force_id = EXCLUDED.task_force_id, updated_at = now()
  $$;
  CREATE FUNCTION app.needs_administrator() RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT NOT EXISTS (SELECT FROM account WHERE role = 'ADMINISTRATOR' AND disabled_at IS NULL AND archived_at IS NULL)
  $$;

  -- Who did it, as much as the reader may know: the office sees the name, everybody else the body and the position.
  CREATE FUNCTION app.actor_label(actor uuid) RETURNS jsonb
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT jsonb_build_object('name', CASE WHEN app.role() IN ('COORDINATOR', 'AUDITOR', 'ADMINISTRATOR') OR a.id = app.user_id() OR a.role = 'SYSTEM'
      THEN a.display_name END, 'position', a.position, 'body', m.name, 'role', a.role)
    FROM account a LEFT JOIN ministry m ON m.id = a.ministry_id WHERE a.id = actor AND app.user_id() IS NOT NULL
  $$;
`;

/** The doors belong to a role of their own: it reads who is who, keeps sessions, and owns nothing else. */
const DOOR = `
  GRANT USAGE, CREATE ON SCHEMA app TO gwaje_door;
  GRANT USAGE ON SCHEMA public TO gwaje_door;
  GRANT SELECT ON public.account, public.ministry, public.ministry_succession, public.task_force, public.membership, public.preference,
    public.ledger_head TO gwaje_door;
  GRANT SELECT, INSERT, UPDATE, DELETE ON public.session, public.sign_in_attempt, public.preference TO gwaje_door;
  CREATE POLICY account_door ON public.account FOR SELECT TO gwaje_door USING (true);
  CREATE POLICY ministry_door ON public.ministry FOR SELECT TO gwaje_door USING (true);
  CREATE POLICY ministry_succession_door ON public.ministry_succession FOR SELECT TO gwaje_door USING (true);
  CREATE POLICY task_force_door ON public.task_force FOR SELECT TO gwaje_door USING (true);
  CREATE POLICY membership_door ON public.membership FOR SELECT TO gwaje_door USING (true);
  CREATE POLICY preference_door ON public.preference FOR ALL TO gwaje_door USING (true);
  ALTER FUNCTION app.begin_sign_in(text, text) OWNER TO gwaje_door;
  ALTER FUNCTION app.finish_sign_in(text, text, uuid, bytea) OWNER TO gwaje_door;
  ALTER FUNCTION app.open_session(bytea, boolean) OWNER TO gwaje_door;
  ALTER FUNCTION app.extend_session(bytea) OWNER TO gwaje_door;
  ALTER FUNCTION app.live_sessions(bytea[]) OWNER TO gwaje_door;
  ALTER FUNCTION app.close_session(bytea) OWNER TO gwaje_door;
  ALTER FUNCTION app.actor_label(uuid) OWNER TO gwaje_door;
  ALTER FUNCTION app.needs_administrator() OWNER TO gwaje_door;
  ALTER FUNCTION app.choose_task_force(uuid, uuid) OWNER TO gwaje_door;
`;

const GRANTS = `
  REVOKE ALL ON FUNCTION app.begin_sign_in(text, text), app.finish_sign_in(text, text, uuid, bytea), app.open_session(bytea, boolean),
    app.extend_session(bytea), app.live_sessions(bytea[]), app.close_session(bytea), app.actor_label(uuid), app.needs_administrator(), app.choose_task_force(uuid, uuid) FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION app.needs_administrator() TO gwaje_loader;
  GRANT EXECUTE ON FUNCTION app.begin_sign_in(text, text), app.finish_sign_in(text, text, uuid, bytea), app.open_session(bytea, boolean),
    app.extend_session(bytea), app.live_sessions(bytea[]), app.close_session(bytea), app.actor_label(uuid), app.needs_administrator(), app.choose_task_force(uuid, uuid) TO gwaje_app;
`;
