import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rounds, one report for each body and task in them, and every submission and review, none of which is ever overwritten. */
export class CreateReporting1763769600020 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(ROUND);
    await q.query(REPORT);
    await q.query(CONTENT);
    await q.query(DRAFT);
    await q.query(KEPT);
    await q.query(PREDICATES);
    await q.query(RIGHTS);
  }

  async down(q: QueryRunner): Promise<void> {
    const tables = ['obstacle', 'report_review', 'report_submission', 'status_report', 'reporting_round'];
    const all = ['report_draft', ...tables];
    await q.query(`ALTER TABLE public.milestone DROP CONSTRAINT milestone_accepted_report_id_fkey; DROP VIEW public.history;
      DROP VIEW ${all.map((name) => `as_of.${name}`).join()}; DROP FUNCTION app.gives_more_time(public.status_report, public.status_report);
      DROP TABLE ${all.map((name) => `public.${name}`).join()};
      DELETE FROM app.exempt_table WHERE name = 'report_draft';`);
    await q.query('DELETE FROM app.data_table WHERE name = ANY ($1)', [tables]);
    await q.query(`SELECT app.build_history_view();
      DROP FUNCTION app.own_body(), app.report_readers(), app.are_claims(jsonb), app.move_report(), app.keep_submitted(), app.keep_review();`);
  }
}

const STANDARD = `version int NOT NULL DEFAULT 1, archived_at timestamptz, created_at timestamptz NOT NULL DEFAULT now(), updated_at timestamptz NOT NULL DEFAULT now()`;

const STATES = `('NOT_BEGUN', 'DRAFT', 'SUBMITTED', 'RETURNED', 'ACCEPTED')`;

const ROUND = `
  CREATE TABLE public.reporting_round (
    id uuid CONSTRAINT reporting_round_pkey PRIMARY KEY,
    task_force_id uuid NOT NULL CONSTRAINT reporting_round_task_force_id_fkey REFERENCES public.task_force,
    kind text NOT NULL DEFAULT 'MONTHLY' CONSTRAINT reporting_round_kind_known CHECK (kind IN ('WEEKLY', 'MONTHLY', 'QUARTERLY', 'ON_DEMAND')),
    code text NOT NULL,
    name jsonb NOT NULL CONSTRAINT reporting_round_name_in_both_languages CHECK (name ? 'ko' AND name ? 'en'),
    basis_on date NOT NULL,
    opened_at timestamptz NOT NULL,
    due_at timestamptz NOT NULL,
    closed_at timestamptz,
    owed jsonb NOT NULL,
    ${STANDARD},
    CONSTRAINT reporting_round_code_once UNIQUE (task_force_id, code),
    CONSTRAINT reporting_round_due_after_opening CHECK (due_at > opened_at)
  );
  CREATE UNIQUE INDEX reporting_round_one_open ON public.reporting_round (task_force_id) WHERE closed_at IS NULL AND archived_at IS NULL;
  CREATE UNIQUE INDEX reporting_round_period_once ON public.reporting_round (task_force_id, kind, basis_on) WHERE kind <> 'ON_DEMAND' AND archived_at IS NULL;
`;

const REPORT = `
  CREATE TABLE public.status_report (
    id uuid CONSTRAINT status_report_pkey PRIMARY KEY,
    task_force_id uuid NOT NULL CONSTRAINT status_report_task_force_id_fkey REFERENCES public.task_force,
    round_id uuid NOT NULL CONSTRAINT status_report_round_id_fkey REFERENCES public.reporting_round,
    task_id uuid NOT NULL CONSTRAINT status_report_task_id_fkey REFERENCES public.task,
    ministry_id uuid NOT NULL CONSTRAINT status_report_ministry_id_fkey REFERENCES public.ministry,
    lead_ministry_id uuid NOT NULL CONSTRAINT status_report_lead_ministry_id_fkey REFERENCES public.ministry,
    part text NOT NULL CONSTRAINT status_report_part_known CHECK (part IN ('LEAD', 'SUPPORTING')),
    state text NOT NULL CONSTRAINT status_report_state_known CHECK (state IN ${STATES}),
    first_submitted_at timestamptz,
    submitted_at timestamptz,
    review_begun_at timestamptz,
    decided_at timestamptz,
    extended_due_at timestamptz,
    ${STANDARD},
    CONSTRAINT status_report_one_per_round UNIQUE (round_id, task_id, ministry_id),
    CONSTRAINT status_report_submitted_has_instant CHECK (state IN ('NOT_BEGUN', 'DRAFT') OR (first_submitted_at IS NOT NULL AND submitted_at IS NOT NULL))
  );
  CREATE INDEX status_report_task_id ON public.status_report (task_id);
  CREATE INDEX status_report_ministry_id ON public.status_report (ministry_id);
  CREATE INDEX status_report_lead_ministry_id ON public.status_report (lead_ministry_id);
  ALTER TABLE public.milestone ADD CONSTRAINT milestone_accepted_report_id_fkey FOREIGN KEY (accepted_report_id) REFERENCES public.status_report;
`;

