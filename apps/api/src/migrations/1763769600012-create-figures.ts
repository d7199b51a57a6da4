import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Indicators with what was observed, meetings, which body takes part in what role, judged ratings, and the reader's check of the ledger. */
export class CreateFigures1763769600012 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(INDICATOR);
    await q.query(MEETING);
    await q.query(JUDGED_RATING);
    await q.query(RIGHTS);
    await q.query(VERIFY);
  }

  async down(q: QueryRunner): Promise<void> {
    const tables = ['judged_rating', 'task_force_ministry', 'meeting_attendee', 'meeting', 'observation', 'indicator_task', 'indicator'];
    await q.query('DROP FUNCTION app.verify_own_ledger(uuid)');
    await q.query(
      `DROP VIEW public.history; DROP VIEW ${tables.map((name) => `as_of.${name}`).join()}; DROP TABLE ${tables.map((name) => `public.${name}`).join()};`,
    );
    await q.query('DELETE FROM app.data_table WHERE name = ANY ($1)', [tables]);
    await q.query('SELECT app.build_history_view()');
  }
}

const STANDARD = `version int NOT NULL DEFAULT 1, archived_at timestamptz, created_at timestamptz NOT NULL DEFAULT now(), updated_at timestamptz NOT NULL DEFAULT now()`;

const INDICATOR = `
  CREATE TABLE public.indicator (
    id uuid CONSTRAINT indicator_pkey PRIMARY KEY,
    task_force_id uuid NOT NULL CONSTRAINT indicator_task_force_id_fkey REFERENCES public.task_force,
    code text NOT NULL,
    position int NOT NULL,
    name jsonb NOT NULL,
    unit jsonb NOT NULL,
    baseline_value numeric,
    baseline_on date,
    baseline_provenance jsonb,
    target_value numeric,
    target_by date,
    target_provenance jsonb,
    note jsonb,
    provenance jsonb NOT NULL,
    ${STANDARD},
    CONSTRAINT indicator_code_once UNIQUE (task_force_id, code)
  );
  CREATE TABLE public.indicator_task (
    id uuid CONSTRAINT indicator_task_pkey PRIMARY KEY,
    task_force_id uuid NOT NULL CONSTRAINT indicator_task_task_force_id_fkey REFERENCES public.task_force,
    indicator_id uuid NOT NULL CONSTRAINT indicator_task_indicator_id_fkey REFERENCES public.indicator,
    task_id uuid NOT NULL CONSTRAINT indicator_task_task_id_fkey REFERENCES public.task,
    ${STANDARD},
    CONSTRAINT indicator_task_once UNIQUE (indicator_id, task_id)
  );
  CREATE INDEX indicator_task_task_force_id ON public.indicator_task (task_force_id);
  CREATE INDEX indicator_task_task_id ON public.indicator_task (task_id);
  CREATE TABLE public.observation (
    id uuid CONSTRAINT observation_pkey PRIMARY KEY,
    task_force_id uuid NOT NULL CONSTRAINT observation_task_force_id_fkey REFERENCES public.task_force,
    indicator_id uuid NOT NULL CONSTRAINT observation_indicator_id_fkey REFERENCES public.indicator,
    position int NOT NULL,
    observed_on date,
    published_on date,
    value numeric NOT NULL,
    denominator numeric,
    ratio_percent numeric,
    period_from date,
    period_to date,
    period_label jsonb,
    breakdown jsonb,
    note jsonb,
    provenance jsonb NOT NULL,
    ${STANDARD},
    CONSTRAINT observation_once UNIQUE (indicator_id, position)
  );
  CREATE INDEX observation_task_force_id ON public.observation (task_force_id);
`;

