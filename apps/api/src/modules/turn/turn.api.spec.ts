import type { Actor } from '../../../test/actors.js';
import { Reporting, type ReportSeen } from '../../../test/builders-reporting.js';
import { World } from '../../../test/world.js';
import { StatusReport } from '../status-report/status-report.entity.js';

const ROUND = `{ taskForce(code: "TEST-TF") { currentRound { counts { total notSubmitted submitted returned accepted overdue }
  missingBodies { ministry { code } daysLate reports { id } }
  reports { id state turn { since daysWaited holder { side name { en } body { code } division { ko } position { ko } person { id } } } } } } }`;
const HAND_OVER = `mutation ($input: TasksHandOverInput!) { tasksHandOver(taskForceCode: "TEST-TF", input: $input) { userErrors { code } } }`;
const CONTACT = `mutation ($id: ID!, $input: ContactRecordInput!) { contactRecord(id: $id, input: $input) { userErrors { code } } }`;
const DISABLE = `mutation ($id: ID!, $input: AccountDisableInput!) { accountDisable(id: $id, input: $input) { userErrors { code } } }`;

interface Turn {
  since: string;
  daysWaited: number;
  holder: { side: string; name: { en: string }; body: { code: string } | null; person: { id: string } | null };
}
interface Round {
  counts: Record<string, number | null>;
  missingBodies: { ministry: { code: string }; daysLate: number; reports: { id: string }[] }[];
  reports: { id: string; state: string; turn: Turn | null }[];
}
type Fate = 'nothing' | 'draft' | 'more time' | 'waits' | 'came back' | 'accepted' | 'taken back';

const DAY = 86_400_000;

