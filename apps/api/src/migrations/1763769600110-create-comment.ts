import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a body and the office say to each other about a task, a milestone or a report; and up to where each person read. */
export class CreateComment1763769600110 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(TABLE);
    await q.query(KEPT);
    await q.query(RIGHTS);
    await q.query(READ);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP VIEW public.history; DROP VIEW as_of.comment, as_of.comment_reading; DROP TABLE public.comment_reading, public.comment;
      DELETE FROM app.exempt_table WHERE name = 'comment_reading'; DELETE FROM app.data_table WHERE name = 'comment';
      SELECT app.build_history_view(); DROP FUNCTION app.keep_comment();`);
  }
}

const TABLE = `
  CREATE TABLE public.comment (
    id uuid CONSTRAINT comment_pkey PRIMARY KEY,
    task_force_id uuid NOT NULL CONSTRAINT comment_task_force_id_fkey REFERENCES public.task_force,
    task_id uuid NOT NULL,
    milestone_id uuid,
    report_id uuid,
    ministry_id uuid NOT NULL CONSTRAINT comment_ministry_id_fkey REFERENCES public.ministry,
    answers_id uuid,
    side text NOT NULL CONSTRAINT comment_side_known CHECK (side IN ('BODY', 'OFFICE')),
    text text NOT NULL CONSTRAINT comment_text_short CHECK (text <> '' AND char_length(text) <= 2000),
    written_at timestamptz NOT NULL,
    written_by uuid NOT NULL CONSTRAINT comment_written_by_fkey REFERENCES public.account,
    withdrawn_at timestamptz,
    withdrawn_by uuid CONSTRAINT comment_withdrawn_by_fkey REFERENCES public.account,
    version int NOT NULL DEFAULT 1,
    archived_at timestamptz,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT comment_within_task_force UNIQUE (task_force_id, id),
    CONSTRAINT comment_task_id_fkey FOREIGN KEY (task_force_id, task_id) REFERENCES public.task (task_force_id, id),
    CONSTRAINT comment_milestone_id_fkey FOREIGN KEY (task_force_id, milestone_id) REFERENCES public.milestone (task_force_id, id),
    CONSTRAINT comment_report_id_fkey FOREIGN KEY (task_force_id, report_id) REFERENCES public.status_report (task_force_id, id),
    CONSTRAINT comment_answers_id_fkey FOREIGN KEY (task_force_id, answers_id) REFERENCES public.comment (task_force_id, id),
    CONSTRAINT comment_of_one_item CHECK (milestone_id IS NULL OR report_id IS NULL),
    CONSTRAINT comment_withdrawn_whole CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL))
  );
  CREATE INDEX comment_task_id ON public.comment (task_id);
  CREATE INDEX comment_milestone_id ON public.comment (milestone_id);
  CREATE INDEX comment_report_id ON public.comment (report_id);
  CREATE INDEX comment_ministry_id ON public.comment (ministry_id);
  CREATE INDEX comment_answers_id ON public.comment (answers_id);
  CREATE INDEX comment_written_by ON public.comment (written_by);
  CREATE INDEX comment_withdrawn_by ON public.comment (withdrawn_by);
`;

/** What was said stays as it was said; its author may take it back, once. */
const KEPT = `
  CREATE FUNCTION app.keep_comment() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE
    taken_back text[] := ARRAY['withdrawn_at', 'withdrawn_by', 'version', 'updated_at'];
  BEGIN
    IF OLD.withdrawn_at IS NOT NULL OR NEW.withdrawn_at IS NULL OR to_jsonb(OLD) - taken_back <> to_jsonb(NEW) - taken_back
        OR NEW.withdrawn_by IS DISTINCT FROM OLD.written_by THEN
      RAISE EXCEPTION 'a comment is only ever withdrawn, and by its author' USING ERRCODE = '23514';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER keeps BEFORE UPDATE ON public.comment FOR EACH ROW EXECUTE FUNCTION app.keep_comment();
`;

/** The same sentences as comment.policy.ts: between one body and the office; the auditor reads. */
const RIGHTS = `
  SELECT app.protect('comment', 'task_force_id',
    $$(task_force_id = ANY ((SELECT app.task_force_ids())::uuid[]) AND (SELECT app.role()) IN ('COORDINATOR', 'AUDITOR')) OR $$ || app.own_body(),
    $$written_by = (SELECT app.user_id()) AND CASE side WHEN 'OFFICE' THEN $$ || app.plan_writers() || $$ ELSE $$ || app.own_body() || $$ END$$,
    $$written_by = (SELECT app.user_id()) AND ($$ || app.plan_writers() || $$ OR $$ || app.own_body() || $$)$$);
`;

/** A person's own mark, as a choice of screen is: nobody else reads it, and it is no history. */
const READ = `
  CREATE TABLE public.comment_reading (
    account_id uuid NOT NULL CONSTRAINT comment_reading_account_id_fkey REFERENCES public.account,
    item_id uuid NOT NULL,
    ministry_id uuid NOT NULL CONSTRAINT comment_reading_ministry_id_fkey REFERENCES public.ministry,
    read_at timestamptz NOT NULL,
    CONSTRAINT comment_reading_pkey PRIMARY KEY (account_id, item_id, ministry_id)
  );
  CREATE INDEX comment_reading_ministry_id ON public.comment_reading (ministry_id);
  SELECT app.exempt('comment_reading', 'up to where a person has read');
  SELECT app.guard_rows('comment_reading', 'account_id = (SELECT app.user_id())', 'account_id = (SELECT app.user_id())', 'account_id = (SELECT app.user_id())');
`;
