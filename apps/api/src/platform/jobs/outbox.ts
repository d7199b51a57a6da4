import type { CommandTransaction } from '../command/command-transaction.js';
import type { SystemCommands } from '../command/system-commands.js';
import { refuse } from '../errors/problem.js';

export interface HandedOver {
  id: string;
  job: string;
  data: object;
}

/** Enough for any command; the rest waits for the next look. */
const BATCH = 200;

/**
 * Moves what commands handed over into the queue, in one transaction: it is in one of the two, never in both and never in neither.
 * Several processes may do so at once; each takes what no other has in hand.
 */
export async function relayOutbox(
  system: SystemCommands,
  put: (tx: CommandTransaction, work: HandedOver[]) => Promise<void>,
): Promise<number> {
  let moved = 0;
  await system.run(
    'outboxRelay',
    () => Promise.resolve(null),
    async (tx) => {
      const work = await tx.sql<HandedOver>(
        `WITH taken AS (
           SELECT o.id FROM outbox o ORDER BY o.created_at, o.id LIMIT $1 FOR UPDATE SKIP LOCKED
         ), gone AS (
           DELETE FROM outbox o USING taken t WHERE o.id = t.id RETURNING o.id, o.job, o.data, o.created_at
         ) SELECT g.id, g.job, g.data FROM gone g ORDER BY g.created_at, g.id`,
        [BATCH],
      );
      moved = work.length;
      if (work.length === 0) return refuse();
      await put(tx, work);
      return { id: work[0]?.id ?? '', version: 1 };
    },
  );
  return moved;
}