describe('whose turn it is', () => {
  let world: World;
  let reporting: Reporting;
  let office: Actor;
  const focal = new Map<string, Actor>();
  beforeAll(async () => {
    world = await World.create();
    reporting = new Reporting(world);
    office = await reporting.coordinator();
    for (const code of ['MOJ', 'KCC', 'MOE']) focal.set(code, await world.actors.liaisonOf(code));
  });
  afterAll(() => world.close());

  const of = (code: string): Actor => {
    const actor = focal.get(code);
    if (actor === undefined) throw new Error(`nobody writes for ${code}`);
    return actor;
  };
  const read = async (actor: Actor): Promise<Round> => {
    const { data, errors } = await world.graphql(actor.token, ROUND);
    expect(errors).toEqual([]);
    return (data as unknown as { taskForce: { currentRound: Round } }).taskForce.currentRound;
  };
  const turnFor = async (actor: Actor, id: string) => (await read(actor)).reports.find((report) => report.id === id)?.turn;

  /** What happens to one report, by the hands of those whose part it is. */
  async function meet(fate: Fate, report: ReportSeen): Promise<void> {
    const body = of(report.ministry.code);
    if (fate === 'draft') await reporting.save(body, report.id, 0);
    if (fate === 'more time') {
      await reporting.askMore(body, [report]);
      await reporting.grantMore(office, report);
    }
    if (!['waits', 'came back', 'accepted', 'taken back'].includes(fate)) return;
    await reporting.submit(body, report);
    if (fate === 'came back') await reporting.return(office, { ...report, version: 2 });
    if (fate === 'accepted') await reporting.accept(office, { ...report, version: 2 });
    if (fate === 'taken back') await reporting.withdraw(body, { ...report, version: 2 });
  }

  /** A promise of more time keeps a round open; the next test opens its own. */
  const endPromises = async (roundId: string) => {
    await world.build.write(await world.build.taskForce(), async (tx) => {
      const promised = (await tx.find(StatusReport, { roundId })).filter(({ extendedDueAt }) => extendedDueAt !== null);
      for (const report of promised) await tx.change(StatusReport, report, { extendedDueAt: null });
      return roundId;
    });
  };

  it('and what is late, missing or waiting is what somebody counts by hand', async () => {
    const plan: [string, Fate][] = [
      ...(['nothing', 'draft', 'waits', 'waits', 'accepted'] as const).map((fate): [string, Fate] => ['MOJ', fate]),
      ...(['more time', 'came back', 'taken back'] as const).map((fate): [string, Fate] => ['KCC', fate]),
      ...(['nothing', 'nothing', 'accepted'] as const).map((fate): [string, Fate] => ['MOE', fate]),
    ];
    const fates = new Map<string, Fate>();
    const tasks: [string, Fate][] = [];
    for (const [lead, fate] of plan) tasks.push([await world.build.task({ lead }), fate]);
    const { roundId, reports } = await reporting.newRound();
    for (const [task, fate] of tasks) {
      const report = reports.find((each) => each.task.id === task);
      if (report === undefined) throw new Error('a task without a report');
      await meet(fate, report);
      fates.set(report.id, fate);
    }
    await reporting.setDue(roundId, new Date(Date.now() - 9 * DAY));
    const byHand = (...of: Fate[]) => plan.filter(([, fate]) => of.includes(fate)).length;
    const seen = await read(office);
    expect(seen.counts).toEqual({
      total: plan.length,
      notSubmitted: byHand('nothing', 'draft', 'more time', 'taken back'),
      submitted: byHand('waits'),
      returned: byHand('came back'),
      accepted: byHand('accepted'),
      // A report taken back before anybody answered was never handed in.
      overdue: byHand('nothing', 'draft', 'taken back'),
    });
    expect(seen.missingBodies.map(({ ministry, reports: missing, daysLate }) => [ministry.code, missing.length, daysLate])).toEqual([
      ['KCC', 1, 9],
      ['MOE', 2, 9],
      ['MOJ', 2, 9],
    ]);
    const expected = (fate: Fate) =>
      fate === 'accepted' ? null : fate === 'waits' ? 'OFFICE 0' : `BODY ${fate === 'came back' ? '0' : '10'}`;
    for (const { id, turn } of seen.reports)
      expect(turn === null ? null : `${turn.holder.side} ${String(turn.daysWaited)}`).toBe(expected(fates.get(id) ?? 'nothing'));
    // Nothing is without a person: each body that works here has one, whatever was handed over.
    const ofBodies = seen.reports.flatMap(({ turn }) => (turn?.holder.side === 'BODY' ? [turn.holder] : []));
    for (const { body, person } of ofBodies) expect(person?.id).toBe(of(body?.code ?? '').id);
    // The list is the office's alone.
    const others = [of('MOJ'), of('KCC'), await world.actors.leader(), await world.actors.auditor()];
    for (const actor of others) expect((await read(actor)).missingBodies).toEqual([]);
    await endPromises(roundId);
  });

  it('is of whoever has the task in hand, and of the focal point once they left', async () => {
    const report = await reporting.report('MOJ');
    const writer = await world.actors.liaisonOf('MOJ', 'WRITER');
    const tasks = [{ taskId: report.task.id, expectedVersion: 0 }];
    await reporting.ask(of('MOJ'), HAND_OVER, { input: { idempotencyKey: world.key(), toId: writer.id, note: '이어서', tasks } });
    for (const actor of [office, of('MOJ')]) expect((await turnFor(actor, report.id))?.holder.person?.id).toBe(writer.id);
    const [{ version } = { version: 0 }] = await world.sql<{ version: number }>('SELECT version FROM account WHERE id = $1', [writer.id]);
    const input = { idempotencyKey: world.key(), expectedVersion: version, reason: '인사이동으로 중지', leaveWithoutHolder: true };
    await reporting.ask(await world.actors.administrator(), DISABLE, { id: writer.id, input });
    expect((await turnFor(office, report.id))?.holder.person?.id).toBe(of('MOJ').id);
  });

  it('is told with the office that answers, and without a name to those who may not know people', async () => {
    const report = await reporting.report('KCC');
    const [where, telephone] = [{ division: '이용자보호과', position: '과장' }, '02-2110-1500'];
    const input = { idempotencyKey: world.key(), expectedVersion: 0, ...where, telephone };
    await reporting.ask(of('KCC'), CONTACT, { id: report.task.id, input });
    await reporting.submit(of('KCC'), report);
    await reporting.return(office, { ...report, version: 2 });
    const told = { side: 'BODY', name: { en: 'KCC' }, division: { ko: '이용자보호과' }, position: { ko: '과장' } };
    expect((await turnFor(office, report.id))?.holder).toMatchObject({ ...told, person: { id: of('KCC').id } });
    // Another body that leads the task would read the returned part: no person of this one.
    expect((await turnFor(await world.actors.auditor(), report.id))?.holder).toMatchObject({ ...told, person: { id: of('KCC').id } });
    expect(await turnFor(await world.actors.leader(), report.id)).toBeUndefined();
  });

  it('takes the same number of statements for few reports and for many', async () => {
    const statements = async () => {
      await reporting.newRound();
      const answer = await world.graphql(office.token, ROUND);
      return Number(answer.headers.get('x-gwaje-statements'));
    };
    const few = await statements();
    for (let more = 0; more < 4; more += 1) await world.build.task({ lead: 'MOE' });
    expect(await statements()).toBe(few);
  });
});
