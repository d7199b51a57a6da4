import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Bodies and their successions, task forces, accounts and who belongs where. */
export class CreateIdentity1763769600002 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(MINISTRY);
    await q.query(TASK_FORCE);
    await q.query(ACCOUNT);
    await q.query(RIGHTS);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP VIEW public.history; DROP VIEW as_of.membership, as_of.account, as_of.task_force, as_of.ministry_succession, as_of.ministry;
      DROP TABLE public.membership, public.account, public.task_force, public.ministry_succession, public.ministry;
      DELETE FROM app.data_table WHERE name IN ('membership', 'account', 'task_force', 'ministry_succession', 'ministry');`);
  }
}

const MINISTRY = `
  CREATE TABLE public.ministry (
    id uuid CONSTRAINT ministry_pkey PRIMARY KEY,
    code text NOT NULL CONSTRAINT ministry_code_key UNIQUE,
    name jsonb NOT NULL CONSTRAINT ministry_name_in_both_languages CHECK (name ? 'ko' AND name ? 'en'),
    abbreviation jsonb,
    kind text NOT NULL CONSTRAINT ministry_kind_known CHECK (kind IN ('MINISTRY', 'COMMISSION', 'AGENCY', 'OFFICE', 'CENTRE')),
    independent boolean NOT NULL DEFAULT false,
    opened_on date,
    closed_on date,
    parent_code text,
    note jsonb,
    provenance jsonb NOT NULL,
    version int NOT NULL DEFAULT 1,
    archived_at timestamptz,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now()
  );
  CREATE TABLE public.ministry_succession (
    id uuid CONSTRAINT ministry_succession_pkey PRIMARY KEY,
    from_ministry_id uuid NOT NULL CONSTRAINT ministry_succession_from_ministry_id_fkey REFERENCES public.ministry,
    to_ministry_id uuid NOT NULL CONSTRAINT ministry_succession_to_ministry_id_fkey REFERENCES public.ministry,
    kind text NOT NULL CONSTRAINT ministry_succession_kind_known
      CHECK (kind IN ('RENAME_AND_EXPAND', 'ABOLISH_AND_ESTABLISH', 'ELEVATE', 'SPLIT', 'MERGE', 'TRANSFER', 'DEEMED_CONTINUATION')),
    effective_on date NOT NULL,
    legal_basis jsonb,
    provenance jsonb NOT NULL,
    version int NOT NULL DEFAULT 1,
    archived_at timestamptz,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT ministry_succession_once UNIQUE (from_ministry_id, to_ministry_id)
  );
  CREATE INDEX ministry_succession_to_ministry_id ON public.ministry_succession (to_ministry_id);
`;

const TASK_FORCE = `
  CREATE TABLE public.task_force (
    id uuid CONSTRAINT task_force_pkey PRIMARY KEY,
    code text NOT NULL CONSTRAINT task_force_code_key UNIQUE,
    name jsonb NOT NULL CONSTRAINT task_force_name_in_both_languages CHECK (name ? 'ko' AND name ? 'en'),
    plan_title jsonb NOT NULL,
    announced_on date NOT NULL,
    formed_on date,
    demonstration boolean NOT NULL DEFAULT false,
    lead_ministry_id uuid CONSTRAINT task_force_lead_ministry_id_fkey REFERENCES public.ministry,
    chair jsonb,
    provenance jsonb NOT NULL,
    load_epoch int NOT NULL DEFAULT 1,
    version int NOT NULL DEFAULT 1,
    archived_at timestamptz,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now()
  );
  CREATE INDEX task_force_lead_ministry_id ON public.task_force (lead_ministry_id);
