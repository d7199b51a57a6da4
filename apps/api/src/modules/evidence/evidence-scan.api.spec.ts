import { execFile } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Actor } from '../../../test/actors.js';
import { EvidenceFiles } from '../../../test/builders-evidence.js';
import { Reporting } from '../../../test/builders-reporting.js';
import { hashOf, sampleFile } from '../../../test/sample-files.js';
import { World } from '../../../test/world.js';
import { FileStore } from '../../platform/files/file-store.js';
import { mayBeGiven, scanToday } from './evidence.rules.js';

/** As a virus scanner: 1 for what it knows, 2 for its own fault, and it may hang. It writes down what it was given. */
const PROGRAM = `#!/bin/sh
for given in "$@"; do echo "$given" >> "$(dirname "$0")/told"; done
env > "$(dirname "$0")/env"
for file; do :; done
if grep -q 'EICAR' "$file"; then exit 1; fi
if grep -q 'UNSURE' "$file"; then exit 2; fi
if grep -q 'SLOW' "$file"; then sleep 60; fi
exit 0
`;

describe('a scan', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gwaje-scan-'));
  const program = join(folder, 'scan');
  writeFileSync(program, PROGRAM);
  chmodSync(program, 0o700);
  let world: World;
  let files: EvidenceFiles;
  let reporting: Reporting;
  let liaison: Actor;
  beforeAll(async () => {
    world = await World.create({ scan: { program, parameters: ['--option', '$(id)'], seconds: 2 } });
    [files, reporting, liaison] = [new EvidenceFiles(world), new Reporting(world), await world.actors.liaisonOf('MOJ')];
  });
  afterAll(async () => {
    await world.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const answered = async (reportId: string, wanted: string, seconds = 10) => {
    for (let n = 0; n < seconds * 20; n += 1) {
      const [file] = (await files.read(liaison, reportId))?.evidence ?? [];
      if (file?.scan === wanted) return file;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`No file became ${wanted}`);
  };

  it('holds a file back until the operator’s program says that it is clean', async () => {
    const report = await reporting.report();
    const id = await files.add(liaison, report.id, { fileName: '; touch pwned $(id).pdf' });
    expect(['QUARANTINED', 'CLEAN']).toContain((await files.read(liaison, report.id))?.evidence[0]?.scan);
    expect(await answered(report.id, 'CLEAN')).toMatchObject({ version: 2, viewerCan: { download: true } });
    expect((await files.give(liaison, id)).status).toBe(200);
    const rows = await world.sql(`SELECT command FROM ledger WHERE entity_id = $1 ORDER BY seq`, [id]);
    expect(rows).toEqual([{ command: 'evidenceBring' }, { command: 'evidenceScan' }]);
  });

  it('is given a path under a hash and nothing that a person wrote, no shell, and none of our secrets', async () => {
    const told = readFileSync(join(folder, 'told'), 'utf8').trim().split('\n');
    expect(told.slice(0, 2)).toEqual(['--option', '$(id)']);
    expect(told[2]).toMatch(new RegExp(`^${world.folder}/[0-9a-f]{2}/[0-9a-f]{64}$`));
    const names = readFileSync(join(folder, 'env'), 'utf8')
      .split('\n')
      .map((line) => line.split('=')[0]);
    expect(names.filter((name) => name !== undefined && /SECRET|GWAJE|DATABASE/.test(name))).toEqual([]);
    expect(existsSync('pwned')).toBe(false);
  });

  it('keeps what it finds something in from everybody, and it proves nothing', async () => {
    const report = await reporting.report();
    const milestoneId = await world.build.milestone({ taskId: report.task.id });
    const id = await files.add(liaison, report.id, { milestoneId }, sampleFile('pdf', 'EICAR-TEST'));
    expect(await answered(report.id, 'BLOCKED')).toMatchObject({ viewerCan: { download: false, remove: true } });
    const response = await files.give(liaison, id);
    expect([response.status, await response.json()]).toMatchObject([409, { errors: [{ extensions: { code: 'BLOCKED' } }] }]);
    const content = { milestones: [{ milestoneId, achievedOn: '2026-01-02' }] };
    expect((await reporting.submit(liaison, { ...report, content })).userErrors).toEqual([]);
    const refused = await reporting.accept(await reporting.coordinator(), { ...report, version: 2 });
    expect(refused.userErrors).toMatchObject([{ code: 'EVIDENCE_REQUIRED' }]);
  });

  it.each(['UNSURE', 'SLOW'])('without an answer leaves a file where it is: %s', async (words) => {
    const report = await reporting.report();
    const id = await files.add(liaison, report.id, {}, sampleFile('pdf', words));
    await new Promise((resolve) => setTimeout(resolve, words === 'SLOW' ? 2500 : 500));
    expect((await files.read(liaison, report.id))?.evidence).toMatchObject([{ scan: 'QUARANTINED', viewerCan: { download: false } }]);
    expect((await files.give(liaison, id)).status).toBe(409);
  });

  it('is made again, and hashes are compared again, by the operator’s commands', async () => {
    const report = await reporting.report();
    const bytes = sampleFile('pdf', 'harmless until it is known');
    const id = await files.add(liaison, report.id, {}, bytes);
    await answered(report.id, 'CLEAN');
    const cli = (...words: string[]) =>
      new Promise<{ code: number | null; said: string }>((resolve) => {
        const path = fileURLToPath(new URL('../../../dist/cli.js', import.meta.url));
        const env = {
          ...process.env,
          DATABASE_URL: world.adminUrl,
          DATA_DIR: join(folder, 'data'),
          SCAN_COMMAND: program,
          SCAN_TIMEOUT_SECONDS: '2',
        };
        const child = execFile(process.execPath, [path, ...words], { env }, (_error, said) => resolve({ code: child.exitCode, said }));
      });
    // The command's own folder of files is that of the installation.
    mkdirSync(join(folder, 'data'));
    symlinkSync(world.folder, join(folder, 'data', 'files'));
    expect(await cli('evidence', 'verify')).toMatchObject({ code: 0, said: expect.stringMatching(/^\d+ files of evidence, all whole\n$/) });
    writeFileSync(program, PROGRAM.replace('EICAR', 'EICAR\\|harmless'));
    expect((await cli('evidence', 'scan')).said).toMatch(/^\d+ clean, 2 blocked, \d+ without an answer\n$/);
    expect((await files.give(liaison, id)).status).toBe(409);
    writeFileSync(world.get(FileStore).pathOf(hashOf(bytes)), 'x');
    expect(await cli('evidence', 'verify')).toMatchObject({ code: 1, said: expect.stringContaining(`${hashOf(bytes)}: BROKEN`) });
  }, 60_000);
});

describe('where no scan was set', () => {
  it('says so, and holds back what came in then as soon as one is set', () => {
    expect([scanToday('NOT_SCANNED', false), mayBeGiven('NOT_SCANNED', false)]).toEqual(['NOT_SCANNED', true]);
    expect([scanToday('NOT_SCANNED', true), mayBeGiven('NOT_SCANNED', true)]).toEqual(['QUARANTINED', false]);
    // The setting went away: what waited goes on waiting.
    expect(mayBeGiven('QUARANTINED', false)).toBe(false);
  });
});
