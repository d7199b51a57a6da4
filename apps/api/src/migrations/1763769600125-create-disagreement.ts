import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Joint tasks: which parts the lead signed with its own report, and where it and a supporting body do not agree. */
export class CreateDisagreement1763769600125 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(DISAGREEMENT);
    await q.query(SIGNED_PART);
    await q.query(KEPT);
    await q.query(RIGHTS);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP VIEW public.history; DROP VIEW as_of.disagreement; DROP VIEW as_of.signed_part;
      DROP TABLE public.disagreement; DROP TABLE public.signed_part;
      DELETE FROM app.data_table WHERE name IN ('disagreement', 'signed_part'); SELECT app.build_history_view();
      DROP FUNCTION app.keep_disagreement(), app.either_body();`);
  }
}

const STANDARD = `version int NOT NULL DEFAULT 1, archived_at timestamptz, created_at timestamptz NOT NULL DEFAULT now(), updated_at timestamptz NOT NULL DEFAULT now()`;

const DISAGREEMENT = `
  CREATE TABLE public.disagreement (
    id uuid CONSTRAINT disagreement_pkey PRIMARY KEY,
    task_force_id uuid NOT NULL CONSTRAINT disagreement_task_force_id_fkey REFERENCES public.task_force,
    report_id uuid NOT NULL,
    round_id uuid NOT NULL,
    task_id uuid NOT NULL,
    ministry_id uuid NOT NULL CONSTRAINT disagreement_ministry_id_fkey REFERENCES public.ministry,
    lead_ministry_id uuid NOT NULL CONSTRAINT disagreement_lead_ministry_id_fkey REFERENCES public.ministry,
    stated_by_ministry_id uuid NOT NULL CONSTRAINT disagreement_stated_by_ministry_id_fkey REFERENCES public.ministry,
    state text NOT NULL CONSTRAINT disagreement_state_known CHECK (state IN ('STATED', 'RAISED', 'SETTLED', 'CLOSED')),
    reason text NOT NULL CONSTRAINT disagreement_reason_short CHECK (char_length(reason) BETWEEN 1 AND 1000),
    stated_at timestamptz NOT NULL,
    stated_by uuid NOT NULL CONSTRAINT disagreement_stated_by_fkey REFERENCES public.account,
    request text CONSTRAINT disagreement_request_short CHECK (char_length(request) BETWEEN 1 AND 1000),
    raised_at timestamptz,
    raised_by uuid CONSTRAINT disagreement_raised_by_fkey REFERENCES public.account,
    outcome text CONSTRAINT disagreement_outcome_short CHECK (char_length(outcome) BETWEEN 1 AND 1000),
    ended_at timestamptz,
    ended_by uuid CONSTRAINT disagreement_ended_by_fkey REFERENCES public.account,
    ${STANDARD},
    CONSTRAINT disagreement_within_task_force UNIQUE (task_force_id, id),
    CONSTRAINT disagreement_report_id_fkey FOREIGN KEY (task_force_id, report_id) REFERENCES public.status_report (task_force_id, id),
    CONSTRAINT disagreement_round_id_fkey FOREIGN KEY (task_force_id, round_id) REFERENCES public.reporting_round (task_force_id, id),
    CONSTRAINT disagreement_task_id_fkey FOREIGN KEY (task_force_id, task_id) REFERENCES public.task (task_force_id, id),
    CONSTRAINT disagreement_between_two CHECK (ministry_id <> lead_ministry_id),
    CONSTRAINT disagreement_stated_by_one_of_them CHECK (stated_by_ministry_id IN (ministry_id, lead_ministry_id)),
    CONSTRAINT disagreement_raised_whole CHECK ((raised_at IS NULL) = (request IS NULL) AND (raised_at IS NULL) = (raised_by IS NULL)
      AND (state NOT IN ('RAISED', 'CLOSED') OR raised_at IS NOT NULL) AND (state <> 'STATED' OR raised_at IS NULL)),
    CONSTRAINT disagreement_ended_whole CHECK ((ended_at IS NULL) = (outcome IS NULL) AND (ended_at IS NULL) = (ended_by IS NULL)
      AND (state IN ('SETTLED', 'CLOSED')) = (ended_at IS NOT NULL))
  );
  CREATE UNIQUE INDEX disagreement_one_open ON public.disagreement (report_id) WHERE state IN ('STATED', 'RAISED');
  CREATE INDEX disagreement_task_force_id ON public.disagreement (task_force_id);
  CREATE INDEX disagreement_report_id ON public.disagreement (report_id);
  CREATE INDEX disagreement_round_id ON public.disagreement (round_id);
  CREATE INDEX disagreement_task_id ON public.disagreement (task_id);
  CREATE INDEX disagreement_ministry_id ON public.disagreement (ministry_id);
  CREATE INDEX disagreement_lead_ministry_id ON public.disagreement (lead_ministry_id);
  CREATE INDEX disagreement_stated_by_ministry_id ON public.disagreement (stated_by_ministry_id);
  CREATE INDEX disagreement_stated_by ON public.disagreement (stated_by);
  CREATE INDEX disagreement_raised_by ON public.disagreement (raised_by);
  CREATE INDEX disagreement_ended_by ON public.disagreement (ended_by);
