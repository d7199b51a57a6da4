import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The plan itself: sources, areas, tasks with the bodies that carry them, measures, milestones, public statements. */
export class CreatePlan1763769600004 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(PREDICATES);
    await q.query(LIMIT_COLUMNS);
    await q.query(FRAME);
    await q.query(WORK);
    await q.query(RIGHTS);
  }

  async down(q: QueryRunner): Promise<void> {
    const tables = ['public_statement', 'milestone', 'measure', 'task_ministry', 'task', 'area', 'source'];
    await q.query(
      `DROP VIEW public.history; DROP VIEW ${tables.map((name) => `as_of.${name}`).join()}; DROP TABLE ${tables.map((name) => `public.${name}`).join()};`,
    );
    await q.query('DELETE FROM app.data_table WHERE name = ANY ($1)', [tables]);
    await q.query('SELECT app.build_history_view(); DROP FUNCTION app.plan_readers(), app.plan_writers(), app.limit_columns();');
  }
}

/** Texts for app.protect. A plan is read by its members, the administrator apart, and written by the coordinators. */
const PREDICATES = `
  CREATE FUNCTION app.plan_readers() RETURNS text LANGUAGE sql IMMUTABLE AS $fn$ SELECT
    $$(task_force_id = ANY ((SELECT app.task_force_ids())::uuid[]) AND (SELECT app.role()) IN ('COORDINATOR', 'LIAISON', 'LEADERSHIP', 'AUDITOR'))$$ $fn$;
  CREATE FUNCTION app.plan_writers() RETURNS text LANGUAGE sql IMMUTABLE AS $fn$ SELECT
    $$(task_force_id = ANY ((SELECT app.task_force_ids())::uuid[]) AND (SELECT app.role()) = 'COORDINATOR')$$ $fn$;
`;

/** A policy lets a role change a row; this trigger says which of its columns. TG_ARGV: the role, then the columns. */
const LIMIT_COLUMNS = `
  CREATE FUNCTION app.limit_columns() RETURNS trigger LANGUAGE plpgsql AS $fn$
  BEGIN
    IF app.role() = TG_ARGV[0] AND to_jsonb(NEW) - TG_ARGV[1:] IS DISTINCT FROM to_jsonb(OLD) - TG_ARGV[1:] THEN
      RAISE EXCEPTION '% may not change this of %', TG_ARGV[0], TG_TABLE_NAME USING ERRCODE = '42501';
    END IF;
    RETURN NEW;
  END $fn$;
`;

const STANDARD = `version int NOT NULL DEFAULT 1, archived_at timestamptz, created_at timestamptz NOT NULL DEFAULT now(), updated_at timestamptz NOT NULL DEFAULT now()`;

const FRAME = `
  CREATE TABLE public.source (
    id uuid CONSTRAINT source_pkey PRIMARY KEY,
    task_force_id uuid NOT NULL CONSTRAINT source_task_force_id_fkey REFERENCES public.task_force,
    code text NOT NULL,
    title text NOT NULL,
    language text NOT NULL DEFAULT 'ko' CONSTRAINT source_language_known CHECK (language IN ('ko', 'en')),
    gloss text,
    url text,
    published_on date,
    tier text NOT NULL,
    note jsonb,
    ${STANDARD},
    CONSTRAINT source_code_once UNIQUE (task_force_id, code)
  );
  CREATE TABLE public.area (
    id uuid CONSTRAINT area_pkey PRIMARY KEY,
    task_force_id uuid NOT NULL CONSTRAINT area_task_force_id_fkey REFERENCES public.task_force,
    code text NOT NULL,
    name jsonb NOT NULL,
    position int NOT NULL,
    provenance jsonb NOT NULL,
    ${STANDARD},
    CONSTRAINT area_code_once UNIQUE (task_force_id, code)
  );
  CREATE TABLE public.task (
    id uuid CONSTRAINT task_pkey PRIMARY KEY,
    task_force_id uuid NOT NULL CONSTRAINT task_task_force_id_fkey REFERENCES public.task_force,
    area_id uuid NOT NULL CONSTRAINT task_area_id_fkey REFERENCES public.area,
    code text NOT NULL,
    title jsonb NOT NULL,
    position int NOT NULL,
    lead_ministry_id uuid NOT NULL CONSTRAINT task_lead_ministry_id_fkey REFERENCES public.ministry,
    lead_status text NOT NULL CONSTRAINT task_lead_status_known CHECK (lead_status IN ('PROVISIONAL', 'DISPUTED', 'CONFIRMED', 'SOURCED')),
    lead_provenance jsonb NOT NULL,
    lead_dispute_reason text,
    provenance jsonb NOT NULL,
    ${STANDARD},
    CONSTRAINT task_code_once UNIQUE (task_force_id, code)
  );
  CREATE INDEX task_area_id ON public.task (area_id);
  CREATE INDEX task_lead_ministry_id ON public.task (lead_ministry_id);
  CREATE TABLE public.task_ministry (
    id uuid CONSTRAINT task_ministry_pkey PRIMARY KEY,
    task_force_id uuid NOT NULL CONSTRAINT task_ministry_task_force_id_fkey REFERENCES public.task_force,
    task_id uuid NOT NULL CONSTRAINT task_ministry_task_id_fkey REFERENCES public.task,
    ministry_id uuid NOT NULL CONSTRAINT task_ministry_ministry_id_fkey REFERENCES public.ministry,
    position int NOT NULL,
    provenance jsonb NOT NULL,
    ${STANDARD},
    CONSTRAINT task_ministry_once UNIQUE (task_id, ministry_id)
  );
  CREATE INDEX task_ministry_task_force_id ON public.task_ministry (task_force_id);
  CREATE INDEX task_ministry_ministry_id ON public.task_ministry (ministry_id);
`;

