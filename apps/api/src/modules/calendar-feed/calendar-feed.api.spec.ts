import ICAL from 'ical.js';
import type { Actor } from '../../../test/actors.js';
import { Reporting } from '../../../test/builders-reporting.js';
import { World } from '../../../test/world.js';
import { Membership } from '../account/account.entity.js';
import { Task } from '../task/task.entity.js';

const RENEW = 'mutation ($input: CalendarFeedInput!) { calendarFeedRenew(input: $input) { path userErrors { code } } }';
const REVOKE = 'mutation ($input: CalendarFeedInput!) { calendarFeedRevoke(input: $input) { isRevoked userErrors { code } } }';
const DISABLE = `mutation ($id: ID!, $input: AccountDisableInput!) { accountDisable(id: $id, input: $input) { userErrors { code } } }`;

describe('the calendar of a person', () => {
  let world: World;
  let reporting: Reporting;
  beforeAll(async () => {
    world = await World.create();
    reporting = new Reporting(world);
  });
  afterAll(() => world.close());

  const renew = async (actor: Actor, idempotencyKey = world.key()): Promise<string | null> => {
    const { data } = await world.graphql(actor.token, RENEW, { input: { idempotencyKey } });
    return (data as unknown as { calendarFeedRenew: { path: string | null } }).calendarFeedRenew.path;
  };
  const get = (path: string | null) => fetch(`${world.url}${path ?? '/none'}`);
  const since = async (actor: Actor) => (await world.graphql(actor.token, '{ viewer { calendarFeed { renewedAt } } }')).data;
  /** What another program makes of it. */
  const read = async (path: string | null) => {
    const response = await get(path);
    expect(response.status).toBe(200);
    const calendar = new ICAL.Component(ICAL.parse(await response.text()));
    return calendar.getAllSubcomponents('vevent').map((component) => {
      const event = new ICAL.Event(component);
      return { uid: event.uid, summary: event.summary, isDay: event.startDate.isDate, start: event.startDate.toString() };
    });
  };

  it('is read by another program: deadlines as instants, also granted ones, and milestones as days', async () => {
    const liaison = await world.actors.liaisonOf('MOJ');
    const task = await world.build.task({ lead: 'MOJ' });
    const title = '말, 줄;임\\표와 긴 이름 '.repeat(12).trim();
    await world.build.write(await world.build.taskForce(), async (tx) => {
      await tx.change(Task, await tx.one(Task, { id: task }), { title: { ko: title, en: title } });
      return task;
    });
    const milestone = await world.build.milestone({ taskId: task, plannedOn: '2198-12-20' });
    const { reports } = await reporting.newRound();
    const own = reports.find((report) => report.task.id === task);
    const path = await renew(liaison);
    const before = await read(path);
    expect(before).toContainEqual({
      ...{ uid: `report-${own?.id ?? ''}@gwaje`, isDay: false, start: '2198-12-31T15:00:00Z' },
      summary: expect.stringContaining(title) as unknown,
    });
    expect(before).toContainEqual(expect.objectContaining({ uid: `milestone-${milestone}@gwaje`, isDay: true, start: '2198-12-20' }));
    if (own !== undefined) {
      await reporting.askMore(liaison, [own]);
      await reporting.grantMore(await reporting.coordinator(), own);
    }
    const after = (await read(path)).find(({ uid }) => uid === `report-${own?.id ?? ''}@gwaje`);
    expect(after?.start).toBe('2199-01-10T15:00:00Z');
    const raw = await (await get(path)).text();
    expect(raw.split('\r\n').every((line) => new TextEncoder().encode(line).length <= 75)).toBe(true);
  });

  it('holds nothing of another body, and nothing for whoever reads no plan', async () => {
    await world.build.milestone({ ministry: 'MOJ', plannedOn: '2198-12-20' });
    expect((await read(await renew(await world.actors.liaisonOf('MOE')))).filter(({ uid }) => uid.startsWith('milestone'))).toEqual([]);
    expect((await get(await renew(await world.actors.administrator()))).status).toBe(404);
  });

  it('has one address, told once, which a new one ends; taken back, it opens nothing', async () => {
    const liaison = await world.actors.liaisonOf('KCC');
    expect(await since(liaison)).toEqual({ viewer: { calendarFeed: null } });
    const key = world.key();
    const first = await renew(liaison, key);
    expect(first).toMatch(/^\/feeds\/[\w-]{43}\.ics$/);
    expect(await renew(liaison, key)).toBeNull();
    expect((await get(first)).status).toBe(200);
    const second = await renew(liaison);
    expect([(await get(first)).status, (await get(second)).status]).toEqual([404, 200]);
    const [row] = await world.sql<{ kept: string }>('SELECT row_to_json(f)::text AS kept FROM calendar_feed f WHERE account_id = $1', [
      liaison.id,
    ]);
    expect(row?.kept).not.toContain((second ?? '').slice(7, 50));
    await world.graphql(liaison.token, REVOKE, { input: { idempotencyKey: world.key() } });
    expect((await get(second)).status).toBe(404);
    expect(await since(liaison)).toEqual({ viewer: { calendarFeed: null } });
  });

  it('is gone at the next request once the account is disabled or belongs to no task force, as if it had never been', async () => {
    const [disabled, left] = [await world.actors.liaisonOf('MOE'), await world.actors.liaisonOf('MOE')];
    const [first, second] = [await renew(disabled), await renew(left)];
    expect([(await get(first)).status, (await get(second)).status]).toEqual([200, 200]);
    const input = { idempotencyKey: world.key(), expectedVersion: 1, reason: '인사이동으로 중지' };
    await world.graphql((await world.actors.administrator()).token, DISABLE, { id: disabled.id, input });
    await world.build.write(await world.build.taskForce(), async (tx) => {
      await tx.change(Membership, await tx.one(Membership, { accountId: left.id }), { archivedAt: tx.at });
      return left.id;
    });
    const answers = await Promise.all([first, second, `/feeds/${'x'.repeat(43)}.ics`, '/feeds/nothing'].map(get));
    const told = await Promise.all(answers.map(async (answer) => [answer.status, ((await answer.json()) as { errors: unknown }).errors]));
    for (const each of told) expect(each).toEqual(told[0]);
    expect(told[0]?.[0]).toBe(404);
    expect(await world.sql("SELECT 1 FROM session WHERE ends_at < now() + interval '5 minutes'")).toEqual([]);
  });

  it('is given so many times a minute, and no more', async () => {
    const path = await renew(await world.actors.leader());
    const statuses = [];
    for (let time = 0; time < 13; time += 1) statuses.push((await get(path)).status);
    expect(statuses).toEqual([...Array.from({ length: 12 }, () => 200), 429]);
  });
});
