import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The stages that each instrument passes, as data; legislation, the tasks it serves, and the stages it reached. */
export class CreateLegislation1763769600010 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(LIFECYCLE);
    await q.query(LEGISLATION);
    await q.query(RIGHTS);
  }

  async down(q: QueryRunner): Promise<void> {
    const tables = ['stage_event', 'legislation_task', 'legislation', 'lifecycle_transition', 'lifecycle_stage'];
    await q.query(
      `DROP VIEW public.history; DROP VIEW ${tables.map((name) => `as_of.${name}`).join()}; DROP TABLE ${tables.map((name) => `public.${name}`).join()};`,
    );
    await q.query('DELETE FROM app.data_table WHERE name = ANY ($1)', [tables]);
    await q.query('SELECT app.build_history_view()');
  }
}

const STANDARD = `version int NOT NULL DEFAULT 1, archived_at timestamptz, created_at timestamptz NOT NULL DEFAULT now(), updated_at timestamptz NOT NULL DEFAULT now()`;

/** Law-making is the country's and not a task force's: chain zero. The operator may change thresholds and names. */
const LIFECYCLE = `
  CREATE TABLE public.lifecycle_stage (
    id uuid CONSTRAINT lifecycle_stage_pkey PRIMARY KEY,
    instrument text NOT NULL,
    code text NOT NULL,
    position int NOT NULL,
    name jsonb NOT NULL,
    board_column text NOT NULL,
    board_column_name jsonb NOT NULL,
    board_side boolean NOT NULL,
    planned boolean NOT NULL DEFAULT false,
    effect text NOT NULL CONSTRAINT lifecycle_stage_effect_known
      CHECK (effect IN ('NOT_YET', 'PASSED_NOT_PROMULGATED', 'PASSED_NOT_IN_FORCE', 'IN_FORCE', 'INCORPORATED', 'ENDED')),
    held_by jsonb,
    threshold_days int CONSTRAINT lifecycle_stage_threshold_is_positive CHECK (threshold_days > 0),
    terminal boolean NOT NULL,
    api_date_field text,
    note jsonb,
    ${STANDARD},
    CONSTRAINT lifecycle_stage_code_once UNIQUE (instrument, code)
  );
  CREATE TABLE public.lifecycle_transition (
    id uuid CONSTRAINT lifecycle_transition_pkey PRIMARY KEY,
    instrument text NOT NULL,
    from_stage text NOT NULL,
    to_stage text NOT NULL,
    ${STANDARD},
    CONSTRAINT lifecycle_transition_once UNIQUE (instrument, from_stage, to_stage),
    CONSTRAINT lifecycle_transition_from_stage_fkey FOREIGN KEY (instrument, from_stage) REFERENCES public.lifecycle_stage (instrument, code),
    CONSTRAINT lifecycle_transition_to_stage_fkey FOREIGN KEY (instrument, to_stage) REFERENCES public.lifecycle_stage (instrument, code)
  );
  CREATE INDEX lifecycle_transition_to_stage ON public.lifecycle_transition (instrument, to_stage);
`;

const LEGISLATION = `
  CREATE TABLE public.legislation (
    id uuid CONSTRAINT legislation_pkey PRIMARY KEY,
    task_force_id uuid NOT NULL CONSTRAINT legislation_task_force_id_fkey REFERENCES public.task_force,
    ministry_id uuid NOT NULL CONSTRAINT legislation_ministry_id_fkey REFERENCES public.ministry,
    code text NOT NULL,
    title jsonb NOT NULL,
    statute jsonb NOT NULL,
    instrument text NOT NULL,
    articles jsonb NOT NULL DEFAULT '[]',
    article_note jsonb,
    bill_number text,
    assembly_bill_id text,
    promulgation_number text,
    promulgated_on date,
    effective_dates jsonb NOT NULL DEFAULT '[]',
    data_gap jsonb,
    provenance jsonb NOT NULL,
    ${STANDARD},
    CONSTRAINT legislation_code_once UNIQUE (task_force_id, code)
  );
  CREATE INDEX legislation_ministry_id ON public.legislation (ministry_id);
  CREATE TABLE public.legislation_task (
    id uuid CONSTRAINT legislation_task_pkey PRIMARY KEY,
    task_force_id uuid NOT NULL CONSTRAINT legislation_task_task_force_id_fkey REFERENCES public.task_force,
    legislation_id uuid NOT NULL CONSTRAINT legislation_task_legislation_id_fkey REFERENCES public.legislation,
    task_id uuid NOT NULL CONSTRAINT legislation_task_task_id_fkey REFERENCES public.task,
    ${STANDARD},
    CONSTRAINT legislation_task_once UNIQUE (legislation_id, task_id)
  );
  CREATE INDEX legislation_task_task_force_id ON public.legislation_task (task_force_id);
  CREATE INDEX legislation_task_task_id ON public.legislation_task (task_id);
  CREATE TABLE public.stage_event (
    id uuid CONSTRAINT stage_event_pkey PRIMARY KEY,
    task_force_id uuid NOT NULL CONSTRAINT stage_event_task_force_id_fkey REFERENCES public.task_force,
    legislation_id uuid NOT NULL CONSTRAINT stage_event_legislation_id_fkey REFERENCES public.legislation,
    position int NOT NULL,
    instrument text NOT NULL,
    stage text NOT NULL,
    reached_on date,
    date_precision text NOT NULL CONSTRAINT stage_event_date_precision_known CHECK (date_precision IN ('day', 'month', 'unknown')),
    until_on date,
    number text,
    vote jsonb,
    as_alternative boolean NOT NULL DEFAULT false,
    target jsonb,
    skipped_steps boolean NOT NULL DEFAULT false,
    provenance jsonb NOT NULL,
    ${STANDARD},
    CONSTRAINT stage_event_once UNIQUE (legislation_id, position),
    CONSTRAINT stage_event_stage_fkey FOREIGN KEY (instrument, stage) REFERENCES public.lifecycle_stage (instrument, code),
    CONSTRAINT stage_event_date_is_precise_or_absent CHECK ((reached_on IS NULL) = (date_precision = 'unknown'))
  );
  CREATE INDEX stage_event_task_force_id ON public.stage_event (task_force_id);
  CREATE INDEX stage_event_stage ON public.stage_event (instrument, stage);
`;

const RIGHTS = `
  SELECT app.protect(name, '', '(SELECT app.user_id()) IS NOT NULL',
    '(SELECT app.role()) = ''ADMINISTRATOR''', '(SELECT app.role()) = ''ADMINISTRATOR''')
    FROM unnest(ARRAY['lifecycle_stage', 'lifecycle_transition']) name;
  SELECT app.protect(name, 'task_force_id', app.plan_readers(), app.plan_writers(), app.plan_writers())
    FROM unnest(ARRAY['legislation', 'legislation_task', 'stage_event']) name;
`;
