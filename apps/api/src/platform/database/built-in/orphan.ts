import { databaseProcessesIn, signal, waitUntil } from './processes.js';
import { StartRefused } from './start-refused.js';

/** The signals mean, to a postmaster: end the sessions and stop; stop at once. To initdb both mean: tidy up and end. */
const SOFTER_TO_HARDER: { name: NodeJS.Signals; waitMs: number }[] = [
  { name: 'SIGINT', waitMs: 15_000 },
  { name: 'SIGQUIT', waitMs: 10_000 },
];

/**
 * Ends the database processes that a killed server left in a folder. We hold the folder's lock, so they are nobody's.
 * Never SIGKILL: a postmaster killed that way may leave its shared memory behind.
 */
export async function endProcessesIn(folder: string): Promise<void> {
  for (const { name, waitMs } of SOFTER_TO_HARDER) {
    const left = databaseProcessesIn(folder);
    for (const pid of left) signal(pid, name);
    if (left.length === 0 || (await waitUntil(() => databaseProcessesIn(folder).length === 0, waitMs))) return;
  }
  const pids = databaseProcessesIn(folder).join(', ');
  throw new StartRefused(`A database from an earlier start still works in ${folder} (process ${pids}) and does not stop: stop it by hand.`);
}
