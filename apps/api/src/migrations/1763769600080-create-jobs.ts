import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Work that comes by itself. The queue's own tables are made by the queue, as the role of the jobs, in a schema where nobody else may
 * enter; what a command hands over lies in `outbox` until it is there.
 */
export class CreateJobs1763769600080 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE SCHEMA pgboss;
      GRANT USAGE, CREATE ON SCHEMA pgboss TO gwaje_jobs;
      CREATE TABLE public.outbox (
        id uuid CONSTRAINT outbox_pkey PRIMARY KEY,
        job text NOT NULL,
        data jsonb NOT NULL,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp()
      );
      CREATE INDEX outbox_created_at ON public.outbox (created_at);
      SELECT app.exempt('outbox', 'work handed over in a command, until the queue has it');
      SELECT app.guard_rows('outbox', 'false', '(SELECT app.user_id()) IS NOT NULL', 'false');
      GRANT DELETE ON public.outbox TO gwaje_jobs;`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(
      `DROP VIEW as_of.outbox; DROP TABLE public.outbox; DELETE FROM app.exempt_table WHERE name = 'outbox'; DROP SCHEMA pgboss CASCADE;`,
    );
  }
}
