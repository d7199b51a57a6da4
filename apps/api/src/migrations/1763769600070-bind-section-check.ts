import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 과장 확인 is a position and a day together: a half of it is no check. */
export class BindSectionCheck1763769600070 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE public.report_submission ADD CONSTRAINT report_submission_check_has_position_and_day
      CHECK ((checked_by_position IS NULL) = (checked_on IS NULL))`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('ALTER TABLE public.report_submission DROP CONSTRAINT report_submission_check_has_position_and_day');
  }
}
