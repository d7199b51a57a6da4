import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Actor } from '../../../test/actors.js';
import { Reporting, type ReportSeen } from '../../../test/builders-reporting.js';
import { PostOffice } from '../../../test/post-office.js';
import { asJobs, settle } from '../../../test/settle.js';
import { World } from '../../../test/world.js';
import { Ministry } from '../ministry/ministry.entity.js';
import { CHAIN_ZERO } from '../../platform/command/system-commands.js';
import { sumUp } from './summary.js';
import { climb } from './telling.js';

const DIST = new URL('../../../dist/', import.meta.url).href;
const PROCESS = fileURLToPath(new URL('../../../test/climb.process.mjs', import.meta.url));
const OWN =
  '{ viewer { unreadNotifications } notifications { id kind count isCopy isRequest readAt report { id } round { id } taskForce { code } } }';
const READ =
  'mutation ($input: NotificationsReadInput!) { notificationsRead(input: $input) { notifications { id readAt } userErrors { code path } } }';
const CHANGE = `mutation ($input: NotificationSettingsChangeInput!) { notificationSettingsChange(input: $input) {
  notificationSettings { language version choices { kind mail } } userErrors { code path } } }`;

interface Told {
  id: string;
  kind: string;
  count: number;
  isCopy: boolean;
  isRequest: boolean;
  readAt: string | null;
  report: { id: string } | null;
}

