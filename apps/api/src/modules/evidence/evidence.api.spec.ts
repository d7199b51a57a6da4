import { randomUUID } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Actor } from '../../../test/actors.js';
import { EvidenceFiles } from '../../../test/builders-evidence.js';
import { Reporting, type ReportSeen } from '../../../test/builders-reporting.js';
import { PAYLOADS } from '../../../test/hostile/hostile-values.js';
import { hashOf, sampleFile } from '../../../test/sample-files.js';
import { World } from '../../../test/world.js';
import { FORMATS } from '../../platform/files/file-format.js';
import { MOST_BYTES, MOST_FILES } from './evidence.rules.js';

describe('a file of evidence', () => {
  let world: World;
  let reporting: Reporting;
  let files: EvidenceFiles;
  let liaison: Actor;
  let office: Actor;
  let other: Actor;
  let leader: Actor;
  beforeAll(async () => {
    world = await World.create();
    [reporting, files] = [new Reporting(world), new EvidenceFiles(world)];
    const { actors } = world;
    [liaison, other, leader] = [await actors.liaisonOf('MOJ'), await actors.liaisonOf('MOE'), await actors.leader()];
    office = await reporting.coordinator();
  });
  afterAll(() => world.close());

  /** Every file there is in the folder. */
  const kept = () => readdirSync(world.folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const codes = async (reportId: string, given: object, bytes?: Uint8Array<ArrayBuffer>, actor = liaison) =>
    (await files.bring(actor, reportId, given, bytes)).userErrors.map(({ code, path }) => `${code} ${path.at(-1) ?? ''}`);
  const submit = async (report: ReportSeen, version = report.version, content: object = {}) => {
    const { userErrors } = await reporting.submit(liaison, { ...report, version, content });
    expect(userErrors).toEqual([]);
  };

  it.each(FORMATS)('of each format (%s) comes in, is kept by its hash and goes out byte for byte, never to be shown', async (format) => {
    const report = await reporting.report();
    const bytes = sampleFile(format, randomUUID());
    const id = await files.add(liaison, report.id, { fileName: `예시 1.${format.toUpperCase()}` }, bytes);
    const sha256 = hashOf(bytes);
    expect((await files.read(liaison, report.id))?.evidence).toMatchObject([
      {
        id,
        fileName: `예시 1.${format}`,
        format,
        bytes: bytes.length,
        sha256,
        caption: '개정 지침',
        scope: 'TASK_FORCE',
        scan: 'NOT_SCANNED',
      },
    ]);
    expect(statSync(join(world.folder, sha256.slice(0, 2), sha256)).mode & 0o777).toBe(0o600);
    const response = await files.give(liaison, id);
    expect(hashOf(new Uint8Array(await response.arrayBuffer()))).toBe(sha256);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      ...{ 'content-type': 'application/octet-stream', 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' },
      ...{ 'content-security-policy': 'sandbox', 'content-disposition': expect.stringMatching(/^attachment; filename="document\./) },
    });
  });

  it('is its body’s own until it is handed in; then it goes where its scope lets it', async () => {
    const report = await reporting.report();
    const [open, confidential] = [await files.add(liaison, report.id), await files.add(liaison, report.id, { scope: 'COORDINATOR_ONLY' })];
    const seenBy = async (actor: Actor) => (await files.read(actor, report.id))?.evidence.map(({ id }) => id) ?? [];
    const given = async (actor: Actor) => Promise.all([open, confidential].map(async (id) => (await files.give(actor, id)).status));
    expect([await seenBy(liaison), await seenBy(office), await seenBy(other)]).toEqual([[open, confidential], [], []]);
    expect([await given(liaison), await given(office), await given(other)]).toEqual([
      [200, 200],
      [404, 404],
      [404, 404],
    ]);
    await submit(report);
    expect([await given(office), await given(other), await given(leader)]).toEqual([
      [200, 200],
      [404, 404],
      [404, 404],
    ]);
    await reporting.accept(office, { ...report, version: 2 });
    expect([await given(other), await given(leader), await given(await world.actors.auditor())]).toEqual([
      [200, 404],
      [200, 404],
      [200, 200],
    ]);
    expect((await files.give(null, open)).status).toBe(401);
    expect(await given(await world.actors.administrator())).toEqual([404, 404]);
  });

  it('taken back with its report is the body’s own again; what had come back stays known', async () => {
    const report = await reporting.report();
    const first = await files.add(liaison, report.id);
    await submit(report);
    await reporting.return(office, { ...report, version: 2 });
    const second = await files.add(liaison, report.id);
    await submit(report, 3);
    await reporting.withdraw(liaison, { ...report, version: 4 });
    expect([(await files.give(office, first)).status, (await files.give(office, second)).status]).toEqual([200, 404]);
    expect(await files.remove(liaison, first, 5)).toEqual({ codes: [] });
    const seen = await files.read(office, report.id);
    expect(seen?.submissions).toMatchObject([{ number: 1, evidence: [{ id: first, isRemoved: true }] }]);
    await submit(report, 5);
    expect((await files.read(office, report.id))?.submissions.map(({ evidence }) => evidence.map(({ id }) => id))).toEqual([
      [first],
      [second],
    ]);
    const [row] = await world.sql('SELECT archived_at IS NOT NULL AS removed, sha256 FROM evidence WHERE id = $1', [first]);
    expect(row).toMatchObject({ removed: true });
  });

  it('is taken away by its own body, once, while the report is its own to write', async () => {
    const report = await reporting.report();
    const id = await files.add(liaison, report.id);
    expect(await files.remove(other, id, 1)).toEqual({ codes: ['NOT_FOUND'] });
    expect(await files.remove(office, id, 1)).toEqual({ codes: ['FORBIDDEN'] });
    expect(await files.remove(liaison, id, 7)).toEqual({ codes: ['STALE_VERSION'] });
    await submit(report);
    expect(await files.remove(liaison, id, 2)).toEqual({ codes: ['WRONG_STATE'] });
    await reporting.withdraw(liaison, { ...report, version: 2 });
    expect(await files.remove(liaison, id, 3)).toEqual({ codes: [] });
    expect(await files.remove(liaison, id, 4)).toEqual({ codes: ['ALREADY_REMOVED'] });
    expect((await files.read(liaison, report.id))?.evidence).toEqual([]);
  });

  it('makes a milestone count, as a reference does; what the scan has not let through does not', async () => {
    const report = await reporting.report();
    const milestoneId = await world.build.milestone({ taskId: report.task.id });
    await files.add(liaison, report.id, { milestoneId });
    await submit(report, 1, { milestones: [{ milestoneId, achievedOn: '2026-01-02' }] });
    await world.sql(
      `ALTER TABLE evidence DISABLE TRIGGER USER; UPDATE evidence SET scan = 'QUARANTINED' WHERE milestone_id = '${milestoneId}'`,
    );
    const refused = await reporting.accept(office, { ...report, version: 2 });
    expect(refused.userErrors).toMatchObject([{ code: 'EVIDENCE_QUARANTINED' }]);
    await world.sql(
      `UPDATE evidence SET scan = 'NOT_SCANNED' WHERE milestone_id = '${milestoneId}'; ALTER TABLE evidence ENABLE TRIGGER USER`,
    );
    expect((await reporting.accept(office, { ...report, version: 2 })).userErrors).toEqual([]);
    const [milestone] = await world.sql('SELECT achieved_on, evidence FROM milestone WHERE id = $1', [milestoneId]);
    expect(milestone).toEqual({ achieved_on: '2026-01-02', evidence: { ko: '증빙 파일 1건', en: '1 file of evidence' } });
  });

  it('is refused in words beside the field, and leaves neither a file nor a row', async () => {
    const report = await reporting.report();
    const foreign = await world.build.milestone();
    const before = kept().length;
    expect(await codes(report.id, { fileName: 'a.exe' })).toEqual(['WRONG_TYPE file']);
    expect(await codes(report.id, { fileName: 'a.svg' })).toEqual(['WRONG_TYPE file']);
    expect(await codes(report.id, { caption: ' ' })).toEqual(['REQUIRED caption']);
    expect(await codes(report.id, { caption: 'x'.repeat(201) })).toEqual(['TOO_LONG caption']);
    expect(await codes(report.id, { namesNoVictim: false })).toEqual(['CONFIRM_NO_VICTIM namesNoVictim']);
    expect(await codes(report.id, { milestoneId: foreign })).toEqual(['UNKNOWN_MILESTONE milestoneId']);
    expect(await codes(report.id, {}, Buffer.alloc(0))).toEqual(['EMPTY_FILE file']);
    expect(await codes(report.id, {}, Buffer.alloc(MOST_BYTES + 1))).toEqual(['FILE_TOO_LARGE file']);
    expect(await codes(report.id, {}, Buffer.from('<html><script>'))).toEqual(['NOT_ITS_TYPE file']);
    expect([kept().length, (await world.sql('SELECT FROM evidence WHERE report_id = $1', [report.id])).length]).toEqual([before, 0]);
  });

  it('keeps the words of whoever brought it, and of its name what can stand in a name', async () => {
    for (const payload of PAYLOADS) {
      const report = await reporting.report();
      const id = await files.add(liaison, report.id, { fileName: `../${payload}/x.pdf`, caption: `${payload} .` });
      const [seen] = (await files.read(liaison, report.id))?.evidence ?? [];
      expect(seen).toMatchObject({ caption: `${payload} .`.trim(), fileName: expect.stringMatching(/^[^/\\\p{C}<>"|:*?]+\.pdf$/u) });
      const response = await files.give(liaison, id);
      expect([response.status, response.headers.get('content-disposition')]).toEqual([
        200,
        expect.stringMatching(/^attachment; filename="document\.pdf"; filename\*=UTF-8''[\w.%~!-]+$/),
      ]);
      expect(readdirSync(world.folder).every((name) => /^([0-9a-f]{2}|incoming)$/.test(name))).toBe(true);
    }
  }, 60_000);

  it('is nobody’s to bring but the body’s, before a byte is read', async () => {
    const report = await reporting.report();
    const before = kept().length;
    for (const actor of [other, office, leader, await world.actors.auditor(), await world.actors.administrator()])
      expect((await files.bring(actor, report.id)).status).toBe(404);
    expect((await files.bring({ token: 'x' }, report.id)).status).toBe(401);
    expect((await files.bring(liaison, randomUUID())).status).toBe(404);
    expect((await files.bring(liaison, 'no-id')).status).toBe(404);
    await submit(report);
    expect(await codes(report.id, {})).toEqual(['WRONG_STATE id']);
    expect(kept().length).toBe(before);
  });

  it('comes once with the same key, and once with the same content', async () => {
    const report = await reporting.report();
    const [given, bytes] = [{ idempotencyKey: randomUUID() }, sampleFile('pdf', randomUUID())];
    const answers = await Promise.all([1, 2].map(() => files.bring(liaison, report.id, given, bytes)));
    expect(new Set(answers.map(({ evidence }) => evidence?.id)).size).toBe(1);
    expect(await codes(report.id, {}, bytes)).toEqual(['SAME_FILE file']);
    expect((await files.bring(liaison, report.id, given, sampleFile('pdf', 'another'))).status).toBe(409);
    expect((await files.read(liaison, report.id))?.evidence.length).toBe(1);
  });

  it(`comes ${String(MOST_FILES)} times to one report, and no more`, async () => {
    const report = await reporting.report();
    const many = await world.actors.liaisonOf('MOJ');
    for (let n = 0; n < MOST_FILES; n += 1) await files.add(many, report.id);
    expect(await codes(report.id, {}, undefined, many)).toEqual(['TOO_MANY_FILES file']);
  });

  it('is not taken from another site, nor faster than a person brings files', async () => {
    const report = await reporting.report();
    const address = `${world.url}/files/evidence/${report.id}`;
    const foreign = { ...files.headers(liaison), origin: 'https://elsewhere.example' };
    expect((await fetch(address, { method: 'POST', headers: foreign, body: 'x' })).status).toBe(403);
    const { 'x-gwaje-file': _, ...plain } = files.headers(liaison);
    const bare = await fetch(address, { method: 'POST', headers: plain, body: sampleFile('pdf', 'x') });
    expect(await bare.json()).toMatchObject({ evidence: null, userErrors: [{ code: 'UNREADABLE_DESCRIPTION' }] });
    const hasty = await world.actors.liaisonOf('MOJ');
    const tries = Array.from({ length: 90 }, () => files.bring(hasty, report.id, { caption: '' }));
    const statuses = new Set((await Promise.all(tries)).map(({ status }) => status));
    expect(statuses).toEqual(new Set([200, 429]));
  });
});