const MEETING = `
  CREATE TABLE public.meeting (
    id uuid CONSTRAINT meeting_pkey PRIMARY KEY,
    task_force_id uuid NOT NULL CONSTRAINT meeting_task_force_id_fkey REFERENCES public.task_force,
    code text NOT NULL,
    kind text NOT NULL,
    title jsonb NOT NULL,
    held_on date NOT NULL,
    remarks jsonb,
    attendees_provenance jsonb,
    provenance jsonb NOT NULL,
    ${STANDARD},
    CONSTRAINT meeting_code_once UNIQUE (task_force_id, code)
  );
  CREATE TABLE public.meeting_attendee (
    id uuid CONSTRAINT meeting_attendee_pkey PRIMARY KEY,
    task_force_id uuid NOT NULL CONSTRAINT meeting_attendee_task_force_id_fkey REFERENCES public.task_force,
    meeting_id uuid NOT NULL CONSTRAINT meeting_attendee_meeting_id_fkey REFERENCES public.meeting,
    ministry_id uuid NOT NULL CONSTRAINT meeting_attendee_ministry_id_fkey REFERENCES public.ministry,
    position int NOT NULL,
    ${STANDARD},
    CONSTRAINT meeting_attendee_once UNIQUE (meeting_id, ministry_id)
  );
  CREATE INDEX meeting_attendee_task_force_id ON public.meeting_attendee (task_force_id);
  CREATE INDEX meeting_attendee_ministry_id ON public.meeting_attendee (ministry_id);
  CREATE TABLE public.task_force_ministry (
    id uuid CONSTRAINT task_force_ministry_pkey PRIMARY KEY,
    task_force_id uuid NOT NULL CONSTRAINT task_force_ministry_task_force_id_fkey REFERENCES public.task_force,
    ministry_id uuid NOT NULL CONSTRAINT task_force_ministry_ministry_id_fkey REFERENCES public.ministry,
    role text NOT NULL CONSTRAINT task_force_ministry_role_known CHECK (role IN ('COORDINATOR', 'MEMBER', 'RELATED', 'ATTENDEE', 'BUDGET_AUTHORITY')),
    ${STANDARD},
    CONSTRAINT task_force_ministry_once UNIQUE (task_force_id, ministry_id)
  );
  CREATE INDEX task_force_ministry_ministry_id ON public.task_force_ministry (ministry_id);
`;

/** ministry_id: the body that leads the task when it is judged; it hears the rating before leadership sees it. */
const JUDGED_RATING = `
  CREATE TABLE public.judged_rating (
    id uuid CONSTRAINT judged_rating_pkey PRIMARY KEY,
    task_force_id uuid NOT NULL CONSTRAINT judged_rating_task_force_id_fkey REFERENCES public.task_force,
    task_id uuid NOT NULL CONSTRAINT judged_rating_task_id_fkey REFERENCES public.task,
    ministry_id uuid NOT NULL CONSTRAINT judged_rating_ministry_id_fkey REFERENCES public.ministry,
    state text NOT NULL CONSTRAINT judged_rating_state_known CHECK (state IN ('DRAFT', 'ASKED', 'CONFIRMED')),
    rating text NOT NULL CONSTRAINT judged_rating_rating_known CHECK (rating IN ('GREEN', 'YELLOW', 'RED', 'GREY', 'DONE')),
    reason jsonb,
    rated_on date NOT NULL,
    expires_on date NOT NULL,
    provenance jsonb NOT NULL,
    ${STANDARD},
    CONSTRAINT judged_rating_expires_later CHECK (expires_on >= rated_on)
  );
  CREATE INDEX judged_rating_task_force_id ON public.judged_rating (task_force_id);
  CREATE INDEX judged_rating_task_id ON public.judged_rating (task_id);
  CREATE INDEX judged_rating_ministry_id ON public.judged_rating (ministry_id);
`;

const RIGHTS = `
  SELECT app.protect(name, 'task_force_id', app.plan_readers(), app.plan_writers(), app.plan_writers())
    FROM unnest(ARRAY['indicator', 'indicator_task', 'observation', 'meeting', 'meeting_attendee']) name;
  -- Which bodies belong to a task force the administrator reads too: who makes a liaison's account chooses among them.
  SELECT app.protect('task_force_ministry', 'task_force_id', 'task_force_id = ANY ((SELECT app.task_force_ids())::uuid[]) OR (SELECT app.role()) = ''ADMINISTRATOR''',
    app.plan_writers(), app.plan_writers());
  SELECT app.protect('judged_rating', 'task_force_id', app.plan_readers() || $$ AND (state = 'CONFIRMED'
      OR (SELECT app.role()) IN ('COORDINATOR', 'AUDITOR')
      OR (state = 'ASKED' AND (SELECT app.role()) = 'LIAISON' AND ministry_id = ANY ((SELECT app.ministry_ids())::uuid[])))$$,
    app.plan_writers(), app.plan_writers());
`;

/** Coordinators and auditors may check the chains of their own task forces; nobody reads the ledger for it. */
const VERIFY = `
  CREATE FUNCTION app.verify_own_ledger(wanted uuid) RETURNS TABLE (entries bigint, head_hash text, broken_seq bigint, problem text)
  LANGUAGE sql STABLE STRICT SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT v.entries, v.head_hash, v.broken_seq, v.problem FROM app.verify_ledger(wanted) v
    WHERE wanted = ANY (app.task_force_ids()) AND app.role() IN ('COORDINATOR', 'AUDITOR')
  $$;
  REVOKE ALL ON FUNCTION app.verify_own_ledger(uuid) FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION app.verify_own_ledger(uuid) TO gwaje_app;
`;