describe('somebody who is told', () => {
  let world: World;
  let reporting: Reporting;
  let post: PostOffice;
  let [writer, focal, chief, office]: Actor[] = [];
  const address = new Map<string, string>();
  beforeAll(async () => {
    post = await PostOffice.open();
    const mail = { smtpUrl: post.url, from: '과제 <gwaje@test.gwaje>', publicUrl: 'https://gwaje.test' };
    world = await World.create({ mail });
    reporting = new Reporting(world);
    [writer, focal, chief] = await Promise.all([
      world.actors.liaisonOf('MOJ', 'WRITER'),
      world.actors.liaisonOf('MOJ'),
      world.actors.liaisonOf('MOJ', 'SECTION_CHIEF'),
    ]);
    office = await reporting.coordinator();
    for (const { id, email } of await world.sql<{ id: string; email: string }>('SELECT id, email FROM account')) address.set(email, id);
  });
  afterAll(async () => {
    await world.close();
    await post.close();
  });
  beforeEach(() => {
    post.received.length = 0;
  });

  const own = async (actor: Actor | undefined) => {
    const { data, errors } = await world.graphql(actor?.token ?? null, OWN);
    expect(errors).toEqual([]);
    return data as unknown as { viewer: { unreadNotifications: number }; notifications: Told[] };
  };
  const kinds = async (actor: Actor | undefined) => (await own(actor)).notifications.map(({ kind }) => kind);
  /** To whom letters went, in the order of the alphabet of our actors. */
  const letters = () => post.received.map(({ to }) => name(to)).toSorted();
  const name = (to: string) => {
    const id = address.get(to);
    return Object.entries({ writer, focal, chief, office }).find(([, actor]) => actor?.id === id)?.[0] ?? 'another';
  };
  const actor = (given: Actor | undefined): Actor => {
    if (given === undefined) throw new Error('Nobody is there');
    return given;
  };
  const change = async (choices: object[], expectedVersion: number, more: object = {}) => {
    const input = { idempotencyKey: world.key(), expectedVersion, language: 'ko', choices, ...more };
    const { data } = await world.graphql(actor(writer).token, CHANGE, { input });
    return (data as unknown as { notificationSettingsChange: { userErrors: { code: string; path: string[] }[] } })
      .notificationSettingsChange;
  };
  const round = async (): Promise<ReportSeen> => {
    const report = await reporting.report();
    expect(await settle(world)).toEqual([]);
    return report;
  };
  const submitted = async (report: ReportSeen, by = writer) => {
    expect((await reporting.submit(actor(by), { ...report, content: { narrative: '□ 비밀로 할 실적' } })).userErrors).toEqual([]);
    return { ...report, version: report.version + 1 };
  };

  it('hears of a new round by a letter that arrives, in the own language, with one link and no word of any report', async () => {
    const report = await round();
    expect(letters()).toEqual(['focal', 'writer']);
    const [letter] = post.received;
    expect(letter).toMatchObject({ subject: '[과제] 새 제출 회차가 열렸습니다' });
    expect(letter?.text).toContain('TEST-TF 가');
    expect(letter?.text.match(/https?:\S+/g)).toEqual([`https://gwaje.test/TEST-TF/reports/${report.id}/edit`]);
    expect((await own(writer)).notifications).toMatchObject([{ kind: 'ROUND_OPENED', count: 1, report: { id: report.id }, readAt: null }]);
    expect(await kinds(chief)).toEqual([]);
    expect(await kinds(office)).toEqual([]);
    const states = await world.sql<{ state: string; tries: number }>('SELECT DISTINCT state, tries FROM mail');
    expect(states).toEqual([{ state: 'SENT', tries: 1 }]);
  });

  it('hears of what came back, and marks it as read; nobody reads or marks what another was told', async () => {
    const report = await submitted(await round());
    await reporting.return(actor(office), report, { reason: '비밀로 할 사유' });
    post.received.length = 0;
    await settle(world);
    expect(letters()).toEqual(['writer']);
    expect(post.received[0]?.text).not.toContain('비밀');
    expect(post.received[0]?.text).toContain(`/TEST-TF/reports/${report.id}/edit`);
    const before = await own(writer);
    const [first] = before.notifications;
    const read = async (by: Actor | undefined, ids: string[] | null, key = world.key()) =>
      (await world.graphql(by?.token ?? null, READ, { input: { idempotencyKey: key, ids } })).data;
    await read(focal, [first?.id ?? '', 'no-id']);
    expect((await own(writer)).viewer.unreadNotifications).toBe(before.viewer.unreadNotifications);
    const key = world.key();
    for (const _twice of [1, 2]) await read(writer, [first?.id ?? ''], key);
    expect((await own(writer)).viewer.unreadNotifications).toBe(before.viewer.unreadNotifications - 1);
    await read(writer, null);
    expect((await own(writer)).viewer.unreadNotifications).toBe(0);
  });

  it('hears of an acceptance with the day’s summary, one a day at most, however often it is summed up', async () => {
    const report = await submitted(await round());
    await reporting.accept(actor(office), report);
    post.received.length = 0;
    await settle(world);
    expect(letters()).toEqual([]);
    expect(await kinds(writer)).toContain('REPORT_ACCEPTED');
    const day = new Date('2026-12-01T09:00:00+09:00');
    const sum = (now: Date) => asJobs(world, (system, mailer) => sumUp(system, mailer, now));
    expect(await Promise.all([sum(day), sum(day), sum(day)]).then((all) => all.reduce((a, b) => a + b))).toBe(1);
    await settle(world);
    expect(letters()).toEqual(['writer']);
    expect(post.received[0]?.text).toContain('확인완료');
    const again = await submitted(await round());
    await reporting.accept(actor(office), again);
    await settle(world);
    expect(await sum(day)).toBe(0);
    expect(await sum(new Date('2026-12-02T09:00:00+09:00'))).toBe(1);
  });

  it('asks the office for more time, and hears the answer', async () => {
    const report = await round();
    post.received.length = 0;
    await reporting.askMore(actor(writer), [report]);
    await settle(world);
    expect(letters()).toEqual(['office']);
    expect(post.received[0]?.text).toContain('https://gwaje.test/TEST-TF/review');
    await reporting.declineMore(actor(office), report);
    post.received.length = 0;
    await settle(world);
    expect(letters()).toEqual(['writer']);
  });

  it('chooses how to be told: a stale choice and the same kind twice change nothing', async () => {
    expect((await change([{ kind: 'ROUND_OPENED', mail: 'OFF' }], 1)).userErrors).toEqual([
      { code: 'STALE_VERSION', path: ['input', 'expectedVersion'] },
    ]);
    const twice = [
      { kind: 'REMINDED', mail: 'OFF' },
      { kind: 'REMINDED', mail: 'DIGEST' },
    ];
    expect((await change(twice, 0)).userErrors).toEqual([{ code: 'TWICE', path: ['input', 'choices', '1', 'kind'] }]);
    expect(await change([{ kind: 'ROUND_OPENED', mail: 'OFF' }], 0, { language: 'en' })).toMatchObject({
      ...{ userErrors: [], notificationSettings: { language: 'en', version: 1 } },
    });
    post.received.length = 0;
    await round();
    expect(letters()).toEqual(['focal']);
    expect((await own(writer)).notifications[0]).toMatchObject({ kind: 'ROUND_OPENED' });
    expect((await change([], 0)).userErrors).toEqual([{ code: 'STALE_VERSION', path: ['input', 'expectedVersion'] }]);
    expect((await change([], 1)).userErrors).toEqual([]);
  });

  it('gets each step of the ladder once, however often it runs and in however many processes', async () => {
    await round();
    const [open] = await world.sql<{ id: string }>('SELECT id FROM reporting_round WHERE closed_at IS NULL');
    await reporting.setDue(open?.id ?? '', new Date('2026-12-10T18:00:00+09:00'));
    post.received.length = 0;
    const instant = '2026-12-13T09:00:00+09:00';
    const children = await Promise.all([anotherProcess(instant), anotherProcess(instant)]);
    const mine = asJobs(world, (system, mailer) => climb(system, mailer, new Date(instant)));
    const told = await Promise.all([mine, ...children.map(({ go }) => go('go'))]);
    // The writer, and in copy the section chief and the focal point.
    expect(told.map(Number).reduce((a, b) => a + b)).toBe(3);
    const waiting = await world.sql<{ id: string }>(`SELECT id FROM mail WHERE state = 'WAITING'`);
    expect(waiting).toHaveLength(3);
    await Promise.all(children.map(({ go }) => go(JSON.stringify(waiting.map(({ id }) => id)))));
    expect(letters()).toEqual(['chief', 'focal', 'writer']);
    expect(new Set(post.received.map(({ messageId }) => messageId)).size).toBe(3);
    expect((await own(chief)).notifications[0]).toMatchObject({ kind: 'OVERDUE_3', isCopy: true });
    expect(await asJobs(world, (system, mailer) => climb(system, mailer, new Date('2026-12-17T09:00:00+09:00')))).toBe(0);
  });

  async function anotherProcess(instant: string) {
    const child = spawn(process.execPath, [PROCESS, DIST, world.adminUrl, instant, post.url], { stdio: ['pipe', 'pipe', 'inherit'] });
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    await lines.next();
    return {
      go: async (word: string): Promise<string> => {
        child.stdin.write(`${word}\n`);
        return String((await lines.next()).value);
      },
    };
  }

  it('is asked, not reminded, when the body is independent', async () => {
    const { id } = await world.build.ministry({ code: 'MOJ' });
    const independent = (value: boolean) =>
      world.build.write(CHAIN_ZERO, async (tx) => {
        await tx.changeLocked(Ministry, await tx.one(Ministry, { id }), { independent: value });
        return id;
      });
    await independent(true);
    await round();
    const [open] = await world.sql<{ id: string }>('SELECT id FROM reporting_round WHERE closed_at IS NULL');
    await reporting.setDue(open?.id ?? '', new Date('2026-12-10T18:00:00+09:00'));
    post.received.length = 0;
    await asJobs(world, (system, mailer) => climb(system, mailer, new Date('2026-12-11T09:00:00+09:00')));
    await settle(world);
    expect(post.received[0]?.subject).toContain('협조');
    expect(post.received[0]?.text).not.toMatch(/지났|않은/);
    await independent(false);
  });
});
