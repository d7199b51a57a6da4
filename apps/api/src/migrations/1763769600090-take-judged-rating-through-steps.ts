import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 점검의견 of a round: a draft, put to the body, answered or not, confirmed; what was put to a body stays with its answer. */
export class TakeJudgedRatingThroughSteps1763769600090 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(COLUMNS);
    await q.query(SETTING);
    await q.query(KEPT);
    await q.query(RIGHTS);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(BEFORE);
  }
}

/** A rating without a round was loaded with its plan: no person took it through these steps. */
const COLUMNS = `
  ALTER TABLE public.judged_rating
    ADD COLUMN round_id uuid,
    ADD COLUMN asked_at timestamptz,
    ADD COLUMN answer_due_at timestamptz,
    ADD COLUMN opinion text,
    ADD COLUMN answer text,
    ADD COLUMN answered_at timestamptz,
    ADD COLUMN answered_by uuid CONSTRAINT judged_rating_answered_by_fkey REFERENCES public.account,
    ADD COLUMN confirmed_at timestamptz,
    ADD CONSTRAINT judged_rating_round_id_fkey FOREIGN KEY (task_force_id, round_id) REFERENCES public.reporting_round (task_force_id, id),
    DROP CONSTRAINT judged_rating_state_known,
    ADD CONSTRAINT judged_rating_state_known CHECK (state IN ('DRAFT', 'ASKED', 'WITHDRAWN', 'CONFIRMED')),
    ADD CONSTRAINT judged_rating_opinion_known CHECK (opinion IN ('AGREES', 'EXPLAINS', 'NO_OPINION')),
    ADD CONSTRAINT judged_rating_draft_is_unasked CHECK (state <> 'DRAFT' OR (asked_at IS NULL AND opinion IS NULL)),
    ADD CONSTRAINT judged_rating_asked_until CHECK ((asked_at IS NULL) = (answer_due_at IS NULL)),
    ADD CONSTRAINT judged_rating_answered_whole CHECK ((answered_at IS NULL) = (answered_by IS NULL)
      AND (answered_at IS NOT NULL) = (opinion IS NOT NULL AND opinion <> 'NO_OPINION')
      AND (answered_at IS NOT NULL OR answer IS NULL) AND (opinion IS DISTINCT FROM 'EXPLAINS' OR answer IS NOT NULL)),
    ADD CONSTRAINT judged_rating_heard_first CHECK (round_id IS NULL OR state = 'DRAFT' OR (asked_at IS NOT NULL
      AND (state <> 'CONFIRMED' OR (opinion IS NOT NULL AND confirmed_at IS NOT NULL)))),
    ADD CONSTRAINT judged_rating_has_reason CHECK (round_id IS NULL OR coalesce(char_length(reason ->> 'ko'), 0) >= 10);
  CREATE INDEX judged_rating_round_id ON public.judged_rating (round_id);
  CREATE INDEX judged_rating_answered_by ON public.judged_rating (answered_by);
  CREATE UNIQUE INDEX judged_rating_one_open ON public.judged_rating (round_id, task_id) WHERE state IN ('DRAFT', 'ASKED') AND archived_at IS NULL;
`;

const SETTING = `
  ALTER TABLE public.reporting_setting ADD COLUMN answer_business_days int NOT NULL DEFAULT 3
    CONSTRAINT reporting_setting_answer_soon CHECK (answer_business_days >= 1 AND answer_business_days <= 30);
  SELECT app.protect('reporting_setting', 'task_force_id', app.plan_readers(), app.plan_writers(), app.plan_writers(), '{}', '{"answer_business_days": 3}');
`;

