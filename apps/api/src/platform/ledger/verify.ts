import pg from 'pg';

export interface ChainVerdict {
  name: string;
  entries: number;
  headHash: string | null;
  brokenSeq: number | null;
  problem: string | null;
}

export interface RowVerdict {
  entity: string;
  entityId: string;
  problem: string;
}

/** As the owner of the tables acting for the system: no policy may hide a broken link, also where the operator is no superuser. */
async function asOwner<Row extends object>(adminUrl: string, text: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: adminUrl, options: '-c role=gwaje_owner -c app.role=SYSTEM' });
  await client.connect();
  try {
    return (await client.query<Row>(text)).rows;
  } finally {
    await client.end();
  }
}

/** Recomputes the hash of every entry, chain by chain, in the database. */
export function verifyLedger(adminUrl: string): Promise<ChainVerdict[]> {
  return asOwner(
    adminUrl,
    `SELECT CASE WHEN v.chain = app.chain_zero() THEN 'common records' ELSE coalesce(t.code, v.chain::text) END AS name, v.entries::int AS entries,
       v.head_hash AS "headHash", v.broken_seq::int AS "brokenSeq", v.problem
     FROM app.verify_ledger() v LEFT JOIN public.task_force t ON t.id = v.chain ORDER BY t.code NULLS FIRST`,
  );
}

/** Compares the present with the history: a record altered past the ledger no longer equals its last entry. */
export function verifyRows(adminUrl: string): Promise<RowVerdict[]> {
  return asOwner(adminUrl, 'SELECT entity, entity_id AS "entityId", problem FROM app.verify_rows()');
}