/** What lies under a report carries its owners and its state, so that a row can be judged by its own columns, today and in the past. */
const OWNERS = (table: string) => `
    task_force_id uuid NOT NULL CONSTRAINT ${table}_task_force_id_fkey REFERENCES public.task_force,
    ministry_id uuid NOT NULL CONSTRAINT ${table}_ministry_id_fkey REFERENCES public.ministry,
    lead_ministry_id uuid NOT NULL CONSTRAINT ${table}_lead_ministry_id_fkey REFERENCES public.ministry,
    state text NOT NULL CONSTRAINT ${table}_state_known CHECK (state IN ${STATES})`;

const OWNER_INDEXES = (table: string) => `
  CREATE INDEX ${table}_task_force_id ON public.${table} (task_force_id);
  CREATE INDEX ${table}_ministry_id ON public.${table} (ministry_id);
  CREATE INDEX ${table}_lead_ministry_id ON public.${table} (lead_ministry_id);`;

const CONTENT = `
  CREATE FUNCTION app.are_claims(claims jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT jsonb_typeof(claims) = 'array' AND NOT EXISTS (SELECT FROM jsonb_array_elements(claims) c WHERE c ->> 'milestoneId' IS NULL) $$;
  -- A check is run by whoever writes the row.
  GRANT EXECUTE ON FUNCTION app.are_claims(jsonb) TO gwaje_app, gwaje_loader, gwaje_jobs;
  CREATE TABLE public.report_submission (
    id uuid CONSTRAINT report_submission_pkey PRIMARY KEY,
    report_id uuid NOT NULL CONSTRAINT report_submission_report_id_fkey REFERENCES public.status_report,
    ${OWNERS('report_submission')},
    number int NOT NULL,
    no_change boolean NOT NULL,
    narrative text NOT NULL CONSTRAINT report_submission_narrative_short CHECK (char_length(narrative) <= 4000),
    next_plan text NOT NULL CONSTRAINT report_submission_next_plan_short CHECK (char_length(next_plan) <= 2000),
    agrees_with_rating boolean,
    other_view text,
    milestones jsonb NOT NULL CONSTRAINT report_submission_claims_name_milestones CHECK (app.are_claims(milestones)),
    checked_by_position text,
    checked_on date,
    document_number text,
    submitted_at timestamptz NOT NULL,
    submitted_by uuid NOT NULL CONSTRAINT report_submission_submitted_by_fkey REFERENCES public.account,
    ${STANDARD},
    CONSTRAINT report_submission_number_once UNIQUE (report_id, number),
    CONSTRAINT report_submission_says_something CHECK (no_change OR narrative <> ''),
    CONSTRAINT report_submission_disagreement_says_why CHECK (agrees_with_rating IS DISTINCT FROM false OR other_view IS NOT NULL)
  );
  ${OWNER_INDEXES('report_submission')}
  CREATE INDEX report_submission_submitted_by ON public.report_submission (submitted_by);
  CREATE TABLE public.report_review (
    id uuid CONSTRAINT report_review_pkey PRIMARY KEY,
    submission_id uuid NOT NULL CONSTRAINT report_review_submission_id_fkey REFERENCES public.report_submission,
    ${OWNERS('report_review')},
    reason text,
    comments jsonb NOT NULL CONSTRAINT report_review_comments_are_a_list CHECK (jsonb_typeof(comments) = 'array'),
    opinion text,
    reviewed_at timestamptz NOT NULL,
    reviewed_by uuid NOT NULL CONSTRAINT report_review_reviewed_by_fkey REFERENCES public.account,
    ${STANDARD},
    CONSTRAINT report_review_once UNIQUE (submission_id),
    CONSTRAINT report_review_is_a_verdict CHECK (state = 'ACCEPTED' OR (state = 'RETURNED' AND reason IS NOT NULL))
  );
  ${OWNER_INDEXES('report_review')}
  CREATE INDEX report_review_reviewed_by ON public.report_review (reviewed_by);
  CREATE TABLE public.obstacle (
    id uuid CONSTRAINT obstacle_pkey PRIMARY KEY,
    submission_id uuid NOT NULL CONSTRAINT obstacle_submission_id_fkey REFERENCES public.report_submission,
    ${OWNERS('obstacle')},
    text text NOT NULL,
    scope text NOT NULL CONSTRAINT obstacle_scope_known CHECK (scope IN ('COORDINATOR_ONLY', 'TASK_FORCE', 'PUBLIC')),
    ${STANDARD},
    CONSTRAINT obstacle_once UNIQUE (submission_id)
  );
  ${OWNER_INDEXES('obstacle')}
`;

