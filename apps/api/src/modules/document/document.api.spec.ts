import { strFromU8, unzipSync } from 'fflate';
import type { Actor } from '../../../test/actors.js';
import { Reporting, type ReportSeen } from '../../../test/builders-reporting.js';
import { World } from '../../../test/world.js';
import { Milestone } from '../milestone/milestone.entity.js';

const ABSENT = '00000000-0000-4000-8000-000000000000';

describe('a file of a report', () => {
  let world: World;
  let reporting: Reporting;
  let own: Actor;
  let other: Actor;
  let office: Actor;
  let accepted: ReportSeen;
  let draft: ReportSeen;
  let taskCode: string;
  let before: string;
  const word = { accepted: 'canary-accepted', draft: 'canary-draft', confidential: 'canary-confidential' };

  beforeAll(async () => {
    world = await World.create();
    reporting = new Reporting(world);
    [own, other, office] = [await world.actors.liaisonOf('MOJ'), await world.actors.liaisonOf('MSIT'), await reporting.coordinator()];
    const tasks = [await world.build.task({ lead: 'MOJ' }), await world.build.task({ lead: 'MOJ' })];
    const { reports } = await reporting.newRound();
    const of = (id: string | undefined) => reports.find(({ task }) => task.id === id) ?? fail('the round has no such report');
    [accepted, draft] = [of(tasks[0]), of(tasks[1])];
    before = new Date().toISOString();
    await reporting.submit(own, { ...accepted, content: { narrative: `□ ${word.accepted} & <피해자>`, obstacleText: word.confidential } });
    await reporting.accept(office, { ...accepted, version: 2 });
    await reporting.save(own, draft.id, 0, { narrative: `□ ${word.draft}` });
    [taskCode = ''] = (await world.sql<{ code: string }>('SELECT code FROM task WHERE id = $1', [tasks[0]])).map(({ code }) => code);
  });
  afterAll(() => world.close());

  function fail(why: string): never {
    throw new Error(why);
  }

  async function get(actor: Actor | null, path: string) {
    const headers: Record<string, string> = { accept: 'text/html,*/*', ...(actor === null ? {} : { cookie: `gwaje=${actor.token}` }) };
    const response = await fetch(`${world.url}/files/${path}`, { headers });
    const bytes = new Uint8Array(await response.arrayBuffer());
    return { status: response.status, headers: response.headers, bytes };
  }

  /** All words of a zip of XML. */
  const wordsOf = (bytes: Uint8Array) =>
    Object.values(unzipSync(bytes))
      .map((part) => strFromU8(part))
      .join('\n');
  const refusal = ({ status, headers, bytes }: Awaited<ReturnType<typeof get>>) => {
    const kept = ['content-type', 'cache-control', 'content-disposition', 'content-length'];
    return { status, body: strFromU8(bytes), headers: kept.map((name) => headers.get(name)) };
  };

  it.each([
    ['hwpx', 'application/hwp+zip'],
    ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ])('gives a body its own words back as %s', async (format, type) => {
    const { status, headers, bytes } = await get(own, `reports/${accepted.id}.${format}`);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe(type);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    const name = /filename\*=UTF-8''(.+)$/.exec(headers.get('content-disposition') ?? '')?.[1] ?? '';
    expect(decodeURIComponent(name)).toMatch(new RegExp(`^3월 실적 .+\\.${format}$`));
    expect(wordsOf(bytes)).toContain(`□ ${word.accepted} &amp; &lt;피해자&gt;`);
    expect(wordsOf(bytes)).toContain(word.confidential);
  });

  it('is a PDF too, and the draft while it is being written', async () => {
    const { status, bytes } = await get(own, `reports/${draft.id}.pdf`);
    expect([status, strFromU8(bytes.subarray(0, 5))]).toEqual([200, '%PDF-']);
    const words = wordsOf((await get(own, `reports/${draft.id}.hwpx`)).bytes);
    expect(words).toContain(word.draft);
    expect(words).toContain('제출되지 않았습니다');
  });

  it('is made two at a time for one person: a further one is told to wait, and nobody else is', async () => {
    const mine = Array.from({ length: 8 }, () => get(own, `reports/${accepted.id}.pdf`));
    const theirs = await get(other, `reports/${accepted.id}.pdf`);
    const answers = await Promise.all(mine);
    const statuses = answers.map(({ status }) => status).toSorted();
    expect(statuses.filter((status) => status === 200).length).toBeGreaterThanOrEqual(2);
    expect([...new Set(statuses)]).toEqual([200, 429]);
    const refused = answers.find(({ status }) => status === 429) ?? fail('nobody was refused');
    expect(refused.headers.get('retry-after')).toBe('5');
    expect(strFromU8(refused.bytes)).toContain('Two of your files are being worked on.');
    expect(theirs.status).toBe(200);
    expect((await get(own, `reports/${accepted.id}.pdf`)).status).toBe(200);
  }, 60_000);

  it("of a whole body has all of its reports, and of another's eyes only what these may see", async () => {
    const mine = wordsOf((await get(own, `reports/${accepted.id}.hwpx?whole=1`)).bytes);
    expect(mine).toContain(word.accepted);
    expect(mine).toContain(word.draft);
    const theirs = wordsOf((await get(other, `reports/${accepted.id}.hwpx?whole=1`)).bytes);
    expect(theirs).toContain(word.accepted);
    expect(theirs).not.toContain(word.draft);
  });

  it.each(['hwpx', 'docx', 'pdf'])("of another body's draft is answered like one that is not there (%s)", async (format) => {
    const absent = refusal(await get(other, `reports/${ABSENT}.${format}`));
    expect(absent.status).toBe(404);
    expect(refusal(await get(other, `reports/${draft.id}.${format}`))).toEqual(absent);
    expect(refusal(await get(other, `reports/${draft.id}.${format}?whole=1`))).toEqual(absent);
    expect(refusal(await get(other, `reports/no-id.${format}`))).toEqual(absent);
    expect(refusal(await get(other, 'reports/no-id.exe'))).toEqual(absent);
  });

  it('shows nobody what the screens would not: a confidence, a draft', async () => {
    const people = { other, leader: await world.actors.leader(), auditor: await world.actors.auditor(), office };
    const met: Record<string, string[]> = {};
    for (const [name, actor] of Object.entries(people)) {
      const files = [
        await get(actor, `reports/${accepted.id}.hwpx`),
        await get(actor, `reports/${draft.id}.hwpx`),
        await get(actor, `tasks/TEST-TF/${taskCode}.hwpx`),
      ];
      const text = files.map(({ status, bytes }) => (status === 200 ? wordsOf(bytes) : strFromU8(bytes))).join();
      met[name] = Object.entries(word)
        .filter(([, canary]) => text.includes(canary))
        .map(([key]) => key);
    }
    expect(met).toEqual({
      other: ['accepted'],
      leader: ['accepted'],
      auditor: ['accepted', 'confidential'],
      office: ['accepted', 'confidential'],
    });
  });

  it('is for people who are signed in, members of the task force', async () => {
    for (const path of [`reports/${accepted.id}.hwpx`, `reports/${ABSENT}.hwpx`, `tasks/TEST-TF/${taskCode}.hwpx`]) {
      expect(refusal(await get(null, path))).toMatchObject({ status: 401, body: expect.stringContaining('NOT_SIGNED_IN') });
      expect((await get(await world.actors.stranger(), path)).status).toBe(404);
      expect((await get(await world.actors.administrator(), path)).status).toBe(404);
    }
  });

  it('of a task is as of the day that was asked, and in the language that was asked', async () => {
    const now = wordsOf((await get(other, `tasks/TEST-TF/${taskCode}.hwpx`)).bytes);
    expect(now).toContain(word.accepted);
    const past = await get(other, `tasks/TEST-TF/${taskCode}.hwpx?asOf=${before}&lang=en`);
    expect(past.status).toBe(200);
    expect(wordsOf(past.bytes)).not.toContain(word.accepted);
    expect(wordsOf(past.bytes)).toContain('Task card');
    expect((await get(other, `tasks/TEST-TF/${taskCode}.hwpx?asOf=2020-01-01`)).status).toBe(404);
    for (const odd of ['2199-01-01', 'yesterday', "';--"])
      expect((await get(other, `tasks/TEST-TF/${taskCode}.hwpx?asOf=${odd}`)).status).toBe(400);
    for (const absent of ['tasks/TEST-TF/9-9.hwpx', `tasks/NO-SUCH/${taskCode}.hwpx`]) expect((await get(other, absent)).status).toBe(404);
  });

  it('shows the plan of the day on which it was handed in, whatever became of it', async () => {
    const task = await world.build.task({ lead: 'MOJ' });
    const milestone = await world.build.milestone({ taskId: task, ministry: 'MOJ', plannedOn: '2027-03-17' });
    const { reports } = await reporting.newRound();
    const report = reports.find((each) => each.task.id === task) ?? fail('the round has no such report');
    await reporting.submit(own, {
      ...report,
      content: { narrative: '□ 협의', milestones: [{ milestoneId: milestone, forecastOn: '2027-02-01' }] },
    });
    await world.build.write(await world.build.taskForce(), async (tx) => {
      await tx.change(Milestone, await tx.one(Milestone, { id: milestone }), { plannedOn: '2027-06-18' });
      return milestone;
    });
    for (const address of [`reports/${report.id}.hwpx`, `reports/${report.id}.hwpx?whole=1`]) {
      const words = wordsOf((await get(own, address)).bytes);
      expect(words).toContain('2027. 3. 17.');
      expect(words).not.toContain('2027. 6. 18.');
    }
  });
});
