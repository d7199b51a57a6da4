import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Each person's own address under which a calendar elsewhere reads their dates; only its hash is kept. */
export class CreateCalendarFeed1763769600111 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(TABLE);
    await q.query(DOOR);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP FUNCTION app.open_feed(bytea); DROP VIEW as_of.calendar_feed; DROP TABLE public.calendar_feed;
      DELETE FROM app.exempt_table WHERE name = 'calendar_feed';`);
  }
}

/** Taken back, the address has no hash: the application deletes nothing. */
const TABLE = `
  CREATE TABLE public.calendar_feed (
    account_id uuid CONSTRAINT calendar_feed_pkey PRIMARY KEY CONSTRAINT calendar_feed_account_id_fkey REFERENCES public.account,
    token_hash bytea CONSTRAINT calendar_feed_token_hash_key UNIQUE,
    renewed_at timestamptz NOT NULL
  );
  SELECT app.exempt('calendar_feed', 'the address of a person''s own calendar');
  SELECT app.guard_rows('calendar_feed', 'account_id = (SELECT app.user_id())', 'account_id = (SELECT app.user_id())', 'account_id = (SELECT app.user_id())');
`;

/** A request for a feed is a session of one statement: who may still come in is asked by the one function that knows. */
const DOOR = `
  CREATE FUNCTION app.open_feed(given_token_hash bytea)
  RETURNS TABLE (account_id uuid, email text, display_name jsonb, role text, duty text, ministry_id uuid, ministry_ids uuid[],
    task_forces jsonb, idle_until timestamptz, chosen_task_force_id uuid)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DECLARE
    reader uuid;
    once bytea := sha256(given_token_hash || uuid_send(gen_random_uuid()));
  BEGIN
    SELECT f.account_id INTO reader FROM calendar_feed f WHERE f.token_hash = given_token_hash;
    IF NOT FOUND THEN RETURN; END IF;
    INSERT INTO session (token_hash, account_id, idle_until, ends_at)
      VALUES (once, reader, clock_timestamp() + interval '1 minute', clock_timestamp() + interval '1 minute');
    RETURN QUERY SELECT * FROM app.open_session(once, false);
    DELETE FROM session s WHERE s.token_hash = once;
  END $$;
  GRANT SELECT ON public.calendar_feed TO gwaje_door;
  CREATE POLICY calendar_feed_door ON public.calendar_feed FOR SELECT TO gwaje_door USING (true);
  ALTER FUNCTION app.open_feed(bytea) OWNER TO gwaje_door;
  REVOKE ALL ON FUNCTION app.open_feed(bytea) FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION app.open_feed(bytea) TO gwaje_app;
`;
