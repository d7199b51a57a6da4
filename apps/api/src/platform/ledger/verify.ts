import pg from 'pg';

export interface ChainVerdict {
  name: string;
  entries: number;
  headHash: string;
  brokenSeq: number | null;
  problem: string | null;
}

/** Recomputes the hash of every entry in the database, as the operator: no policy may hide a broken link. */
export async function verifyLedger(adminUrl: string): Promise<ChainVerdict[]> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rows } = await client.query<ChainVerdict>(
      `SELECT coalesce(t.code, 'common records') AS name, v.entries::int AS entries, v.head_hash AS "headHash", v.broken_seq::int AS "brokenSeq", v.problem
       FROM app.verify_ledger() v LEFT JOIN public.task_force t ON t.id = v.chain ORDER BY t.code NULLS FIRST`,
    );
    return rows;
  } finally {
    await client.end();
  }
}