`;

const SIGNED_PART = `
  CREATE TABLE public.signed_part (
    id uuid CONSTRAINT signed_part_pkey PRIMARY KEY,
    task_force_id uuid NOT NULL CONSTRAINT signed_part_task_force_id_fkey REFERENCES public.task_force,
    submission_id uuid NOT NULL,
    ministry_id uuid NOT NULL CONSTRAINT signed_part_ministry_id_fkey REFERENCES public.ministry,
    lead_ministry_id uuid NOT NULL CONSTRAINT signed_part_lead_ministry_id_fkey REFERENCES public.ministry,
    number int CONSTRAINT signed_part_number_counts CHECK (number > 0),
    ${STANDARD},
    CONSTRAINT signed_part_submission_id_fkey FOREIGN KEY (task_force_id, submission_id) REFERENCES public.report_submission (task_force_id, id),
    CONSTRAINT signed_part_once UNIQUE (submission_id, ministry_id)
  );
  CREATE INDEX signed_part_task_force_id ON public.signed_part (task_force_id);
  CREATE INDEX signed_part_ministry_id ON public.signed_part (ministry_id);
  CREATE INDEX signed_part_lead_ministry_id ON public.signed_part (lead_ministry_id);
`;

/** One way only: stated, perhaps raised, then ended by those whose turn it is; what was said is never altered. */
const KEPT = `
  CREATE FUNCTION app.keep_disagreement() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE
    moving text[] := ARRAY['state', 'request', 'raised_at', 'raised_by', 'outcome', 'ended_at', 'ended_by', 'version', 'updated_at'];
  BEGIN
    IF OLD.state || ' ' || NEW.state NOT IN ('STATED RAISED', 'STATED SETTLED', 'RAISED SETTLED', 'RAISED CLOSED')
      OR to_jsonb(OLD) - moving <> to_jsonb(NEW) - moving
      OR (OLD.state = 'RAISED' AND (OLD.request, OLD.raised_at, OLD.raised_by) IS DISTINCT FROM (NEW.request, NEW.raised_at, NEW.raised_by)) THEN
      RAISE EXCEPTION 'a disagreement takes no step from % to %', OLD.state, NEW.state USING ERRCODE = '23514';
    END IF;
    IF (app.role() = 'COORDINATOR' AND NEW.state <> 'CLOSED') OR (app.role() = 'LIAISON' AND NEW.state = 'CLOSED')
      OR (app.role() = 'LIAISON' AND NEW.state = 'SETTLED' AND NOT OLD.stated_by_ministry_id = ANY (app.ministry_ids())) THEN
      RAISE EXCEPTION '% takes no step from % to %', app.role(), OLD.state, NEW.state USING ERRCODE = '42501';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER keeps BEFORE UPDATE ON public.disagreement FOR EACH ROW EXECUTE FUNCTION app.keep_disagreement();
`;

/** The same sentences as joint-task.policy.ts. */
const RIGHTS = `
  CREATE FUNCTION app.either_body() RETURNS text LANGUAGE sql IMMUTABLE AS $fn$ SELECT
    $$(ministry_id = ANY ((SELECT app.ministry_ids())::uuid[]) OR lead_ministry_id = ANY ((SELECT app.ministry_ids())::uuid[]))$$ $fn$;
  SELECT app.protect('disagreement', 'task_force_id',
    $$(task_force_id = ANY ((SELECT app.task_force_ids())::uuid[]) AND CASE (SELECT app.role())
      WHEN 'COORDINATOR' THEN true
      WHEN 'AUDITOR' THEN true
      WHEN 'LEADERSHIP' THEN state = 'CLOSED'
      WHEN 'LIAISON' THEN $$ || app.either_body() || $$ ELSE false END)$$,
    $$(task_force_id = ANY ((SELECT app.task_force_ids())::uuid[]) AND (SELECT app.role()) = 'LIAISON'
      AND stated_by_ministry_id = ANY ((SELECT app.ministry_ids())::uuid[]) AND stated_by = (SELECT app.user_id()) AND state IN ('STATED', 'RAISED'))$$,
    $$(task_force_id = ANY ((SELECT app.task_force_ids())::uuid[]) AND CASE (SELECT app.role())
      WHEN 'COORDINATOR' THEN true WHEN 'LIAISON' THEN $$ || app.either_body() || $$ ELSE false END)$$);
  SELECT app.protect('signed_part', 'task_force_id',
    $$(task_force_id = ANY ((SELECT app.task_force_ids())::uuid[]) AND CASE (SELECT app.role())
      WHEN 'COORDINATOR' THEN true
      WHEN 'AUDITOR' THEN true
      WHEN 'LIAISON' THEN lead_ministry_id = ANY ((SELECT app.ministry_ids())::uuid[]) ELSE false END)$$,
    $$(task_force_id = ANY ((SELECT app.task_force_ids())::uuid[]) AND (SELECT app.role()) = 'LIAISON'
      AND lead_ministry_id = ANY ((SELECT app.ministry_ids())::uuid[]))$$, 'false');
`;
