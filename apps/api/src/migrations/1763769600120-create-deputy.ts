import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 직무대리: who acts in whose place, from one day to another; it ends by itself. A submission keeps in whose place it was made. */
export class CreateDeputy1763769600120 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    for (const part of [TABLE, KEPT, SUBMITTER, RIGHTS, DOORS, SUBMISSION]) await q.query(part);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TRIGGER keeps_deputies ON public.account; DROP TRIGGER keeps_deputies ON public.membership;
      DROP TRIGGER submitter_has_it ON public.report_submission;
      DROP VIEW public.history; DROP VIEW as_of.deputy, as_of.report_submission; DROP TABLE public.deputy;
      ALTER TABLE public.report_submission DROP COLUMN submitted_for;
      DROP POLICY report_draft_door ON public.report_draft; DROP POLICY status_report_door ON public.status_report;
      REVOKE INSERT ON public.task_charge FROM gwaje_door; REVOKE SELECT ON public.report_draft, public.status_report FROM gwaje_door;
      DELETE FROM app.data_table WHERE name = 'deputy'; SELECT app.build_past_view('report_submission'), app.build_history_view();
      DROP FUNCTION app.left_by(uuid), app.pass_on_the_rest(uuid, uuid, timestamptz), app.keep_deputy_here(), app.keep_deputies_named(),
        app.keep_submitter(), app.works_here(uuid, uuid);`);
  }
}

const TABLE = `
  CREATE TABLE public.deputy (
    id uuid CONSTRAINT deputy_pkey PRIMARY KEY,
    task_force_id uuid NOT NULL CONSTRAINT deputy_task_force_id_fkey REFERENCES public.task_force,
    ministry_id uuid NOT NULL CONSTRAINT deputy_ministry_id_fkey REFERENCES public.ministry,
    person_id uuid NOT NULL CONSTRAINT deputy_person_id_fkey REFERENCES public.account,
    deputy_id uuid NOT NULL CONSTRAINT deputy_deputy_id_fkey REFERENCES public.account,
    from_on date NOT NULL,
    until_on date NOT NULL,
    named_by uuid NOT NULL CONSTRAINT deputy_named_by_fkey REFERENCES public.account,
    ended_at timestamptz,
    version int NOT NULL DEFAULT 1,
    archived_at timestamptz,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT deputy_is_somebody_else CHECK (person_id <> deputy_id),
    CONSTRAINT deputy_ends_after_it_begins CHECK (until_on >= from_on)
  );
  CREATE INDEX deputy_task_force_id ON public.deputy (task_force_id);
  CREATE INDEX deputy_ministry_id ON public.deputy (ministry_id);
  CREATE INDEX deputy_person_id ON public.deputy (person_id);
  CREATE INDEX deputy_deputy_id ON public.deputy (deputy_id);
  CREATE INDEX deputy_named_by ON public.deputy (named_by);
