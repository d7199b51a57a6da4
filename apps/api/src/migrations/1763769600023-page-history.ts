import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The latest entries of some records, found by the ledger's own order. The view `history` judges every entry of a record
 * before it can put them in order; here no more than a page of each record is read and judged, by the same predicate of the
 * record's table. `entities` and `ids` name the records, `roots` what each is asked for.
 */
const PAGE = `
  CREATE FUNCTION app.history_page(given_chain uuid, roots uuid[], entities text[], ids uuid[], before_at timestamptz, before_seq bigint, most int)
  RETURNS TABLE (root uuid, seq bigint, recorded_at timestamptz, at timestamptz, actor_id uuid, command text, reason text, entity text,
    entity_id uuid, operation text, before jsonb, after jsonb)
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $fn$
  DECLARE
    t app.data_table;
    until timestamptz := coalesce(app.as_of(), 'infinity');
  BEGIN
    IF given_chain <> ALL (app.chain_zero() || app.task_force_ids()::uuid[]) THEN RETURN; END IF;
    FOR t IN SELECT * FROM app.data_table d WHERE d.name = ANY (entities) ORDER BY d.name LOOP
      RETURN QUERY EXECUTE format($sql$
        SELECT p.root, e.* FROM unnest($1, $2, $3) AS p (root, entity, id) CROSS JOIN LATERAL (
          SELECT l.seq, l.recorded_at, l.at, l.actor_id, l.command, l.reason, l.entity, l.entity_id, l.operation,
            CASE WHEN (SELECT (%2$s) FROM jsonb_populate_record(NULL::public.%1$I, %3$L::jsonb || l.before) r) THEN l.before END, l.after
          FROM public.ledger l
          WHERE l.chain = $4 AND l.entity = %1$L AND l.entity_id = p.id AND (l.at, l.seq) < ($5, $6) AND l.at <= $7
            AND (SELECT (%2$s) FROM jsonb_populate_record(NULL::public.%1$I, %3$L::jsonb || l.after) r)
          ORDER BY l.at DESC, l.seq DESC LIMIT $8) e
        WHERE p.entity = %1$L $sql$, t.name, t.history, t.past)
        USING roots, entities, ids, given_chain, coalesce(before_at, 'infinity'), coalesce(before_seq, 0), until, most;
    END LOOP;
  END $fn$;
  GRANT SELECT ON app.data_table TO gwaje_history;
  GRANT USAGE, CREATE ON SCHEMA app TO gwaje_history;
  ALTER FUNCTION app.history_page(uuid, uuid[], text[], uuid[], timestamptz, bigint, int) OWNER TO gwaje_history;
  REVOKE ALL ON FUNCTION app.history_page(uuid, uuid[], text[], uuid[], timestamptz, bigint, int) FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION app.history_page(uuid, uuid[], text[], uuid[], timestamptz, bigint, int) TO gwaje_app, gwaje_jobs;
`;

/** A history costs the same however long it is. */
export class PageHistory1763769600023 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(PAGE);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP FUNCTION app.history_page(uuid, uuid[], text[], uuid[], timestamptz, bigint, int);
      REVOKE SELECT ON app.data_table FROM gwaje_history; REVOKE CREATE ON SCHEMA app FROM gwaje_history;`);
  }
}
