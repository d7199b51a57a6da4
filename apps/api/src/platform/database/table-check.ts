import type pg from 'pg';

const FAULTS = `
  WITH tables AS (
    SELECT c.oid, c.relname AS name, c.relrowsecurity AND c.relforcerowsecurity AS guarded FROM pg_class c
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
  ), columns AS (
    SELECT a.attrelid, array_agg(a.attname::text ORDER BY a.attname) AS names FROM pg_attribute a
    WHERE a.attnum > 0 AND NOT a.attisdropped GROUP BY a.attrelid
  ), facts AS (
    SELECT t.*, d.name IS NOT NULL AS is_data, e.name IS NOT NULL AS is_exempt, table_columns.names AS own, past_columns.names AS past,
      EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = t.oid AND p.polcmd = 'r') AS has_policy,
      EXISTS (SELECT FROM pg_trigger g JOIN pg_proc f ON f.oid = g.tgfoid WHERE g.tgrelid = t.oid AND f.proname = 'append_to_ledger'
        AND g.tgenabled = 'O' AND g.tgtype & 20 = 20) AS has_trigger,
      has_table_privilege('gwaje_app', t.oid, 'SELECT') OR has_table_privilege('gwaje_app', t.oid, 'UPDATE')
        OR has_table_privilege('gwaje_app', t.oid, 'INSERT') AS is_reachable,
      (SELECT min(p.polname) FROM pg_policy p WHERE p.polrelid = t.oid
        AND p.polname NOT IN (t.name || '_visible', t.name || '_insert', t.name || '_update', t.name || '_system', t.name || '_door')) AS foreign_policy,
      (SELECT min(k.conname) FROM pg_constraint k
        JOIN pg_attribute child ON child.attrelid = k.conrelid AND child.attname = 'task_force_id'
        JOIN pg_attribute parent ON parent.attrelid = k.confrelid AND parent.attname = 'task_force_id'
        WHERE k.contype = 'f' AND k.conrelid = t.oid AND child.attnum <> ALL (k.conkey)) AS unbound_key,
      has_table_privilege('gwaje_app', t.oid, 'DELETE') OR has_table_privilege('gwaje_app', t.oid, 'TRUNCATE') AS can_delete
    FROM tables t LEFT JOIN app.data_table d ON d.name = t.name LEFT JOIN app.exempt_table e ON e.name = t.name
      LEFT JOIN columns table_columns ON table_columns.attrelid = t.oid
      LEFT JOIN columns past_columns ON past_columns.attrelid = to_regclass(format('as_of.%I', t.name))
  )
  SELECT name, fault FROM facts, LATERAL (VALUES
    (NOT is_data AND NOT is_exempt, 'is neither a data table nor exempt'),
    (is_data AND NOT guarded, 'has no forced row-level security'),
    (is_data AND NOT has_policy, 'has no policy for reading'),
    (is_data AND NOT has_trigger, 'has no ledger trigger'),
    (past IS NULL, 'has no view in as_of: a question about the past would be answered with today'),
    (past IS NOT NULL AND past IS DISTINCT FROM own, 'has another shape in as_of'),
    (can_delete, 'can be deleted from by the application'),
    (is_exempt AND is_reachable AND NOT guarded, 'is open to the application without row-level security'),
    (unbound_key IS NOT NULL, 'could point into another task force: ' || unbound_key),
    (foreign_policy IS NOT NULL, 'has a policy that nobody wrote for it: ' || foreign_policy)
  ) AS found (present, fault) WHERE present ORDER BY name, fault`;

const HISTORY = `chain, seq, revision, recorded_at, at, actor_id, command, reason, entity, entity_id, operation, before, after`;

/** Other ways past the walls: more in the history than its columns, a view over a table, a function that is open to everybody. */
const OPENINGS = `
  SELECT 'history' AS name, 'has another shape' AS fault WHERE '${HISTORY}' IS DISTINCT FROM (SELECT string_agg(a.attname, ', ' ORDER BY a.attnum)
    FROM pg_attribute a WHERE a.attrelid = to_regclass('public.history') AND a.attnum > 0 AND NOT a.attisdropped)
  UNION ALL
  SELECT c.relname AS name, 'is a view beside the policies' AS fault FROM pg_class c
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('v', 'm') AND c.relname <> 'history'
  UNION ALL SELECT p.proname, 'may be called by everybody' FROM pg_proc p
    WHERE p.pronamespace IN ('public'::regnamespace, 'app'::regnamespace) AND (p.proacl IS NULL OR EXISTS (SELECT FROM aclexplode(p.proacl) a WHERE a.grantee = 0))
  ORDER BY 1`;

const SAFETY = `SELECT name FROM pg_settings WHERE name IN ('fsync', 'full_page_writes') AND setting <> 'on'
  UNION ALL SELECT name FROM pg_settings WHERE name = 'synchronous_commit' AND setting = 'off'`;

/** Stops the server when a table lacks its trigger, policy or view, or when the database is set to lose acknowledged writes. */
export async function checkTables(client: pg.Pool | pg.Client): Promise<void> {
  const faults: { name: string; fault: string }[] = [];
  for (const text of [FAULTS, OPENINGS]) faults.push(...(await client.query<{ name: string; fault: string }>(text)).rows);
  if (faults.length > 0)
    throw new Error(`The database is not safe to serve: ${faults.map(({ name, fault }) => `${name} ${fault}`).join('; ')}`);
  const unsafe = await client.query<{ name: string }>(SAFETY);
  if (unsafe.rows.length > 0)
    throw new Error(`The database may lose acknowledged writes: ${unsafe.rows.map(({ name }) => name).join(', ')} must be on`);
}
