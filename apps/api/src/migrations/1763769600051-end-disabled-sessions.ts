import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A session of a disabled account opens nothing; ended, it opens nothing either when the account is enabled again. */
export class EndDisabledSessions1763769600051 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE FUNCTION app.end_disabled_sessions() RETURNS void
      LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
        DELETE FROM session s USING account a WHERE a.id = s.account_id AND a.disabled_at IS NOT NULL
      $$;
      ALTER FUNCTION app.end_disabled_sessions() OWNER TO gwaje_door;
      REVOKE ALL ON FUNCTION app.end_disabled_sessions() FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION app.end_disabled_sessions() TO gwaje_loader;
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP FUNCTION app.end_disabled_sessions()');
  }
}
