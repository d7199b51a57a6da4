import { databaseProcessesIn, signal, waitUntil } from './processes.js';
import { StartRefused } from './start-refused.js';

const SOFTER_TO_HARDER: { name: NodeJS.Signals; waitMs: number }[] = [
  { name: 'SIGINT', waitMs: 15_000 },
  { name: 'SIGQUIT', waitMs: 10_000 },
];

/**
 * Stops a database that a killed server left behind. We hold the folder's lock, so it is nobody's.
 * Never SIGKILL: a postmaster killed that way may leave its shared memory behind.
 */
export async function stopOrphans(cluster: string): Promise<void> {
  for (const { name, waitMs } of SOFTER_TO_HARDER) {
    const left = databaseProcessesIn(cluster);
    for (const pid of left) signal(pid, name);
    if (left.length === 0 || (await waitUntil(() => databaseProcessesIn(cluster).length === 0, waitMs))) return;
  }
  const pids = databaseProcessesIn(cluster).join(', ');
  throw new StartRefused(
    `A database from an earlier start still works in ${cluster} (process ${pids}) and does not stop: stop it by hand.`,
  );
}
