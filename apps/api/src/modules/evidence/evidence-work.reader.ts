import { In } from 'typeorm';
import type { SystemCommands } from '../../platform/command/system-commands.js';
import { refuse } from '../../platform/errors/problem.js';
import type { FileStore } from '../../platform/files/file-store.js';
import type { Scanner } from '../../platform/files/scanner.js';
import { Evidence, type StoredScan } from './evidence.entity.js';

/** What the product asks of its own files, as itself. Nothing is written, and no chain is waited for. */
async function ask<Row extends object>(system: SystemCommands, sql: string, parameters: unknown[] = []): Promise<Row[]> {
  let rows: Row[] = [];
  await system.run(
    'evidenceLookFor',
    () => Promise.resolve(null),
    async (tx) => {
      rows = await tx.sql<Row>(sql, parameters);
      return refuse();
    },
  );
  return rows;
}

/** Each content once, whoever brought it; removed ones too, for what was submitted with them still shows them. */
export async function keptFiles(system: SystemCommands): Promise<string[]> {
  const rows = await ask<{ sha256: string }>(system, 'SELECT DISTINCT e.sha256 FROM evidence e ORDER BY e.sha256');
  return rows.map(({ sha256 }) => sha256);
}

interface Scanned {
  clean: number;
  blocked: number;
  unknown: number;
}

/** `again`: also what was let through or held back before; otherwise what never had an answer. */
export async function scanWaiting(
  system: SystemCommands,
  store: FileStore,
  scanner: Scanner,
  isStopped: () => boolean,
  again = false,
): Promise<Scanned> {
  const waiting = await ask<{ sha256: string }>(
    system,
    `SELECT DISTINCT e.sha256 FROM evidence e WHERE $1 OR e.scan IN ('NOT_SCANNED', 'QUARANTINED') ORDER BY e.sha256`,
    [again],
  );
  const found: Scanned = { clean: 0, blocked: 0, unknown: 0 };
  for (const { sha256 } of waiting) {
    if (isStopped()) break;
    const verdict = (await store.verify(sha256)) === 'WHOLE' ? await scanner.scan(store.pathOf(sha256)) : 'UNKNOWN';
    if (verdict === 'UNKNOWN') found.unknown += 1;
    else {
      found[verdict === 'CLEAN' ? 'clean' : 'blocked'] += 1;
      await writeVerdict(system, sha256, verdict);
    }
  }
  return found;
}

async function writeVerdict(system: SystemCommands, sha256: string, scan: StoredScan): Promise<void> {
  const chains = await ask<{ id: string }>(system, 'SELECT DISTINCT e.task_force_id AS id FROM evidence e WHERE e.sha256 = $1', [sha256]);
  for (const { id: taskForceId } of chains)
    await system.run('evidenceScan', [taskForceId], async (tx) => {
      const files = await tx.find(Evidence, { sha256, taskForceId, scan: In(OTHER[scan] ?? []) });
      for (const file of files) await tx.changeLocked(Evidence, file, { scan, scannedAt: tx.at });
      return files[0] === undefined ? refuse() : { id: files[0].id, version: files[0].version + 1 };
    });
}

/** Only what changes is written: a second look that finds the same leaves no trace in the history. */
const OTHER: Partial<Record<StoredScan, StoredScan[]>> = {
  CLEAN: ['NOT_SCANNED', 'QUARANTINED', 'BLOCKED'],
  BLOCKED: ['NOT_SCANNED', 'QUARANTINED', 'CLEAN'],
};

/** What came in and was never kept, and what is kept and belongs to no row: left by a process that was killed. */
export async function sweepFiles(system: SystemCommands, store: FileStore, before: Date): Promise<number> {
  const { hashes, abandoned } = await store.untouchedSince(before);
  const known =
    hashes.length === 0
      ? []
      : await ask<{ sha256: string }>(system, 'SELECT DISTINCT e.sha256 FROM evidence e WHERE e.sha256 = ANY ($1)', [hashes]);
  const rows = new Set(known.map(({ sha256 }) => sha256));
  const orphans = [...abandoned, ...hashes.filter((sha256) => !rows.has(sha256)).map((sha256) => store.pathOf(sha256))];
  let swept = 0;
  for (const path of orphans) if (await store.drop(path, before)) swept += 1;
  return swept;
}
