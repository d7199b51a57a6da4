import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import type { Actor } from '../../../test/actors.js';
import { EvidenceFiles } from '../../../test/builders-evidence.js';
import { Reporting } from '../../../test/builders-reporting.js';
import { hashOf, sampleFile } from '../../../test/sample-files.js';
import { World } from '../../../test/world.js';
import { FileStore } from '../../platform/files/file-store.js';
import { sweepFiles } from './evidence-work.reader.js';

describe('a file in its folder', () => {
  let world: World;
  let reporting: Reporting;
  let files: EvidenceFiles;
  let liaison: Actor;
  beforeAll(async () => {
    world = await World.create();
    [reporting, files, liaison] = [new Reporting(world), new EvidenceFiles(world), await world.actors.liaisonOf('MOJ')];
  });
  afterAll(() => world.close());

  /** Every file there is in the folder. */
  const kept = () => readdirSync(world.folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());

  it('broken off on its way leaves nothing', async () => {
    const report = await reporting.report();
    const before = kept().length;
    await new Promise<void>((resolve) => {
      const headers = { ...files.headers(liaison), 'content-length': '5000000' };
      const sending = request(`${world.url}/files/evidence/${report.id}`, { method: 'POST', headers });
      sending.on('error', () => resolve());
      sending.write(Buffer.concat([Buffer.from('%PDF-'), Buffer.alloc(200_000)]), () => setTimeout(() => sending.destroy(), 300));
    });
    for (let n = 0; n < 50 && kept().length !== before; n += 1) await new Promise((resolve) => setTimeout(resolve, 50));
    expect(kept().length).toBe(before);
    expect((await files.read(liaison, report.id))?.evidence).toEqual([]);
    // The turn that it had taken is free again.
    await files.add(liaison, report.id);
  });

  it('that belongs to no row is swept a day later, and nothing else', async () => {
    const report = await reporting.report();
    const bytes = sampleFile('pdf', randomUUID());
    await files.add(liaison, report.id, {}, bytes);
    const store = world.get(FileStore);
    const orphan = hashOf(Buffer.from('orphan'));
    mkdirSync(join(store.pathOf(orphan), '..'), { recursive: true });
    const [left, abandoned] = [store.pathOf(orphan), join(world.folder, 'incoming', randomUUID())];
    for (const path of [left, abandoned]) writeFileSync(path, 'orphan');
    const before = kept().length;
    expect(await sweepFiles(world.system, store, new Date(Date.now() - 86_400_000))).toBe(0);
    const yesterday = new Date(Date.now() - 2 * 86_400_000);
    for (const path of [left, abandoned, store.pathOf(hashOf(bytes))]) utimesSync(path, yesterday, yesterday);
    expect(await sweepFiles(world.system, store, new Date(Date.now() - 86_400_000))).toBe(2);
    expect([kept().length, await store.verify(hashOf(bytes)), await store.verify(orphan)]).toEqual([before - 2, 'WHOLE', 'MISSING']);
  });

  it('that is gone from the folder, or not whole, is told as such and not given', async () => {
    const report = await reporting.report();
    const bytes = sampleFile('pdf', randomUUID());
    const id = await files.add(liaison, report.id, {}, bytes);
    const store = world.get(FileStore);
    writeFileSync(store.pathOf(hashOf(bytes)), 'x'.repeat(bytes.length));
    expect(await store.verify(hashOf(bytes))).toBe('CHANGED');
    writeFileSync(store.pathOf(hashOf(bytes)), 'x');
    const response = await files.give(liaison, id);
    expect([response.status, await response.json()]).toMatchObject([410, { errors: [{ extensions: { code: 'FILE_MISSING' } }] }]);
  });
});
