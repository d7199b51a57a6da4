import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Mail that was written: on its way, sent, or only kept. The administrator reads it; the product alone writes it. */
export class CreateMail1763769600081 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE public.mail (
        id uuid CONSTRAINT mail_pkey PRIMARY KEY,
        account_id uuid NOT NULL CONSTRAINT mail_account_id_fkey REFERENCES public.account,
        key text NOT NULL,
        address text NOT NULL,
        language text NOT NULL CONSTRAINT mail_language_known CHECK (language IN ('ko', 'en')),
        subject text NOT NULL,
        body text NOT NULL,
        state text NOT NULL CONSTRAINT mail_state_known CHECK (state IN ('WAITING', 'SENDING', 'SENT', 'KEPT', 'FAILED')),
        tries int NOT NULL DEFAULT 0,
        problem text,
        written_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        moved_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        CONSTRAINT mail_once UNIQUE (account_id, key)
      );
      CREATE INDEX mail_written_at ON public.mail (written_at);
      SELECT app.exempt('mail', 'what was sent or kept, and to whom: no fact of the plan');
      SELECT app.guard_rows('mail', '(SELECT app.role()) = ''ADMINISTRATOR''', 'false', 'false');`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP VIEW as_of.mail; DROP TABLE public.mail; DELETE FROM app.exempt_table WHERE name = 'mail';`);
  }
}
