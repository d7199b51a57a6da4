import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Answers kept for repeated requests are forgotten after seven days: a browser or a script that repeats a request does so
 * within minutes. The time is part of the door, so nobody can use it to forget a key earlier and have a command done twice.
 */
export class ForgetKeys1763769600022 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE INDEX idempotency_created_at ON public.idempotency (created_at);
      GRANT SELECT, UPDATE, DELETE ON public.idempotency TO gwaje_door;
      CREATE POLICY idempotency_door ON public.idempotency FOR ALL TO gwaje_door USING (true);
      CREATE FUNCTION app.forget_keys(most int) RETURNS int
      LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
        WITH old AS (
          SELECT i.actor_id, i.command, i.key FROM idempotency i WHERE i.created_at < clock_timestamp() - interval '7 days'
          ORDER BY i.created_at LIMIT most FOR UPDATE SKIP LOCKED
        ), gone AS (
          DELETE FROM idempotency i USING old o WHERE i.actor_id = o.actor_id AND i.command = o.command AND i.key = o.key RETURNING 1
        )
        SELECT count(*)::int FROM gone
      $$;
      ALTER FUNCTION app.forget_keys(int) OWNER TO gwaje_door;
      REVOKE ALL ON FUNCTION app.forget_keys(int) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION app.forget_keys(int) TO gwaje_app;`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP FUNCTION app.forget_keys(int); DROP POLICY idempotency_door ON public.idempotency;
      REVOKE ALL ON public.idempotency FROM gwaje_door; DROP INDEX public.idempotency_created_at;`);
  }
}
