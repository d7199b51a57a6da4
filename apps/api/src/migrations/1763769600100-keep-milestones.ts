import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which baseline counts, how many there were before it, and whether an achievement has to be proved. */
export class KeepMilestones1763769600100 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE public.milestone
      ADD baseline_number int NOT NULL DEFAULT 1 CONSTRAINT milestone_baseline_number_counts CHECK (baseline_number >= 1),
      ADD evidence_required boolean NOT NULL DEFAULT true`);
    await q.query(protect(`'{"baseline_number": 1, "evidence_required": true}'`));
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(
      'DROP VIEW public.history; DROP VIEW as_of.milestone; ALTER TABLE public.milestone DROP baseline_number, DROP evidence_required',
    );
    await q.query(`UPDATE app.data_table SET past = past - 'baseline_number' - 'evidence_required' WHERE name = 'milestone'`);
    await q.query(protect(`'{}'`));
  }
}

/** As when the table was made; in the past every milestone had the baseline that it was loaded with, and asked for evidence. */
function protect(past: string): string {
  return `SELECT app.protect('milestone', 'task_force_id', app.plan_readers(), app.plan_writers(), app.plan_writers(), past => ${past})`;
}