const DRAFT = `
  CREATE TABLE public.report_draft (
    report_id uuid CONSTRAINT report_draft_pkey PRIMARY KEY CONSTRAINT report_draft_report_id_fkey REFERENCES public.status_report,
    task_force_id uuid NOT NULL CONSTRAINT report_draft_task_force_id_fkey REFERENCES public.task_force,
    ministry_id uuid NOT NULL CONSTRAINT report_draft_ministry_id_fkey REFERENCES public.ministry,
    content jsonb,
    saved_at timestamptz NOT NULL,
    saved_by uuid NOT NULL CONSTRAINT report_draft_saved_by_fkey REFERENCES public.account,
    version int NOT NULL DEFAULT 1
  );
  CREATE INDEX report_draft_task_force_id ON public.report_draft (task_force_id);
  CREATE INDEX report_draft_ministry_id ON public.report_draft (ministry_id);
  CREATE INDEX report_draft_saved_by ON public.report_draft (saved_by);
`;

/** What must never be false, also by raw SQL: no step outside the state machine, nothing accepted changes, no submitted word is altered. */
const KEPT = `
  -- The office may give more time for what was never handed in: it changes the deadline and nothing else.
  CREATE FUNCTION app.gives_more_time(old_row public.status_report, new_row public.status_report) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
    SELECT old_row.first_submitted_at IS NULL AND new_row.extended_due_at > coalesce(old_row.extended_due_at, '-infinity')
      AND to_jsonb(old_row) - ARRAY['extended_due_at', 'version', 'updated_at'] = to_jsonb(new_row) - ARRAY['extended_due_at', 'version', 'updated_at'] $$;
  GRANT EXECUTE ON FUNCTION app.gives_more_time(public.status_report, public.status_report) TO gwaje_app, gwaje_loader, gwaje_jobs;
  CREATE FUNCTION app.move_report() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF OLD.state = 'ACCEPTED' OR (OLD.state <> NEW.state AND OLD.state || ' ' || NEW.state NOT IN ('NOT_BEGUN DRAFT', 'NOT_BEGUN SUBMITTED', 'DRAFT SUBMITTED',
        'RETURNED SUBMITTED', 'SUBMITTED DRAFT', 'SUBMITTED RETURNED', 'SUBMITTED ACCEPTED'))
      OR (OLD.task_force_id, OLD.round_id, OLD.task_id, OLD.ministry_id, OLD.lead_ministry_id, OLD.part)
        <> (NEW.task_force_id, NEW.round_id, NEW.task_id, NEW.ministry_id, NEW.lead_ministry_id, NEW.part) THEN
      RAISE EXCEPTION 'a report takes no step from % to %', OLD.state, NEW.state USING ERRCODE = '23514';
    END IF;
    -- Whose step it is, as well: no body accepts its own report, and the office writes and takes back nobody's.
    IF (app.role() = 'LIAISON' AND (NEW.state IN ('ACCEPTED', OLD.state) OR NEW.extended_due_at IS DISTINCT FROM OLD.extended_due_at))
      OR (app.role() = 'COORDINATOR' AND coalesce(NOT app.gives_more_time(OLD, NEW), true)
        AND (OLD.state <> 'SUBMITTED' OR NEW.state = 'DRAFT' OR NEW.extended_due_at IS DISTINCT FROM OLD.extended_due_at)) THEN
      RAISE EXCEPTION '% takes no step from % to %', app.role(), OLD.state, NEW.state USING ERRCODE = '42501';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER moves BEFORE UPDATE ON public.status_report FOR EACH ROW EXECUTE FUNCTION app.move_report();

  CREATE FUNCTION app.keep_submitted() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF OLD.state <> 'SUBMITTED' OR NEW.state = OLD.state OR to_jsonb(OLD) - ARRAY['state', 'version', 'updated_at'] <> to_jsonb(NEW) - ARRAY['state', 'version', 'updated_at'] THEN
      RAISE EXCEPTION 'what was submitted is kept as it was' USING ERRCODE = '23514';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER keeps BEFORE UPDATE ON public.report_submission FOR EACH ROW EXECUTE FUNCTION app.keep_submitted();
  CREATE TRIGGER keeps BEFORE UPDATE ON public.obstacle FOR EACH ROW EXECUTE FUNCTION app.keep_submitted();

  CREATE FUNCTION app.keep_review() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION 'a review is kept as it was' USING ERRCODE = '23514';
  END $$;
  CREATE TRIGGER keeps BEFORE UPDATE ON public.report_review FOR EACH ROW EXECUTE FUNCTION app.keep_review();
`;

