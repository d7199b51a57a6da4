import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 증빙: files that a body hands in with a report. What they hold lies in the folder of files, under its hash. */
export class CreateEvidence1763769600060 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(TABLE);
    await q.query(KEPT);
    await q.query(RIGHTS);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP VIEW public.history; DROP VIEW as_of.evidence; DROP TABLE public.evidence;
      DELETE FROM app.data_table WHERE name = 'evidence'; SELECT app.build_history_view(); DROP FUNCTION app.keep_evidence();`);
  }
}

const TABLE = `
  CREATE TABLE public.evidence (
    id uuid CONSTRAINT evidence_pkey PRIMARY KEY,
    task_force_id uuid NOT NULL CONSTRAINT evidence_task_force_id_fkey REFERENCES public.task_force,
    report_id uuid NOT NULL,
    ministry_id uuid NOT NULL CONSTRAINT evidence_ministry_id_fkey REFERENCES public.ministry,
    lead_ministry_id uuid NOT NULL CONSTRAINT evidence_lead_ministry_id_fkey REFERENCES public.ministry,
    milestone_id uuid,
    state text NOT NULL CONSTRAINT evidence_state_known CHECK (state IN ('NOT_BEGUN', 'DRAFT', 'SUBMITTED', 'RETURNED', 'ACCEPTED')),
    scope text NOT NULL CONSTRAINT evidence_scope_known CHECK (scope IN ('COORDINATOR_ONLY', 'TASK_FORCE', 'PUBLIC')),
    file_name text NOT NULL CONSTRAINT evidence_file_name_short CHECK (char_length(file_name) BETWEEN 1 AND 130),
    format text NOT NULL CONSTRAINT evidence_format_known CHECK (format IN ('pdf', 'hwp', 'hwpx', 'docx', 'xlsx', 'png', 'jpg')),
    bytes int NOT NULL CONSTRAINT evidence_bytes_some CHECK (bytes > 0),
    sha256 text NOT NULL CONSTRAINT evidence_sha256_is_one CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    caption text NOT NULL CONSTRAINT evidence_caption_short CHECK (caption <> '' AND char_length(caption) <= 200),
    names_no_victim boolean NOT NULL CONSTRAINT evidence_names_no_victim CHECK (names_no_victim),
    scan text NOT NULL CONSTRAINT evidence_scan_known CHECK (scan IN ('NOT_SCANNED', 'QUARANTINED', 'CLEAN', 'BLOCKED')),
    scanned_at timestamptz,
    first_submitted_at timestamptz,
    CONSTRAINT evidence_scanned_has_instant CHECK ((scanned_at IS NULL) = (scan = 'NOT_SCANNED' OR scan = 'QUARANTINED')),
    CONSTRAINT evidence_submitted_has_instant CHECK (state = 'DRAFT' OR first_submitted_at IS NOT NULL),
    uploaded_at timestamptz NOT NULL,
    uploaded_by uuid NOT NULL CONSTRAINT evidence_uploaded_by_fkey REFERENCES public.account,
    version int NOT NULL DEFAULT 1,
    archived_at timestamptz,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT evidence_within_task_force UNIQUE (task_force_id, id),
    CONSTRAINT evidence_report_id_fkey FOREIGN KEY (task_force_id, report_id) REFERENCES public.status_report (task_force_id, id),
    CONSTRAINT evidence_milestone_id_fkey FOREIGN KEY (task_force_id, milestone_id) REFERENCES public.milestone (task_force_id, id)
  );
  CREATE INDEX evidence_report_id ON public.evidence (report_id);
  CREATE INDEX evidence_ministry_id ON public.evidence (ministry_id);
  CREATE INDEX evidence_lead_ministry_id ON public.evidence (lead_ministry_id);
  CREATE INDEX evidence_milestone_id ON public.evidence (milestone_id);
  CREATE INDEX evidence_uploaded_by ON public.evidence (uploaded_by);
  CREATE INDEX evidence_sha256 ON public.evidence (sha256);
`;

/**
 * One of three things may happen to a file: it goes with its report from one state to the next, its body takes it away while
 * the report is its own to write, or the product says what the scan found. Nothing else of it ever changes.
 */
const KEPT = `
  CREATE FUNCTION app.keep_evidence() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE
    o jsonb := to_jsonb(OLD) - ARRAY['version', 'updated_at'];
    n jsonb := to_jsonb(NEW) - ARRAY['version', 'updated_at'];
    step text := OLD.state || ' ' || NEW.state;
    goes_on boolean := OLD.archived_at IS NULL AND o - ARRAY['state', 'first_submitted_at'] = n - ARRAY['state', 'first_submitted_at']
      AND NEW.first_submitted_at IS NOT NULL AND coalesce(OLD.first_submitted_at, NEW.first_submitted_at) = NEW.first_submitted_at;
    is_removed boolean := OLD.state IN ('DRAFT', 'RETURNED') AND OLD.archived_at IS NULL AND NEW.archived_at IS NOT NULL AND o - 'archived_at' = n - 'archived_at';
    is_scanned boolean := o - ARRAY['scan', 'scanned_at'] = n - ARRAY['scan', 'scanned_at'] AND NEW.scanned_at IS NOT NULL;
  BEGIN
    -- Whose step it is, as well: whoever may read a file could otherwise be mistaken for who may move it.
    IF NOT coalesce(CASE app.role()
        WHEN 'SYSTEM' THEN is_scanned OR goes_on OR is_removed
        WHEN 'LIAISON' THEN OLD.task_force_id = ANY (app.task_force_ids()::uuid[]) AND OLD.ministry_id = ANY (app.ministry_ids()::uuid[])
          AND (is_removed OR (goes_on AND step IN ('DRAFT SUBMITTED', 'RETURNED SUBMITTED', 'SUBMITTED DRAFT', 'SUBMITTED RETURNED')))
        WHEN 'COORDINATOR' THEN OLD.task_force_id = ANY (app.task_force_ids()::uuid[]) AND goes_on AND step IN ('SUBMITTED RETURNED', 'SUBMITTED ACCEPTED')
      END, false) THEN
      RAISE EXCEPTION '% takes no such step on a file', app.role() USING ERRCODE = '42501';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER keeps BEFORE UPDATE ON public.evidence FOR EACH ROW EXECUTE FUNCTION app.keep_evidence();
`;

/** The same sentences as of an obstacle (status-report.policy.ts): a draft's file is its body's, a file in confidence reaches the office and the auditor. */
const RIGHTS = `
  SELECT app.protect('evidence', 'task_force_id',
    $$CASE WHEN state IN ('NOT_BEGUN', 'DRAFT') THEN $$ || app.own_body() || $$ ELSE $$ || app.report_readers() ||
      $$ AND (scope <> 'COORDINATOR_ONLY' OR (SELECT app.role()) IN ('COORDINATOR', 'AUDITOR') OR $$ || app.own_body() || $$) END$$,
    app.own_body() || $$ AND state = 'DRAFT' AND uploaded_by = (SELECT app.user_id()) AND scan IN ('NOT_SCANNED', 'QUARANTINED')$$,
    app.plan_writers() || ' OR ' || app.own_body());
`;
