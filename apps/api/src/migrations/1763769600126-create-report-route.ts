import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A body may report through another for a time: what it would owe stands in that body's report. */
export class CreateReportRoute1763769600126 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(TABLE);
    await q.query(KEPT);
    await q.query(`SELECT app.protect('report_route', 'task_force_id', app.plan_readers(), app.plan_writers(), app.plan_writers())`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP VIEW public.history; DROP VIEW as_of.report_route; DROP TABLE public.report_route;
      DELETE FROM app.data_table WHERE name = 'report_route'; SELECT app.build_history_view(); DROP FUNCTION app.keep_routes_apart();`);
  }
}

const TABLE = `
  CREATE TABLE public.report_route (
    id uuid CONSTRAINT report_route_pkey PRIMARY KEY,
    task_force_id uuid NOT NULL CONSTRAINT report_route_task_force_id_fkey REFERENCES public.task_force,
    ministry_id uuid NOT NULL CONSTRAINT report_route_ministry_id_fkey REFERENCES public.ministry,
    via_ministry_id uuid NOT NULL CONSTRAINT report_route_via_ministry_id_fkey REFERENCES public.ministry,
    from_on date NOT NULL,
    until_on date,
    basis text NOT NULL CONSTRAINT report_route_basis_short CHECK (char_length(basis) BETWEEN 1 AND 500),
    provenance jsonb NOT NULL,
    version int NOT NULL DEFAULT 1,
    archived_at timestamptz,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT report_route_leads_elsewhere CHECK (ministry_id <> via_ministry_id),
    CONSTRAINT report_route_ends_after_it_begins CHECK (until_on > from_on)
  );
  CREATE INDEX report_route_task_force_id ON public.report_route (task_force_id);
  CREATE INDEX report_route_ministry_id ON public.report_route (ministry_id);
  CREATE INDEX report_route_via_ministry_id ON public.report_route (via_ministry_id);
`;

/** On no day two ways for one body: what it owes is asked for once. */
const KEPT = `
  CREATE FUNCTION app.keep_routes_apart() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF NEW.archived_at IS NULL AND EXISTS (SELECT FROM public.report_route r WHERE r.task_force_id = NEW.task_force_id AND r.ministry_id = NEW.ministry_id
        AND r.id <> NEW.id AND r.archived_at IS NULL AND daterange(r.from_on, r.until_on) && daterange(NEW.from_on, NEW.until_on)) THEN
      RAISE EXCEPTION 'a body reports through one other body at a time' USING ERRCODE = '23514';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER keeps_apart BEFORE INSERT OR UPDATE ON public.report_route FOR EACH ROW EXECUTE FUNCTION app.keep_routes_apart();
`;