/** The same sentences as status-report.policy.ts. */
const PREDICATES = `
  CREATE FUNCTION app.own_body() RETURNS text LANGUAGE sql IMMUTABLE AS $fn$ SELECT
    $$(task_force_id = ANY ((SELECT app.task_force_ids())::uuid[]) AND (SELECT app.role()) = 'LIAISON' AND ministry_id = ANY ((SELECT app.ministry_ids())::uuid[]))$$ $fn$;
  CREATE FUNCTION app.report_readers() RETURNS text LANGUAGE sql IMMUTABLE AS $fn$ SELECT
    $$(task_force_id = ANY ((SELECT app.task_force_ids())::uuid[]) AND CASE (SELECT app.role())
      WHEN 'COORDINATOR' THEN true
      WHEN 'AUDITOR' THEN state IN ('SUBMITTED', 'RETURNED', 'ACCEPTED')
      WHEN 'LEADERSHIP' THEN state = 'ACCEPTED'
      WHEN 'LIAISON' THEN state = 'ACCEPTED' OR ministry_id = ANY ((SELECT app.ministry_ids())::uuid[])
        OR (state IN ('SUBMITTED', 'RETURNED') AND lead_ministry_id = ANY ((SELECT app.ministry_ids())::uuid[]))
      ELSE false END)$$ $fn$;
`;

const RIGHTS = `
  SELECT app.protect('reporting_round', 'task_force_id', app.plan_readers(), app.plan_writers(), app.plan_writers());
  SELECT app.protect('status_report', 'task_force_id', app.report_readers(), app.plan_writers() || $$ AND state = 'NOT_BEGUN'$$,
    app.plan_writers() || $$ OR ($$ || app.own_body() || $$ AND state <> 'ACCEPTED')$$);
  SELECT app.protect('report_submission', 'task_force_id',
    $$CASE WHEN state IN ('NOT_BEGUN', 'DRAFT') THEN $$ || app.own_body() || $$ ELSE $$ || app.report_readers() || $$ END$$,
    app.own_body() || $$ AND state = 'SUBMITTED' AND submitted_by = (SELECT app.user_id())$$,
    app.plan_writers() || $$ AND state IN ('SUBMITTED', 'RETURNED', 'ACCEPTED') OR ($$ || app.own_body() || $$ AND state IN ('SUBMITTED', 'DRAFT'))$$);
  SELECT app.protect('report_review', 'task_force_id',
    $$CASE WHEN state IN ('NOT_BEGUN', 'DRAFT') THEN $$ || app.own_body() || $$ ELSE $$ || app.report_readers() || $$ END$$,
    app.plan_writers() || $$ AND reviewed_by = (SELECT app.user_id())$$, 'false');
  SELECT app.protect('obstacle', 'task_force_id',
    $$CASE WHEN state IN ('NOT_BEGUN', 'DRAFT') THEN $$ || app.own_body() || $$ ELSE $$ || app.report_readers() ||
      $$ AND (scope <> 'COORDINATOR_ONLY' OR (SELECT app.role()) IN ('COORDINATOR', 'AUDITOR') OR $$ || app.own_body() || $$) END$$,
    app.own_body() || $$ AND state = 'SUBMITTED'$$,
    app.plan_writers() || $$ AND state IN ('SUBMITTED', 'RETURNED', 'ACCEPTED') OR ($$ || app.own_body() || $$ AND state IN ('SUBMITTED', 'DRAFT'))$$);
  SELECT app.exempt('report_draft', 'a draft is the body''s own until it is submitted');
  SELECT app.guard_rows('report_draft', app.own_body(), app.own_body(), app.own_body());
`;