/** Which step leads where, and who takes it, also by raw SQL. What was put to a body never changes: a new draft takes its place. */
const KEPT = `
  CREATE FUNCTION app.keep_judged_rating() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE
    o jsonb := to_jsonb(OLD) - ARRAY['version', 'updated_at'];
    n jsonb := to_jsonb(NEW) - ARRAY['version', 'updated_at'];
    by_office boolean := app.role() IN ('COORDINATOR', 'SYSTEM');
    answered text[] := ARRAY['opinion', 'answer', 'answered_at', 'answered_by'];
    confirmed text[] := ARRAY['state', 'opinion', 'rated_on', 'confirmed_at'];
    drafted text[] := ARRAY['rating', 'reason', 'rated_on', 'archived_at'];
  BEGIN
    IF OLD.round_id IS NULL AND app.role() = 'SYSTEM' THEN RETURN NEW; END IF;
    IF OLD.round_id IS NULL OR OLD.archived_at IS NOT NULL OR NOT coalesce(CASE OLD.state || ' ' || NEW.state
        WHEN 'DRAFT DRAFT' THEN by_office AND o - drafted = n - drafted
        WHEN 'DRAFT ASKED' THEN by_office AND o - ARRAY['state', 'asked_at', 'answer_due_at'] = n - ARRAY['state', 'asked_at', 'answer_due_at']
        WHEN 'ASKED ASKED' THEN NOT app.role() = 'COORDINATOR' AND OLD.opinion IS NULL AND NEW.opinion IN ('AGREES', 'EXPLAINS') AND o - answered = n - answered
        WHEN 'ASKED WITHDRAWN' THEN by_office AND o - 'state' = n - 'state'
        WHEN 'ASKED CONFIRMED' THEN by_office AND o - confirmed = n - confirmed
          AND (OLD.opinion = NEW.opinion OR (OLD.opinion IS NULL AND NEW.opinion = 'NO_OPINION' AND NEW.confirmed_at > OLD.answer_due_at))
      END, false) THEN
      RAISE EXCEPTION '% takes no such step on a judged rating', app.role() USING ERRCODE = '42501';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER keeps BEFORE UPDATE ON public.judged_rating FOR EACH ROW EXECUTE FUNCTION app.keep_judged_rating();
`;

/** The same sentences as judged-rating.policy.ts. */
const RIGHTS = `
  SELECT app.protect('judged_rating', 'task_force_id', app.plan_readers() || $$ AND (state = 'CONFIRMED'
      OR (SELECT app.role()) IN ('COORDINATOR', 'AUDITOR')
      OR (state IN ('ASKED', 'WITHDRAWN') AND (SELECT app.role()) = 'LIAISON' AND ministry_id = ANY ((SELECT app.ministry_ids())::uuid[])))$$,
    app.plan_writers() || $$ AND state = 'DRAFT'$$, app.plan_writers() || ' OR ' || app.own_body());
`;

/** NOT VALID: what was withdrawn stays on record. */
const BEFORE = `
  DROP TRIGGER keeps ON public.judged_rating;
  DROP FUNCTION app.keep_judged_rating();
  SELECT app.protect('judged_rating', 'task_force_id', app.plan_readers() || $$ AND (state = 'CONFIRMED'
      OR (SELECT app.role()) IN ('COORDINATOR', 'AUDITOR')
      OR (state = 'ASKED' AND (SELECT app.role()) = 'LIAISON' AND ministry_id = ANY ((SELECT app.ministry_ids())::uuid[])))$$,
    app.plan_writers(), app.plan_writers());
  DROP VIEW public.history, as_of.judged_rating, as_of.reporting_setting;
  ALTER TABLE public.judged_rating DROP COLUMN round_id, DROP COLUMN asked_at, DROP COLUMN answer_due_at, DROP COLUMN opinion, DROP COLUMN answer,
    DROP COLUMN answered_at, DROP COLUMN answered_by, DROP COLUMN confirmed_at, DROP CONSTRAINT judged_rating_state_known,
    ADD CONSTRAINT judged_rating_state_known CHECK (state IN ('DRAFT', 'ASKED', 'CONFIRMED')) NOT VALID;
  ALTER TABLE public.reporting_setting DROP COLUMN answer_business_days;
  UPDATE app.data_table SET past = past - 'answer_business_days' WHERE name = 'reporting_setting';
  SELECT app.build_past_view('judged_rating'), app.build_past_view('reporting_setting'), app.build_history_view();
`;
