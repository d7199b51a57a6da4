import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Days off, which are the whole country's, and when the rounds of each task force fall due. */
export class CreateCalendar1763769600050 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(TABLES);
    await q.query(RIGHTS);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP VIEW public.history; DROP VIEW as_of.holiday, as_of.reporting_setting; DROP TABLE public.holiday, public.reporting_setting;
      DELETE FROM app.data_table WHERE name IN ('holiday', 'reporting_setting'); SELECT app.build_history_view();`);
  }
}

const STANDARD = `version int NOT NULL DEFAULT 1, archived_at timestamptz, created_at timestamptz NOT NULL DEFAULT now(), updated_at timestamptz NOT NULL DEFAULT now()`;

const TABLES = `
  CREATE TABLE public.holiday (
    id uuid CONSTRAINT holiday_pkey PRIMARY KEY,
    held_on date NOT NULL CONSTRAINT holiday_once_a_day UNIQUE,
    name jsonb NOT NULL CONSTRAINT holiday_name_in_both_languages CHECK (name ? 'ko' AND name ? 'en'),
    kind text NOT NULL CONSTRAINT holiday_kind_known CHECK (kind IN ('PUBLIC', 'SUBSTITUTE', 'TEMPORARY', 'ELECTION')),
    is_day_off boolean NOT NULL,
    source text NOT NULL CONSTRAINT holiday_has_source CHECK (source <> ''),
    by_hand boolean NOT NULL,
    ${STANDARD}
  );
  CREATE TABLE public.reporting_setting (
    id uuid CONSTRAINT reporting_setting_pkey PRIMARY KEY,
    task_force_id uuid NOT NULL CONSTRAINT reporting_setting_task_force_id_fkey REFERENCES public.task_force,
    due_time text NOT NULL CONSTRAINT reporting_setting_due_time_of_day CHECK (due_time ~ '^(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$'),
    due_business_days int NOT NULL CONSTRAINT reporting_setting_due_soon CHECK (due_business_days >= 1 AND due_business_days <= 30),
    cadence text NOT NULL CONSTRAINT reporting_setting_cadence_known CHECK (cadence IN ('WEEKLY', 'MONTHLY', 'QUARTERLY')),
    opens_by_itself boolean NOT NULL,
    ${STANDARD},
    CONSTRAINT reporting_setting_once UNIQUE (task_force_id)
  );
`;

/** The calendar is kept by whoever keeps settings or opens rounds; the settings of a task force by its own office. */
const RIGHTS = `
  SELECT app.protect('holiday', '', '(SELECT app.user_id()) IS NOT NULL',
    '(SELECT app.role()) IN (''ADMINISTRATOR'', ''COORDINATOR'')', '(SELECT app.role()) IN (''ADMINISTRATOR'', ''COORDINATOR'')');
  SELECT app.protect('reporting_setting', 'task_force_id', app.plan_readers(), app.plan_writers(), app.plan_writers());
`;
