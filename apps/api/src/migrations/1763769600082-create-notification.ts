import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a person was told, once each; and how each wants to be told. Neither is a fact of the plan: both are the person's own. */
export class CreateNotification1763769600082 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(NOTIFICATION);
    await q.query(SETTING);
    await q.query(RIGHTS);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP FUNCTION app.read_notifications(uuid[]); DROP VIEW as_of.notification, as_of.notification_setting;
      DROP TABLE public.notification, public.notification_setting;
      DELETE FROM app.exempt_table WHERE name IN ('notification', 'notification_setting');`);
  }
}

const NOTIFICATION = `
  CREATE TABLE public.notification (
    id uuid CONSTRAINT notification_pkey PRIMARY KEY,
    account_id uuid NOT NULL CONSTRAINT notification_account_id_fkey REFERENCES public.account,
    task_force_id uuid NOT NULL CONSTRAINT notification_task_force_id_fkey REFERENCES public.task_force,
    kind text NOT NULL CONSTRAINT notification_kind_known CHECK (kind IN ('ROUND_OPENED', 'DUE_IN_7', 'DUE_IN_1', 'OVERDUE_1', 'OVERDUE_3',
      'REPORT_RETURNED', 'REPORT_ACCEPTED', 'EXTENSION_ASKED', 'EXTENSION_DECIDED', 'TASKS_HANDED_OVER', 'REMINDED')),
    key text NOT NULL,
    round_id uuid,
    report_id uuid,
    count int NOT NULL CONSTRAINT notification_count_some CHECK (count > 0),
    due_at timestamptz,
    is_copy boolean NOT NULL DEFAULT false,
    is_request boolean NOT NULL DEFAULT false,
    mail text NOT NULL CONSTRAINT notification_mail_known CHECK (mail IN ('AT_ONCE', 'DIGEST', 'OFF')),
    mailed_at timestamptz,
    read_at timestamptz,
    told_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT notification_once UNIQUE (account_id, key),
    CONSTRAINT notification_round_id_fkey FOREIGN KEY (task_force_id, round_id) REFERENCES public.reporting_round (task_force_id, id),
    CONSTRAINT notification_report_id_fkey FOREIGN KEY (task_force_id, report_id) REFERENCES public.status_report (task_force_id, id)
  );
  CREATE INDEX notification_told_at ON public.notification (account_id, told_at);
  CREATE INDEX notification_task_force_id ON public.notification (task_force_id);
  CREATE INDEX notification_round_id ON public.notification (round_id);
  CREATE INDEX notification_report_id ON public.notification (report_id);
`;

const SETTING = `
  CREATE TABLE public.notification_setting (
    account_id uuid CONSTRAINT notification_setting_pkey PRIMARY KEY CONSTRAINT notification_setting_account_id_fkey REFERENCES public.account,
    language text NOT NULL CONSTRAINT notification_setting_language_known CHECK (language IN ('ko', 'en')),
    mail jsonb NOT NULL,
    version int NOT NULL DEFAULT 1,
    updated_at timestamptz NOT NULL DEFAULT now()
  );
`;

/** The same sentences as notification.policy.ts. Read is the one thing a person says of a notification, and says it through a door. */
const RIGHTS = `
  SELECT app.exempt('notification', 'what a person was told'), app.exempt('notification_setting', 'how a person wants to be told');
  SELECT app.guard_rows('notification', 'account_id = (SELECT app.user_id()) AND task_force_id = ANY ((SELECT app.task_force_ids())::uuid[])',
    'false', 'false');
  SELECT app.guard_rows('notification_setting', 'account_id = (SELECT app.user_id())', 'account_id = (SELECT app.user_id())',
    'account_id = (SELECT app.user_id())');
  GRANT SELECT, UPDATE ON public.notification TO gwaje_door;
  CREATE POLICY notification_door ON public.notification FOR ALL TO gwaje_door USING (true);
  -- Null: all of them.
  CREATE FUNCTION app.read_notifications(wanted uuid[]) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    UPDATE notification n SET read_at = clock_timestamp() WHERE n.account_id = app.user_id() AND n.read_at IS NULL
      AND (wanted IS NULL OR n.id = ANY (wanted))
  $$;
  ALTER FUNCTION app.read_notifications(uuid[]) OWNER TO gwaje_door;
  REVOKE ALL ON FUNCTION app.read_notifications(uuid[]) FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION app.read_notifications(uuid[]) TO gwaje_app;
`;
