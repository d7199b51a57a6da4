import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who of a body has its part in a task in hand; nobody who has left does. */
export class CreateTaskCharge1763769600071 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(TABLE);
    await q.query(DOORS);
    await q.query(KEPT);
    await q.query(RIGHTS);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TRIGGER keeps_tasks ON public.account; DROP TRIGGER keeps_tasks ON public.membership;
      DROP VIEW public.history; DROP VIEW as_of.task_charge; DROP TABLE public.task_charge;
      DELETE FROM app.data_table WHERE name = 'task_charge'; SELECT app.build_history_view();
      DROP FUNCTION app.liaisons(uuid), app.tasks_in_charge(uuid), app.pass_on_tasks(uuid, uuid, timestamptz), app.keep_holder_here(),
        app.keep_tasks_held();`);
  }
}

const TABLE = `
  CREATE TABLE public.task_charge (
    id uuid CONSTRAINT task_charge_pkey PRIMARY KEY,
    task_force_id uuid NOT NULL CONSTRAINT task_charge_task_force_id_fkey REFERENCES public.task_force,
    task_id uuid NOT NULL,
    ministry_id uuid NOT NULL CONSTRAINT task_charge_ministry_id_fkey REFERENCES public.ministry,
    holder_id uuid CONSTRAINT task_charge_holder_id_fkey REFERENCES public.account,
    previous_holder_id uuid CONSTRAINT task_charge_previous_holder_id_fkey REFERENCES public.account,
    note text,
    handed_over_at timestamptz NOT NULL,
    handed_over_by uuid NOT NULL CONSTRAINT task_charge_handed_over_by_fkey REFERENCES public.account,
    version int NOT NULL DEFAULT 1,
    archived_at timestamptz,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT task_charge_task_id_fkey FOREIGN KEY (task_force_id, task_id) REFERENCES public.task (task_force_id, id),
    CONSTRAINT task_charge_once UNIQUE (task_id, ministry_id)
  );
  CREATE INDEX task_charge_task_force_id ON public.task_charge (task_force_id);
  CREATE INDEX task_charge_ministry_id ON public.task_charge (ministry_id);
  CREATE INDEX task_charge_holder_id ON public.task_charge (holder_id);
  CREATE INDEX task_charge_previous_holder_id ON public.task_charge (previous_holder_id);
  CREATE INDEX task_charge_handed_over_by ON public.task_charge (handed_over_by);
