import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A body asks for more time, the office answers; the old deadline stays beside the new one. */
export class CreateExtension1763769600052 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(TABLE);
    await q.query(KEPT);
    await q.query(RIGHTS);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP VIEW public.history; DROP VIEW as_of.deadline_extension; DROP TABLE public.deadline_extension;
      DELETE FROM app.data_table WHERE name = 'deadline_extension'; SELECT app.build_history_view(); DROP FUNCTION app.keep_extension();`);
  }
}

const TABLE = `
  CREATE TABLE public.deadline_extension (
    id uuid CONSTRAINT deadline_extension_pkey PRIMARY KEY,
    task_force_id uuid NOT NULL CONSTRAINT deadline_extension_task_force_id_fkey REFERENCES public.task_force,
    report_id uuid NOT NULL,
    round_id uuid NOT NULL,
    task_id uuid NOT NULL,
    ministry_id uuid NOT NULL CONSTRAINT deadline_extension_ministry_id_fkey REFERENCES public.ministry,
    state text NOT NULL CONSTRAINT deadline_extension_state_known CHECK (state IN ('REQUESTED', 'GRANTED', 'DECLINED')),
    reason text NOT NULL,
    previous_due_at timestamptz NOT NULL,
    wanted_until timestamptz NOT NULL,
    granted_until timestamptz,
    answer text,
    asked_at timestamptz NOT NULL,
    asked_by uuid NOT NULL CONSTRAINT deadline_extension_asked_by_fkey REFERENCES public.account,
    decided_at timestamptz,
    decided_by uuid CONSTRAINT deadline_extension_decided_by_fkey REFERENCES public.account,
    version int NOT NULL DEFAULT 1,
    archived_at timestamptz,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT deadline_extension_within_task_force UNIQUE (task_force_id, id),
    CONSTRAINT deadline_extension_report_id_fkey FOREIGN KEY (task_force_id, report_id) REFERENCES public.status_report (task_force_id, id),
    CONSTRAINT deadline_extension_round_id_fkey FOREIGN KEY (task_force_id, round_id) REFERENCES public.reporting_round (task_force_id, id),
    CONSTRAINT deadline_extension_task_id_fkey FOREIGN KEY (task_force_id, task_id) REFERENCES public.task (task_force_id, id),
    CONSTRAINT deadline_extension_asks_for_more CHECK (wanted_until > previous_due_at),
    CONSTRAINT deadline_extension_decided_whole CHECK ((state = 'REQUESTED') = (decided_at IS NULL) AND (state = 'REQUESTED') = (decided_by IS NULL)
      AND (state = 'GRANTED') = (granted_until IS NOT NULL) AND (state <> 'DECLINED' OR answer IS NOT NULL))
  );
  CREATE INDEX deadline_extension_report_id ON public.deadline_extension (report_id);
  CREATE INDEX deadline_extension_round_id ON public.deadline_extension (round_id);
  CREATE INDEX deadline_extension_task_id ON public.deadline_extension (task_id);
  CREATE UNIQUE INDEX deadline_extension_one_requested ON public.deadline_extension (report_id) WHERE state = 'REQUESTED';
  CREATE INDEX deadline_extension_ministry_id ON public.deadline_extension (ministry_id);
  CREATE INDEX deadline_extension_asked_by ON public.deadline_extension (asked_by);
  CREATE INDEX deadline_extension_decided_by ON public.deadline_extension (decided_by);
`;

/** One answer to one request, and what was asked stays as it was asked. */
const KEPT = `
  CREATE FUNCTION app.keep_extension() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE
    answered text[] := ARRAY['state', 'granted_until', 'answer', 'decided_at', 'decided_by', 'version', 'updated_at'];
  BEGIN
    IF OLD.state <> 'REQUESTED' OR NEW.state = 'REQUESTED' OR to_jsonb(OLD) - answered <> to_jsonb(NEW) - answered THEN
      RAISE EXCEPTION 'a request for more time is answered once' USING ERRCODE = '23514';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER keeps BEFORE UPDATE ON public.deadline_extension FOR EACH ROW EXECUTE FUNCTION app.keep_extension();
`;

/** The same sentences as deadline-extension.policy.ts. */
const RIGHTS = `
  SELECT app.protect('deadline_extension', 'task_force_id',
    $$(task_force_id = ANY ((SELECT app.task_force_ids())::uuid[]) AND (SELECT app.role()) IN ('COORDINATOR', 'AUDITOR')) OR $$ || app.own_body(),
    app.own_body() || $$ AND state = 'REQUESTED' AND asked_by = (SELECT app.user_id())$$, app.plan_writers());
`;