`;

const ACCOUNT = `
  CREATE TABLE public.account (
    id uuid CONSTRAINT account_pkey PRIMARY KEY,
    email text NOT NULL CONSTRAINT account_email_is_lower_case CHECK (email = lower(email)),
    display_name jsonb NOT NULL,
    role text NOT NULL CONSTRAINT account_role_known
      CHECK (role IN ('ADMINISTRATOR', 'COORDINATOR', 'LIAISON', 'LEADERSHIP', 'AUDITOR', 'SYSTEM')),
    ministry_id uuid CONSTRAINT account_ministry_id_fkey REFERENCES public.ministry,
    duty text CONSTRAINT account_duty_known CHECK (duty IN ('WRITER', 'SECTION_CHIEF', 'FOCAL_POINT')),
    division jsonb,
    position jsonb,
    telephone text,
    password_hash text,
    demonstration boolean NOT NULL DEFAULT false,
    disabled_at timestamptz,
    version int NOT NULL DEFAULT 1,
    archived_at timestamptz,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT account_email_key UNIQUE (email),
    CONSTRAINT account_liaison_has_ministry CHECK ((role = 'LIAISON') = (ministry_id IS NOT NULL AND duty IS NOT NULL))
  );
  CREATE INDEX account_ministry_id ON public.account (ministry_id);
  CREATE TABLE public.membership (
    id uuid CONSTRAINT membership_pkey PRIMARY KEY,
    task_force_id uuid NOT NULL CONSTRAINT membership_task_force_id_fkey REFERENCES public.task_force,
    account_id uuid NOT NULL CONSTRAINT membership_account_id_fkey REFERENCES public.account,
    version int NOT NULL DEFAULT 1,
    archived_at timestamptz,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT membership_once UNIQUE (task_force_id, account_id)
  );
  CREATE INDEX membership_account_id ON public.membership (account_id);
`;

/** Accounts and settings belong to the administrator, who writes, and the auditor, who reads; plans do not. Each member sees the task force, the administrator its name. */
const RIGHTS = `
  SELECT app.protect('ministry', '', '(SELECT app.user_id()) IS NOT NULL',
    '(SELECT app.role()) = ''ADMINISTRATOR''', '(SELECT app.role()) = ''ADMINISTRATOR''');
  SELECT app.protect('ministry_succession', '', '(SELECT app.user_id()) IS NOT NULL',
    '(SELECT app.role()) = ''ADMINISTRATOR''', '(SELECT app.role()) = ''ADMINISTRATOR''');
  SELECT app.protect('task_force', 'id',
    'id = ANY ((SELECT app.task_force_ids())::uuid[]) OR (SELECT app.role()) = ''ADMINISTRATOR''',
    '(SELECT app.role()) = ''ADMINISTRATOR''',
    '(SELECT app.role()) = ''ADMINISTRATOR'' OR ((SELECT app.role()) = ''COORDINATOR'' AND id = ANY ((SELECT app.task_force_ids())::uuid[]))');
  SELECT app.protect('account', '',
    'CASE (SELECT app.role()) WHEN ''ADMINISTRATOR'' THEN true
      WHEN ''AUDITOR'' THEN true
      WHEN ''COORDINATOR'' THEN id = (SELECT app.user_id()) OR ministry_id IS NOT NULL
      WHEN ''LIAISON'' THEN id = (SELECT app.user_id()) OR ministry_id = ANY ((SELECT app.ministry_ids())::uuid[])
      ELSE id = (SELECT app.user_id()) END',
    '(SELECT app.role()) = ''ADMINISTRATOR''', '(SELECT app.role()) = ''ADMINISTRATOR''', ARRAY['password_hash'], '{}',
    '(SELECT app.role()) = ''ADMINISTRATOR''');
  SELECT app.protect('membership', 'task_force_id',
    '(SELECT app.role()) IN (''ADMINISTRATOR'', ''AUDITOR'') OR account_id = (SELECT app.user_id())
      OR ((SELECT app.role()) = ''COORDINATOR'' AND task_force_id = ANY ((SELECT app.task_force_ids())::uuid[]))',
    '(SELECT app.role()) = ''ADMINISTRATOR''', '(SELECT app.role()) = ''ADMINISTRATOR''');
`;
