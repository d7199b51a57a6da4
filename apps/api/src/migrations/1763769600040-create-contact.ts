import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which office answers for a task, a measure or a milestone: division, position and telephone, never a person's name. */
export class CreateContact1763769600040 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    for (const parent of PARENTS)
      await q.query(`ALTER TABLE public.${parent} ADD CONSTRAINT ${parent}_within_task_force UNIQUE (task_force_id, id)`);
    await q.query(TABLE);
    await q.query(RIGHTS);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(
      `DROP VIEW public.history; DROP VIEW as_of.contact; DROP TABLE public.contact; DELETE FROM app.data_table WHERE name = 'contact'`,
    );
    for (const parent of PARENTS) await q.query(`ALTER TABLE public.${parent} DROP CONSTRAINT ${parent}_within_task_force`);
    await q.query('SELECT app.build_history_view()');
  }
}

const PARENTS = ['measure', 'milestone'] as const;

const TABLE = `
  CREATE TABLE public.contact (
    id uuid CONSTRAINT contact_pkey PRIMARY KEY,
    task_force_id uuid NOT NULL CONSTRAINT contact_task_force_id_fkey REFERENCES public.task_force,
    task_id uuid NOT NULL,
    measure_id uuid,
    milestone_id uuid,
    ministry_id uuid NOT NULL CONSTRAINT contact_ministry_id_fkey REFERENCES public.ministry,
    division jsonb NOT NULL,
    position jsonb NOT NULL,
    telephone text NOT NULL,
    confirmed_on date NOT NULL,
    provenance jsonb NOT NULL,
    version int NOT NULL DEFAULT 1,
    archived_at timestamptz,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT contact_task_id_fkey FOREIGN KEY (task_force_id, task_id) REFERENCES public.task (task_force_id, id),
    CONSTRAINT contact_measure_id_fkey FOREIGN KEY (task_force_id, measure_id) REFERENCES public.measure (task_force_id, id),
    CONSTRAINT contact_milestone_id_fkey FOREIGN KEY (task_force_id, milestone_id) REFERENCES public.milestone (task_force_id, id),
    CONSTRAINT contact_of_one_item CHECK (measure_id IS NULL OR milestone_id IS NULL)
  );
  CREATE INDEX contact_task_force_id ON public.contact (task_force_id);
  CREATE INDEX contact_ministry_id ON public.contact (ministry_id);
  CREATE UNIQUE INDEX contact_of_task_once ON public.contact (task_id, ministry_id) WHERE measure_id IS NULL AND milestone_id IS NULL;
  CREATE UNIQUE INDEX contact_of_measure_once ON public.contact (measure_id, ministry_id);
  CREATE UNIQUE INDEX contact_of_milestone_once ON public.contact (milestone_id, ministry_id);
`;

/** A body keeps its own entries, the coordinators all; what an entry belongs to never changes. */
const RIGHTS = `
  SELECT app.protect('contact', 'task_force_id', app.plan_readers(), writers, writers) FROM (SELECT app.plan_writers() ||
    $$ OR (task_force_id = ANY ((SELECT app.task_force_ids())::uuid[]) AND (SELECT app.role()) = 'LIAISON'
      AND ministry_id = ANY ((SELECT app.ministry_ids())::uuid[]))$$ AS writers) w;
  CREATE TRIGGER contact_body_keeps BEFORE UPDATE ON public.contact FOR EACH ROW
    EXECUTE FUNCTION app.limit_columns('LIAISON', 'division', 'position', 'telephone', 'confirmed_on', 'provenance', 'version', 'updated_at');
`;
