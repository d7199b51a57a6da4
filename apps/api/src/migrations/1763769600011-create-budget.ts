import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Budget lines, the tasks they pay for, and their amounts by fiscal year and stage, each with its sharing scope. */
export class CreateBudget1763769600011 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(TABLES);
    await q.query(RIGHTS);
  }

  async down(q: QueryRunner): Promise<void> {
    const tables = ['budget_amount', 'budget_line_task', 'budget_line', 'budget_stage'];
    await q.query(
      `DROP VIEW public.history; DROP VIEW ${tables.map((name) => `as_of.${name}`).join()}; DROP TABLE ${tables.map((name) => `public.${name}`).join()};`,
    );
    await q.query('DELETE FROM app.data_table WHERE name = ANY ($1)', [tables]);
    await q.query('SELECT app.build_history_view()');
  }
}

const STANDARD = `version int NOT NULL DEFAULT 1, archived_at timestamptz, created_at timestamptz NOT NULL DEFAULT now(), updated_at timestamptz NOT NULL DEFAULT now()`;

const TABLES = `
  CREATE TABLE public.budget_stage (
    id uuid CONSTRAINT budget_stage_pkey PRIMARY KEY,
    code text NOT NULL CONSTRAINT budget_stage_code_key UNIQUE,
    position int NOT NULL,
    name jsonb NOT NULL,
    usual_time jsonb NOT NULL,
    ${STANDARD}
  );
  CREATE TABLE public.budget_line (
    id uuid CONSTRAINT budget_line_pkey PRIMARY KEY,
    task_force_id uuid NOT NULL CONSTRAINT budget_line_task_force_id_fkey REFERENCES public.task_force,
    ministry_id uuid NOT NULL CONSTRAINT budget_line_ministry_id_fkey REFERENCES public.ministry,
    code text NOT NULL,
    name jsonb NOT NULL,
    programme_code text,
    overlaps_with_id uuid CONSTRAINT budget_line_overlaps_with_id_fkey REFERENCES public.budget_line,
    part_of_id uuid CONSTRAINT budget_line_part_of_id_fkey REFERENCES public.budget_line,
    note jsonb,
    provenance jsonb NOT NULL,
    ${STANDARD},
    CONSTRAINT budget_line_code_once UNIQUE (task_force_id, code),
    CONSTRAINT budget_line_overlaps_another CHECK (overlaps_with_id <> id),
    CONSTRAINT budget_line_part_of_another CHECK (part_of_id <> id)
  );
  CREATE INDEX budget_line_ministry_id ON public.budget_line (ministry_id);
  CREATE INDEX budget_line_overlaps_with_id ON public.budget_line (overlaps_with_id);
  CREATE INDEX budget_line_part_of_id ON public.budget_line (part_of_id);
  CREATE TABLE public.budget_line_task (
    id uuid CONSTRAINT budget_line_task_pkey PRIMARY KEY,
    task_force_id uuid NOT NULL CONSTRAINT budget_line_task_task_force_id_fkey REFERENCES public.task_force,
    budget_line_id uuid NOT NULL CONSTRAINT budget_line_task_budget_line_id_fkey REFERENCES public.budget_line,
    task_id uuid NOT NULL CONSTRAINT budget_line_task_task_id_fkey REFERENCES public.task,
    ${STANDARD},
    CONSTRAINT budget_line_task_once UNIQUE (budget_line_id, task_id)
  );
  CREATE INDEX budget_line_task_task_force_id ON public.budget_line_task (task_force_id);
  CREATE INDEX budget_line_task_task_id ON public.budget_line_task (task_id);
  CREATE TABLE public.budget_amount (
    id uuid CONSTRAINT budget_amount_pkey PRIMARY KEY,
    task_force_id uuid NOT NULL CONSTRAINT budget_amount_task_force_id_fkey REFERENCES public.task_force,
    budget_line_id uuid NOT NULL CONSTRAINT budget_amount_budget_line_id_fkey REFERENCES public.budget_line,
    ministry_id uuid NOT NULL CONSTRAINT budget_amount_ministry_id_fkey REFERENCES public.ministry,
    position int NOT NULL,
    fiscal_year int NOT NULL CONSTRAINT budget_amount_fiscal_year_is_a_year CHECK (fiscal_year BETWEEN 1948 AND 2199),
    stage text NOT NULL CONSTRAINT budget_amount_stage_fkey REFERENCES public.budget_stage (code),
    amount_won bigint NOT NULL,
    is_delta boolean NOT NULL DEFAULT false,
    dated_on date,
    note jsonb,
    scope text NOT NULL DEFAULT 'COORDINATOR_ONLY' CONSTRAINT budget_amount_scope_known CHECK (scope IN ('COORDINATOR_ONLY', 'TASK_FORCE', 'PUBLIC')),
    provenance jsonb NOT NULL,
    ${STANDARD},
    CONSTRAINT budget_amount_once UNIQUE (budget_line_id, position),
    CONSTRAINT budget_amount_is_a_sum_or_a_change CHECK (is_delta OR amount_won >= 0)
  );
  CREATE INDEX budget_amount_task_force_id ON public.budget_amount (task_force_id);
  CREATE INDEX budget_amount_ministry_id ON public.budget_amount (ministry_id);
  CREATE INDEX budget_amount_stage ON public.budget_amount (stage);
`;

/** The last predicate says the same as seesAmount in budget.policy.ts; a test holds the two together. */
const RIGHTS = `
  SELECT app.protect('budget_stage', '', '(SELECT app.user_id()) IS NOT NULL',
    '(SELECT app.role()) = ''ADMINISTRATOR''', '(SELECT app.role()) = ''ADMINISTRATOR''');
  SELECT app.protect(name, 'task_force_id', app.plan_readers(), app.plan_writers(), app.plan_writers())
    FROM unnest(ARRAY['budget_line', 'budget_line_task']) name;
  SELECT app.protect('budget_amount', 'task_force_id', app.plan_readers() || $$ AND (scope <> 'COORDINATOR_ONLY'
      OR (SELECT app.role()) IN ('COORDINATOR', 'AUDITOR')
      OR ((SELECT app.role()) = 'LIAISON' AND ministry_id = ANY ((SELECT app.ministry_ids())::uuid[])))$$,
    app.plan_writers(), app.plan_writers());
`;