`;

/** Also by raw SQL: both work here, nobody has two deputies on one day, and nobody leaves whose place is taken or who takes one. */
const KEPT = `
  CREATE FUNCTION app.works_here(person uuid, force uuid) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT EXISTS (SELECT FROM account a JOIN membership m ON m.account_id = a.id
      WHERE a.id = person AND a.role = 'LIAISON' AND a.disabled_at IS NULL AND a.archived_at IS NULL
        AND m.task_force_id = force AND m.archived_at IS NULL)
  $$;
  CREATE FUNCTION app.keep_deputy_here() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  BEGIN
    IF NEW.ended_at IS NOT NULL THEN RETURN NEW; END IF;
    IF NOT app.works_here(NEW.person_id, NEW.task_force_id) OR NOT app.works_here(NEW.deputy_id, NEW.task_force_id) THEN
      RAISE EXCEPTION 'a deputy and the person whose place it is work here' USING ERRCODE = '23514';
    END IF;
    IF EXISTS (SELECT FROM deputy d WHERE d.task_force_id = NEW.task_force_id AND d.id <> NEW.id AND d.ended_at IS NULL AND d.archived_at IS NULL
        AND d.person_id = NEW.person_id AND d.from_on <= NEW.until_on AND d.until_on >= NEW.from_on) THEN
      RAISE EXCEPTION 'nobody has two deputies on one day' USING ERRCODE = '23514';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER deputy_is_here BEFORE INSERT OR UPDATE ON public.deputy FOR EACH ROW EXECUTE FUNCTION app.keep_deputy_here();

  CREATE FUNCTION app.keep_deputies_named() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DECLARE
    gone uuid := CASE TG_TABLE_NAME WHEN 'account' THEN (to_jsonb(NEW) ->> 'id')::uuid ELSE (to_jsonb(NEW) ->> 'account_id')::uuid END;
  BEGIN
    IF app.role() IS DISTINCT FROM 'SYSTEM' AND EXISTS (SELECT FROM deputy d WHERE gone IN (d.person_id, d.deputy_id)
        AND d.ended_at IS NULL AND d.until_on >= (now() AT TIME ZONE 'Asia/Seoul')::date
        AND (TG_TABLE_NAME = 'account' OR d.task_force_id = (to_jsonb(NEW) ->> 'task_force_id')::uuid)) THEN
      RAISE EXCEPTION 'whoever leaves has no deputy and is none' USING ERRCODE = '23514';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER keeps_deputies BEFORE UPDATE ON public.account FOR EACH ROW
    WHEN (NEW.disabled_at IS NOT NULL AND OLD.disabled_at IS NULL OR NEW.archived_at IS NOT NULL AND OLD.archived_at IS NULL)
    EXECUTE FUNCTION app.keep_deputies_named();
  CREATE TRIGGER keeps_deputies BEFORE UPDATE ON public.membership FOR EACH ROW
    WHEN (NEW.archived_at IS NOT NULL AND OLD.archived_at IS NULL) EXECUTE FUNCTION app.keep_deputies_named();
`;

/** A writer hands in what is theirs, what they stand in for, and what nobody has; section chief and focal point hand in all. */
const SUBMITTER = `
  CREATE FUNCTION app.keep_submitter() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DECLARE
    holders uuid[];
    stood_in_for uuid[];
  BEGIN
    IF app.role() IS DISTINCT FROM 'LIAISON' THEN RETURN NEW; END IF;
    holders := ARRAY(SELECT c.holder_id FROM task_charge c JOIN status_report s ON s.task_id = c.task_id
      WHERE s.id = NEW.report_id AND c.holder_id IS NOT NULL AND c.archived_at IS NULL AND c.ministry_id = ANY (app.ministry_ids()::uuid[]));
    stood_in_for := ARRAY(SELECT d.person_id FROM deputy d WHERE d.deputy_id = app.user_id() AND d.task_force_id = NEW.task_force_id
      AND d.ended_at IS NULL AND (NEW.submitted_at AT TIME ZONE 'Asia/Seoul')::date BETWEEN d.from_on AND d.until_on);
    IF NEW.submitted_for IS NOT NULL AND NOT (NEW.submitted_for = ANY (holders) AND NEW.submitted_for = ANY (stood_in_for)) THEN
      RAISE EXCEPTION 'nobody acts in a place that is not theirs to take' USING ERRCODE = '42501';
    END IF;
    IF cardinality(holders) > 0 AND NOT holders && (stood_in_for || app.user_id())
        AND EXISTS (SELECT FROM account a WHERE a.id = app.user_id() AND a.duty = 'WRITER') THEN
      RAISE EXCEPTION 'somebody else has this task in hand' USING ERRCODE = '42501';
    END IF;
    RETURN NEW;
  END $$;
`;

/** The same sentences as deputy.policy.ts. */
const RIGHTS = `
  SELECT app.protect('deputy', 'task_force_id',
    $$(task_force_id = ANY ((SELECT app.task_force_ids())::uuid[]) AND (SELECT app.role()) IN ('COORDINATOR', 'AUDITOR')) OR $$ || app.own_body(),
    app.own_body(), app.own_body());
  CREATE TRIGGER deputy_keeps_its_place BEFORE UPDATE ON public.deputy FOR EACH ROW
    EXECUTE FUNCTION app.limit_columns('LIAISON', 'ended_at', 'version', 'updated_at');
  GRANT SELECT, UPDATE ON public.deputy TO gwaje_door;
  CREATE POLICY deputy_door ON public.deputy FOR ALL TO gwaje_door USING (true);
  GRANT INSERT ON public.task_charge TO gwaje_door;
  GRANT SELECT ON public.report_draft, public.status_report TO gwaje_door;
  CREATE POLICY report_draft_door ON public.report_draft FOR SELECT TO gwaje_door USING (true);
  CREATE POLICY status_report_door ON public.status_report FOR SELECT TO gwaje_door USING (true);
  ALTER FUNCTION app.works_here(uuid, uuid) OWNER TO gwaje_door;
  ALTER FUNCTION app.keep_deputy_here() OWNER TO gwaje_door;
  ALTER FUNCTION app.keep_deputies_named() OWNER TO gwaje_door;
  ALTER FUNCTION app.keep_submitter() OWNER TO gwaje_door;