const WORK = `
  CREATE TABLE public.measure (
    id uuid CONSTRAINT measure_pkey PRIMARY KEY,
    task_force_id uuid NOT NULL CONSTRAINT measure_task_force_id_fkey REFERENCES public.task_force,
    task_id uuid NOT NULL CONSTRAINT measure_task_id_fkey REFERENCES public.task,
    ministry_id uuid NOT NULL CONSTRAINT measure_ministry_id_fkey REFERENCES public.ministry,
    code text NOT NULL,
    text jsonb NOT NULL,
    stream text NOT NULL,
    ministry_provenance jsonb NOT NULL,
    provenance jsonb NOT NULL,
    ${STANDARD},
    CONSTRAINT measure_code_once UNIQUE (task_force_id, code)
  );
  CREATE INDEX measure_task_id ON public.measure (task_id);
  CREATE INDEX measure_ministry_id ON public.measure (ministry_id);
  CREATE TABLE public.milestone (
    id uuid CONSTRAINT milestone_pkey PRIMARY KEY,
    task_force_id uuid NOT NULL CONSTRAINT milestone_task_force_id_fkey REFERENCES public.task_force,
    task_id uuid NOT NULL CONSTRAINT milestone_task_id_fkey REFERENCES public.task,
    ministry_id uuid NOT NULL CONSTRAINT milestone_ministry_id_fkey REFERENCES public.ministry,
    ministry_provenance jsonb,
    code text NOT NULL,
    title jsonb NOT NULL,
    baseline_on date,
    baseline_on_provenance jsonb,
    planned_on date,
    forecast_on date,
    achieved_on date,
    planned_on_provenance jsonb NOT NULL,
    evidence jsonb,
    achieved_on_provenance jsonb,
    weight int NOT NULL CONSTRAINT milestone_weight_is_a_share CHECK (weight BETWEEN 0 AND 100),
    weight_illustrative boolean NOT NULL DEFAULT false,
    reason_class text CONSTRAINT milestone_reason_class_known CHECK (reason_class IN
      ('ASSEMBLY', 'BUDGET_NOT_GRANTED', 'OTHER_BODIES', 'COURTS', 'OVERSEAS_OPERATORS', 'REORGANISATION', 'INTERNAL_PREPARATION')),
    recovery_step text,
    accepted_report_id uuid,
    provenance jsonb NOT NULL,
    ${STANDARD},
    CONSTRAINT milestone_code_once UNIQUE (task_force_id, code)
  );
  CREATE INDEX milestone_task_id ON public.milestone (task_id);
  CREATE INDEX milestone_ministry_id ON public.milestone (ministry_id);
  CREATE INDEX milestone_accepted_report_id ON public.milestone (accepted_report_id);
  CREATE TABLE public.public_statement (
    id uuid CONSTRAINT public_statement_pkey PRIMARY KEY,
    task_force_id uuid NOT NULL CONSTRAINT public_statement_task_force_id_fkey REFERENCES public.task_force,
    task_id uuid NOT NULL CONSTRAINT public_statement_task_id_fkey REFERENCES public.task,
    ministry_id uuid NOT NULL CONSTRAINT public_statement_ministry_id_fkey REFERENCES public.ministry,
    stated_on date NOT NULL,
    narrative jsonb NOT NULL,
    provenance jsonb NOT NULL,
    ${STANDARD}
  );
  CREATE INDEX public_statement_task_force_id ON public.public_statement (task_force_id);
  CREATE INDEX public_statement_task_id ON public.public_statement (task_id);
  CREATE INDEX public_statement_ministry_id ON public.public_statement (ministry_id);
`;

/** A lead body may answer for its own task (소관 확인, 소관 조정); which columns that touches is the command's business. */
const RIGHTS = `
  SELECT app.protect(name, 'task_force_id', app.plan_readers(), app.plan_writers(), app.plan_writers())
    FROM unnest(ARRAY['source', 'area', 'task_ministry', 'measure', 'milestone', 'public_statement']) name;
  SELECT app.protect('task', 'task_force_id', app.plan_readers(), app.plan_writers(), app.plan_writers() ||
    $$ OR (task_force_id = ANY ((SELECT app.task_force_ids())::uuid[]) AND (SELECT app.role()) = 'LIAISON'
      AND lead_ministry_id = ANY ((SELECT app.ministry_ids())::uuid[]))$$);
  CREATE TRIGGER task_lead_answers BEFORE UPDATE ON public.task FOR EACH ROW
    EXECUTE FUNCTION app.limit_columns('LIAISON', 'lead_status', 'lead_dispute_reason', 'version', 'updated_at');
`;
