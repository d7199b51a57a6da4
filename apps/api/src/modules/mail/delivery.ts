import type { SystemCommands } from '../../platform/command/system-commands.js';
import type { CommandTransaction } from '../../platform/command/command-transaction.js';
import { refuse } from '../../platform/errors/problem.js';
import { isForGood, type Letter, type Mailer } from '../../platform/mail/mailer.js';

/** A server answers within a minute or not at all; a letter that is longer on its way was left by a process that ended. */
const LEFT_ALONE = '1 minute';
const LONGEST_PROBLEM = 200;
/** As often as the queue tries. */
const MOST_TRIES = 13;

/**
 * Sends one letter. It is taken in hand before it leaves, so that of several processes one sends it; should that one be killed
 * between the server's answer and our note of it, the letter goes out again under the same Message-ID.
 */
export async function deliver(system: SystemCommands, mailer: Mailer, id: string): Promise<void> {
  const letter = await takeInHand(system, id);
  if (letter === null) return;
  const failure = await mailer.send(letter).then(
    () => null,
    (error: unknown) => ({ error }),
  );
  if (failure === null) return note(system, id, 'SENT', null);
  const { error } = failure;
  const why = error instanceof Error ? error.message : String(error);
  const isOver = isForGood(error) || letter.tries >= MOST_TRIES;
  await note(system, id, isOver ? 'FAILED' : 'WAITING', why.slice(0, LONGEST_PROBLEM));
  // Without its words: they may name whom it was for, and this goes into a log.
  if (!isOver) throw new Error('the mail server did not take a letter');
}

interface Taken extends Letter {
  tries: number;
}

async function takeInHand(system: SystemCommands, id: string): Promise<Taken | null> {
  let letter: Taken | null = null;
  await changing(system, async (tx) => {
    const [row] = await tx.sql<Taken>(
      `WITH taken AS (
         UPDATE mail m SET state = 'SENDING', tries = m.tries + 1, moved_at = clock_timestamp()
         WHERE m.id = $1 AND (m.state = 'WAITING' OR (m.state = 'SENDING' AND m.moved_at < clock_timestamp() - $2::interval))
         RETURNING m.id, m.address, m.subject, m.body, m.tries
       ) SELECT t.id, t.address, t.subject, t.body, t.tries FROM taken t`,
      [id, LEFT_ALONE],
    );
    letter = row ?? null;
    return row !== undefined;
  });
  return letter;
}

async function note(system: SystemCommands, id: string, state: string, problem: string | null): Promise<void> {
  await changing(system, async (tx) => {
    await tx.sql('UPDATE mail SET state = $2, problem = $3, moved_at = clock_timestamp() WHERE id = $1', [id, state, problem]);
    return true;
  });
}

/** What is written about a letter is no history; when there was nothing to write, nothing is kept. */
async function changing(system: SystemCommands, work: (tx: CommandTransaction) => Promise<boolean>): Promise<void> {
  await system.run(
    'mailDeliver',
    () => Promise.resolve(null),
    async (tx) => ((await work(tx)) ? { id: '', version: 1 } : refuse()),
  );
}
