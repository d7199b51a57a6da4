import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The age of the data: when something of a task force last became known, at the moment that is asked about. */
export class CreateLatestFact1763769600030 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE FUNCTION app.latest_fact_at(wanted uuid) RETURNS timestamptz
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
        SELECT l.at FROM ledger l WHERE l.chain = wanted AND wanted = ANY (app.task_force_ids()) AND l.at <= coalesce(app.as_of(), 'infinity')
        ORDER BY l.at DESC, l.seq DESC LIMIT 1
      $$;
      GRANT EXECUTE ON FUNCTION app.latest_fact_at(uuid) TO gwaje_app;
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP FUNCTION app.latest_fact_at(uuid)');
  }
}
