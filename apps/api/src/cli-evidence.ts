import { composition } from './data-source.js';
import { keptFiles, scanWaiting } from './modules/evidence/evidence-work.reader.js';
import { SystemCommands } from './platform/command/system-commands.js';
import { fileSettings, readConfig } from './platform/config/config.js';
import { StartRefused } from './platform/database/built-in/start-refused.js';
import { reachDatabase } from './platform/database/database-server.js';
import type { FileSettings } from './platform/files/file-settings.js';
import { FileStore } from './platform/files/file-store.js';
import { Scanner } from './platform/files/scanner.js';

type Work = (system: SystemCommands, store: FileStore, settings: FileSettings) => Promise<number>;

async function withFiles(work: Work): Promise<number> {
  const config = readConfig(process.env);
  const database = await reachDatabase(config);
  try {
    const settings = fileSettings(config, database.dataDir);
    const system = await SystemCommands.open(database.adminUrl, composition.entities, 'gwaje_jobs');
    try {
      return await work(system, new FileStore(settings), settings);
    } finally {
      await system.close();
    }
  } finally {
    await database.stop();
  }
}

/** By the hash alone: what a file is called may be in confidence, and this is printed. */
export function evidenceVerify(): Promise<number> {
  return withFiles(async (system, store) => {
    const hashes = await keptFiles(system);
    let broken = 0;
    for (const sha256 of hashes) {
      const found = await store.verify(sha256);
      if (found !== 'WHOLE') {
        broken += 1;
        process.stdout.write(`${sha256}: ${found === 'MISSING' ? 'MISSING' : 'BROKEN: its content is another one'}\n`);
      }
    }
    process.stdout.write(`${String(hashes.length)} files of evidence, ${broken === 0 ? 'all whole' : `${String(broken)} not whole`}\n`);
    return broken === 0 ? 0 : 1;
  });
}

export function evidenceScan(): Promise<number> {
  return withFiles(async (system, store, settings) => {
    if (settings.scan === null) throw new StartRefused('Set SCAN_COMMAND: without it there is nothing to scan with.');
    const { clean, blocked, unknown } = await scanWaiting(system, store, new Scanner(settings), () => false, true);
    process.stdout.write(`${String(clean)} clean, ${String(blocked)} blocked, ${String(unknown)} without an answer\n`);
    return blocked + unknown === 0 ? 0 : 1;
  });
}
