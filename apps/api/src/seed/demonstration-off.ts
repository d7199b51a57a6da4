import { CHAIN_ZERO, type SystemCommands } from '../platform/command/system-commands.js';
import { Refusal, refuse } from '../platform/errors/problem.js';

const OPEN_ACCOUNTS = 'SELECT a.id FROM account a WHERE a.demonstration AND a.disabled_at IS NULL';

/**
 * Nobody signs in as an invented person any more, and who is signed in as one is out. The password goes with it, which
 * tells these accounts from one that an administrator shut: only these open again when a later start wants them.
 */
export async function switchDemonstrationOff(system: SystemCommands): Promise<void> {
  const outcome = await system.run(
    'demonstrationAccountsDisable',
    async (tx) => ((await tx.sql(OPEN_ACCOUNTS)).length > 0 ? [CHAIN_ZERO] : null),
    async (tx) => {
      const ids = (await tx.sql<{ id: string }>(OPEN_ACCOUNTS)).map(({ id }) => id);
      // Another process may have done it while this one waited for the lock.
      if (ids.length === 0) return refuse();
      await tx.sql(
        'UPDATE account SET disabled_at = $1, password_hash = NULL, version = version + 1, updated_at = $1 WHERE id = ANY ($2)',
        [tx.at, ids],
      );
      await tx.sql('SELECT app.end_disabled_sessions()');
      return { id: CHAIN_ZERO, version: 1 };
    },
  );
  if (outcome instanceof Refusal && outcome.problems.length > 0) throw new Error('The demonstration accounts could not be switched off');
}