`;

/** What else hangs on somebody who leaves: drafts they wrote last, and the places they take or leave. The administrator reads none of it. */
const DOORS = `
  CREATE FUNCTION app.left_by(person uuid) RETURNS TABLE (task_force_id uuid, drafts int, deputies int)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT x.task_force_id, sum(x.drafts)::int, sum(x.deputies)::int FROM (
      SELECT r.task_force_id, 1 AS drafts, 0 AS deputies FROM report_draft r JOIN status_report s ON s.id = r.report_id
        WHERE r.saved_by = person AND r.content IS NOT NULL AND s.state IN ('DRAFT', 'RETURNED')
      UNION ALL SELECT d.task_force_id, 0, 1 FROM deputy d WHERE person IN (d.person_id, d.deputy_id)
        AND d.ended_at IS NULL AND d.until_on >= (now() AT TIME ZONE 'Asia/Seoul')::date) x
    WHERE app.role() = 'ADMINISTRATOR' GROUP BY x.task_force_id
  $$;
  -- A draft is the body's own: what passes is who goes on with it, where nobody has the task. successor NULL: said aloud that nobody does.
  CREATE FUNCTION app.pass_on_the_rest(person uuid, successor uuid, since timestamptz) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    INSERT INTO task_charge AS c (id, task_force_id, task_id, ministry_id, holder_id, previous_holder_id, handed_over_at, handed_over_by, created_at, updated_at)
      SELECT DISTINCT ON (s.task_id, s.ministry_id) gen_random_uuid(), s.task_force_id, s.task_id, s.ministry_id, successor, person, since, app.user_id(), since, since
      FROM report_draft r JOIN status_report s ON s.id = r.report_id
      WHERE r.saved_by = person AND r.content IS NOT NULL AND s.state IN ('DRAFT', 'RETURNED') AND app.role() = 'ADMINISTRATOR'
        AND NOT EXISTS (SELECT FROM task_charge t WHERE t.task_id = s.task_id AND t.ministry_id = s.ministry_id);
    UPDATE deputy d SET ended_at = since, version = d.version + 1, updated_at = since
      WHERE d.ended_at IS NULL AND d.until_on >= (since AT TIME ZONE 'Asia/Seoul')::date AND app.role() = 'ADMINISTRATOR'
        AND (d.person_id = person OR (d.deputy_id = person AND (successor IS NULL OR successor = d.person_id)));
    UPDATE deputy d SET deputy_id = successor, version = d.version + 1, updated_at = since
      WHERE d.ended_at IS NULL AND d.until_on >= (since AT TIME ZONE 'Asia/Seoul')::date AND app.role() = 'ADMINISTRATOR' AND d.deputy_id = person;
  $$;
  ALTER FUNCTION app.left_by(uuid) OWNER TO gwaje_door;
  ALTER FUNCTION app.pass_on_the_rest(uuid, uuid, timestamptz) OWNER TO gwaje_door;
  REVOKE ALL ON FUNCTION app.left_by(uuid), app.pass_on_the_rest(uuid, uuid, timestamptz), app.works_here(uuid, uuid) FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION app.left_by(uuid), app.pass_on_the_rest(uuid, uuid, timestamptz) TO gwaje_app;
`;

/** Nobody acted in another's place before there were deputies: null is the value for the past. */
const SUBMISSION = `
  ALTER TABLE public.report_submission ADD COLUMN submitted_for uuid CONSTRAINT report_submission_submitted_for_fkey REFERENCES public.account;
  CREATE INDEX report_submission_submitted_for ON public.report_submission (submitted_for);
  CREATE TRIGGER submitter_has_it BEFORE INSERT ON public.report_submission FOR EACH ROW EXECUTE FUNCTION app.keep_submitter();
  SELECT app.build_past_view('report_submission'), app.build_history_view();
`;
