import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Actor } from '../../../test/actors.js';
import { Reporting, type ReportSeen } from '../../../test/builders-reporting.js';
import { World } from '../../../test/world.js';

interface Compared {
  changes: { reportId: string; milestoneId: string | null; field: string; before: string; after: string; isConflict: boolean }[];
  refusals: { ko: string; en: string }[];
}

const ADDRESS = '/files/reply-sheets/TEST-TF.xlsx';
const TASKS = 'xl/worksheets/sheet1.xml';
const STRINGS = 'xl/sharedStrings.xml';

/** Types a text into a cell, as a spreadsheet program saves it. */
function type(file: Uint8Array, cell: string, text: string): Uint8Array {
  const parts = unzipSync(file);
  const typed = `<c r="${cell}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
  const sheet = strFromU8(parts[TASKS] ?? new Uint8Array()).replace(new RegExp(`<c r="${cell}"[^>]*?(/>|>.*?</c>)`), () => typed);
  return zipSync({ ...parts, [TASKS]: strToU8(sheet) });
}

describe('the reply sheet of a ministry', () => {
  let world: World;
  let reporting: Reporting;
  let own: Actor;
  let report: ReportSeen;
  let wentOut: Uint8Array;
  const drafts = () => world.sql<{ content: unknown; version: number }>('SELECT content, version FROM report_draft ORDER BY report_id');

  beforeAll(async () => {
    world = await World.create();
    reporting = new Reporting(world);
    own = await world.actors.liaisonOf('MOJ');
    const task = await world.build.task({ lead: 'MOJ' });
    await world.build.task({ lead: 'MSIT' });
    const { reports } = await reporting.newRound();
    report = reports.find((each) => each.task.id === task) ?? fail('the round has no such report');
    await reporting.save(own, report.id, 0, { narrative: '□ 준비 중\n ○ 협의', nextPlan: '' });
    wentOut = await download(own);
  });
  afterAll(() => world.close());

  function fail(why: string): never {
    throw new Error(why);
  }

  const cookie = (actor: Actor | null): Record<string, string> => (actor === null ? {} : { cookie: `gwaje=${actor.token}` });
  const download = async (actor: Actor) => {
    const response = await fetch(`${world.url}${ADDRESS}`, { headers: cookie(actor) });
    return response.status === 200 ? new Uint8Array(await response.arrayBuffer()) : fail(String(response.status));
  };
  const send = (actor: Actor | null, body: Uint8Array | string | ReadableStream, headers: Record<string, string> = {}, address = ADDRESS) =>
    fetch(`${world.url}${address}`, { method: 'POST', headers: { ...cookie(actor), ...headers }, body, duplex: 'half' });
  const compare = async (body: Uint8Array | string, actor = own) => (await (await send(actor, body)).json()) as Compared;

  it('goes out with what is known already, and with nobody else’s rows', () => {
    const strings = strFromU8(unzipSync(wentOut)[STRINGS] ?? new Uint8Array());
    expect(strings).toContain('<t>□ 준비 중\n○ 협의</t>');
    expect(strFromU8(unzipSync(wentOut)[TASKS] ?? new Uint8Array()).match(/<row /g)).toHaveLength(2);
  });

  it('comes back unchanged and changes nothing; filled, it names each changed cell, and still writes nothing', async () => {
    const before = await drafts();
    expect(await compare(wentOut)).toEqual({ changes: [], refusals: [] });
    const filled = type(wentOut, 'F2', '□ 국회 설명');
    expect(await compare(filled)).toEqual({
      changes: [
        {
          ...{ sheet: 'tasks', row: 2, code: expect.any(String), field: 'nextPlan', column: { ko: '향후계획', en: 'Next steps' } },
          ...{ before: '', after: '□ 국회 설명', isConflict: false, reportId: report.id, milestoneId: null },
        },
      ],
      refusals: [],
    });
    expect(await drafts()).toEqual(before);
  });

  it.each([
    ['1947-12-31', false],
    ['1948-01-01', true],
    ['2199-12-31', true],
    ['2200-01-01', false],
    ['2026-02-30', false],
  ])('takes a day that a draft takes, and no other: %s', async (on, isTaken) => {
    const { changes, refusals } = await compare(type(wentOut, 'J2', on));
    expect([changes.map(({ after }) => after), refusals.length]).toEqual(isTaken ? [[on], 0] : [[], 1]);
    const content = { noChange: false, narrative: '', nextPlan: '', milestones: [], checkedOn: on };
    const { errors } = await world.graphql(
      own.token,
      'mutation ($id: ID!, $input: StatusReportDraftSaveInput!) { statusReportDraftSave(id: $id, input: $input) { userErrors { code } } }',
      { id: report.id, input: { idempotencyKey: world.key(), expectedVersion: 99, content } },
    );
    // The page finds in this sentence which field it is.
    const told = { message: expect.stringContaining(`Variable "$input" got invalid value "${on}" at "input.content.checkedOn"; `) };
    expect(errors).toMatchObject(isTaken ? [] : [{ ...told, extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  it('changes nothing when it comes a second time, and asks where a colleague wrote in the same cell', async () => {
    const filled = type(wentOut, 'E2', '□ 준비를 마침');
    await reporting.save(own, report.id, 1, { narrative: '□ 동료의 글', nextPlan: '□ 동료의 계획' });
    expect((await compare(filled)).changes).toMatchObject([
      { field: 'narrative', before: '□ 동료의 글', after: '□ 준비를 마침', isConflict: true },
    ]);
    await reporting.save(own, report.id, 2, { narrative: '□ 준비를 마침', nextPlan: '□ 동료의 계획' });
    expect(await compare(filled)).toEqual({ changes: [], refusals: [] });
  });

  it('is refused by a sentence when it is no good, and writes nothing', async () => {
    const before = await drafts();
    const sentence = async (body: Uint8Array | string) => (await compare(body)).refusals.map(({ en }) => en);
    expect(await sentence('nothing of use')).toEqual(['This is no XLSX file. Save it as .xlsx.']);
    expect(await sentence(wentOut.subarray(0, 900))).toEqual(['The file is damaged or has a password.']);
    expect(await sentence(new Uint8Array(100_000_000))).toEqual(['The file is too large. Keep the reply sheet alone.']);
    expect(await sentence(zipSync({ [TASKS]: new Uint8Array(30_000_000) }))).toEqual([
      'The file is too large. Keep the reply sheet alone.',
    ]);
    expect(await sentence(type(wentOut, 'B2', '9-9'))).toEqual([
      'Sheet Report, row 2: Nothing with this number is owed in this round: 9-9',
    ]);
    const formula = strFromU8(unzipSync(wentOut)[TASKS] ?? new Uint8Array()).replace(
      /<c r="F2"[^>]*\/>/,
      '<c r="F2" t="str"><f>HYPERLINK("http://evil")</f><v>x</v></c>',
    );
    expect(await sentence(zipSync({ ...unzipSync(wentOut), [TASKS]: strToU8(formula) }))).toEqual([
      'Sheet Report, row 2, Next steps: Formulas are not read. Paste the value alone.',
    ]);
    expect(await drafts()).toEqual(before);
  });

  it('is not taken in beyond its limit, although it does not say how long it is', async () => {
    let sent = 0;
    const endless = new ReadableStream({
      pull: (stream) => {
        sent += 65_536;
        if (sent > 6_000_000) stream.close();
        else stream.enqueue(new Uint8Array(65_536));
      },
    });
    const answer = (await (await send(own, endless)).json()) as Compared;
    expect(answer.refusals.map(({ en }) => en)).toEqual(['The file is too large. Keep the reply sheet alone.']);
  });

  it('is for who may write: everybody else finds nothing, a stranger has to sign in, another site is turned away', async () => {
    const others = [
      await reporting.coordinator(),
      await world.actors.leader(),
      await world.actors.auditor(),
      await world.actors.stranger(),
    ];
    for (const actor of [...others, await world.actors.administrator()]) {
      expect((await fetch(`${world.url}${ADDRESS}`, { headers: cookie(actor) })).status).toBe(404);
      expect((await send(actor, wentOut)).status).toBe(404);
    }
    expect((await send(null, wentOut)).status).toBe(401);
    expect((await send(own, wentOut, { origin: 'https://elsewhere.example' })).status).toBe(403);
    for (const absent of ['NO-SUCH.xlsx', 'TEST-TF', 'TEST-TF.xls'])
      expect((await send(own, wentOut, {}, `/files/reply-sheets/${absent}`)).status).toBe(404);
    const foreign = await compare(type(wentOut, 'F2', '남의 글'), await world.actors.liaisonOf('MSIT'));
    expect(foreign.changes).toEqual([]);
    expect(JSON.stringify(foreign)).not.toContain('동료');
  });
});