`;

/** The administrator ends an account and reads no plan: how much hangs on it, and to whom it passes, goes through these doors. */
const DOORS = `
  CREATE FUNCTION app.liaisons(force uuid) RETURNS TABLE (id uuid, name jsonb, duty text, division jsonb, "position" jsonb, ministry_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT a.id, a.display_name, a.duty, a.division, a.position, a.ministry_id
    FROM membership m JOIN account a ON a.id = m.account_id
    WHERE m.task_force_id = force AND force = ANY ((SELECT app.task_force_ids())::uuid[]) AND m.archived_at IS NULL
      AND a.role = 'LIAISON' AND a.disabled_at IS NULL AND a.archived_at IS NULL
      AND (app.role() IN ('COORDINATOR', 'AUDITOR') OR (app.role() = 'LIAISON' AND a.ministry_id = ANY ((SELECT app.ministry_ids())::uuid[])))
  $$;
  CREATE FUNCTION app.tasks_in_charge(holder uuid) RETURNS TABLE (task_force_id uuid, held int)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT c.task_force_id, count(*)::int FROM task_charge c
    WHERE c.holder_id = holder AND c.archived_at IS NULL AND app.role() = 'ADMINISTRATOR' GROUP BY c.task_force_id
  $$;
  -- successor NULL: said aloud that nobody has them now.
  CREATE FUNCTION app.pass_on_tasks(holder uuid, successor uuid, since timestamptz) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    UPDATE task_charge c SET holder_id = successor, previous_holder_id = holder, note = NULL, handed_over_at = since,
      handed_over_by = app.user_id(), version = c.version + 1, updated_at = since
    WHERE c.holder_id = holder AND app.role() = 'ADMINISTRATOR'
  $$;
`;

/** Also by raw SQL: whoever has a task works here, and whoever leaves has none left. The product's own acts set up and take down. */
const KEPT = `
  CREATE FUNCTION app.keep_holder_here() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  BEGIN
    IF NEW.holder_id IS NOT NULL AND NOT EXISTS (SELECT FROM account a JOIN membership m ON m.account_id = a.id
        WHERE a.id = NEW.holder_id AND a.role = 'LIAISON' AND a.disabled_at IS NULL AND a.archived_at IS NULL
          AND m.task_force_id = NEW.task_force_id AND m.archived_at IS NULL) THEN
      RAISE EXCEPTION 'a task is held by somebody who works here' USING ERRCODE = '23514';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER holder_is_here BEFORE INSERT OR UPDATE OF holder_id ON public.task_charge FOR EACH ROW EXECUTE FUNCTION app.keep_holder_here();

  CREATE FUNCTION app.keep_tasks_held() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  BEGIN
    IF app.role() IS DISTINCT FROM 'SYSTEM' AND (TG_TABLE_NAME = 'account' AND EXISTS (SELECT FROM task_charge c WHERE c.holder_id = (to_jsonb(NEW) ->> 'id')::uuid)
        OR TG_TABLE_NAME = 'membership' AND EXISTS (SELECT FROM task_charge c
          WHERE c.holder_id = (to_jsonb(NEW) ->> 'account_id')::uuid AND c.task_force_id = (to_jsonb(NEW) ->> 'task_force_id')::uuid)) THEN
      RAISE EXCEPTION 'whoever leaves hands over first' USING ERRCODE = '23514';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER keeps_tasks BEFORE UPDATE ON public.account FOR EACH ROW
    WHEN (NEW.disabled_at IS NOT NULL AND OLD.disabled_at IS NULL OR NEW.archived_at IS NOT NULL AND OLD.archived_at IS NULL)
    EXECUTE FUNCTION app.keep_tasks_held();
  CREATE TRIGGER keeps_tasks BEFORE UPDATE ON public.membership FOR EACH ROW
    WHEN (NEW.archived_at IS NOT NULL AND OLD.archived_at IS NULL) EXECUTE FUNCTION app.keep_tasks_held();
`;

/** The same sentences as task-charge.policy.ts. */
const RIGHTS = `
  SELECT app.protect('task_charge', 'task_force_id',
    $$(task_force_id = ANY ((SELECT app.task_force_ids())::uuid[]) AND (SELECT app.role()) IN ('COORDINATOR', 'AUDITOR')) OR $$ || app.own_body(),
    app.own_body(), app.own_body());
  CREATE TRIGGER task_charge_keeps_its_place BEFORE UPDATE ON public.task_charge FOR EACH ROW
    EXECUTE FUNCTION app.limit_columns('LIAISON', 'holder_id', 'previous_holder_id', 'note', 'handed_over_at', 'handed_over_by', 'version', 'updated_at');
  GRANT SELECT, UPDATE ON public.task_charge TO gwaje_door;
  CREATE POLICY task_charge_door ON public.task_charge FOR ALL TO gwaje_door USING (true);
  ALTER FUNCTION app.liaisons(uuid) OWNER TO gwaje_door;
  ALTER FUNCTION app.tasks_in_charge(uuid) OWNER TO gwaje_door;
  ALTER FUNCTION app.pass_on_tasks(uuid, uuid, timestamptz) OWNER TO gwaje_door;
  ALTER FUNCTION app.keep_holder_here() OWNER TO gwaje_door;
  ALTER FUNCTION app.keep_tasks_held() OWNER TO gwaje_door;
  REVOKE ALL ON FUNCTION app.liaisons(uuid), app.tasks_in_charge(uuid), app.pass_on_tasks(uuid, uuid, timestamptz) FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION app.liaisons(uuid), app.tasks_in_charge(uuid), app.pass_on_tasks(uuid, uuid, timestamptz) TO gwaje_app;
`;
