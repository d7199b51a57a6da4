import type { Actor } from '../../../test/actors.js';
import { Reporting, type ReportSeen } from '../../../test/builders-reporting.js';
import { World } from '../../../test/world.js';

const SEEN = `query ($id: ID!) { statusReport(id: $id) { dueAt isExtended timeliness daysLate canAskExtension round { dueAt counts { notSubmitted overdue } }
  extensions { state previousDueAt wantedUntil grantedUntil answer reason viewerCan { decide } } } }`;
const DUE = '2198-12-31T15:00:00.000Z';

describe('more time for a report', () => {
  let world: World;
  let reporting: Reporting;
  let liaison: Actor;
  let office: Actor;
  let report: ReportSeen;
  let roundId: string;
  // A promise keeps its round open: each test has a task force of its own.
  beforeEach(async () => {
    world = await World.create();
    reporting = new Reporting(world);
    liaison = await world.actors.liaisonOf('MOJ');
    office = await reporting.coordinator();
    await world.build.task({ lead: 'KCC' });
    report = await reporting.report('MOJ');
    roundId = (await world.sql<{ id: string }>('SELECT id FROM reporting_round'))[0]?.id ?? '';
  });
  afterEach(() => world.close());
  const seen = async (actor: Actor) => (await world.graphql(actor.token, SEEN, { id: report.id })).data?.['statusReport'];
  const codes = async (answer: Promise<{ userErrors: { code: string; path: string[] }[] }>) =>
    (await answer).userErrors.map(({ code, path }) => `${code} ${path.join('.')}`);

  it('is granted by the office, perhaps until another day, and the old deadline stays beside the new one', async () => {
    expect(await seen(liaison)).toMatchObject({ dueAt: DUE, isExtended: false, canAskExtension: true, extensions: [] });
    expect(await codes(reporting.askMore(liaison, [report]))).toEqual([]);
    const asked = { state: 'REQUESTED', reason: '관계기관 협의 지연', wantedUntil: '2199-01-10T15:00:00.000Z', grantedUntil: null };
    expect(await seen(liaison)).toMatchObject({
      dueAt: DUE,
      canAskExtension: false,
      extensions: [{ ...asked, viewerCan: { decide: false } }],
    });
    expect(await seen(office)).toMatchObject({ canAskExtension: false, extensions: [{ ...asked, viewerCan: { decide: true } }] });
    expect(await codes(reporting.grantMore(office, report, { untilOn: '2199-01-08', answer: '한 번에 한함' }))).toEqual([]);
    expect(await seen(liaison)).toMatchObject({
      ...{ dueAt: '2199-01-07T15:00:00.000Z', isExtended: true, canAskExtension: true, round: { dueAt: DUE } },
      extensions: [{ state: 'GRANTED', previousDueAt: DUE, grantedUntil: '2199-01-07T15:00:00.000Z', answer: '한 번에 한함' }],
    });
    expect(await codes(reporting.declineMore(office, report, { expectedVersion: 2 }))).toEqual(['ALREADY_ANSWERED id']);
  });

  it('is declined with a reason, and the deadline stays; it may be asked for again', async () => {
    await reporting.askMore(liaison, [report]);
    expect(await codes(reporting.declineMore(office, report, { reason: '  ' }))).toEqual(['REASON_REQUIRED input.reason']);
    expect(await codes(reporting.declineMore(office, report, { expectedVersion: 7 }))).toEqual(['STALE_VERSION input.expectedVersion']);
    expect(await codes(reporting.declineMore(office, report))).toEqual([]);
    expect(await seen(liaison)).toMatchObject({
      dueAt: DUE,
      isExtended: false,
      extensions: [{ state: 'DECLINED', answer: '회의 일정상 어려움' }],
    });
    expect(await codes(reporting.askMore(liaison, [report]))).toEqual([]);
  });

  it('is counted to the millisecond: the granted deadline itself is on time, the next is late', async () => {
    const dueAt = new Date(Date.now() - 86_400_000);
    await reporting.setDue(roundId, dueAt);
    const ON_TIME = { timeliness: 'DUE', daysLate: null, round: { counts: { notSubmitted: 2, overdue: 1 } } };
    expect(await seen(office)).toMatchObject({ timeliness: 'OVERDUE', daysLate: 1, round: { counts: { notSubmitted: 2, overdue: 2 } } });
    const untilOn = new Date(dueAt.getTime() + 2 * 86_400_000 + 9 * 3_600_000).toISOString().slice(0, 10);
    expect(await codes(reporting.askMore(liaison, [report], { untilOn }))).toEqual([]);
    expect(await codes(reporting.grantMore(office, report))).toEqual([]);
    expect(await seen(office)).toMatchObject(ON_TIME);
    const granted = dueAt.getTime() + 2 * 86_400_000;
    world.clock.now = () => new Date(granted);
    expect(await seen(office)).toMatchObject(ON_TIME);
    world.clock.now = () => new Date(granted + 1);
    expect(await seen(office)).toMatchObject({ timeliness: 'OVERDUE', daysLate: 1, round: { counts: { overdue: 2 } } });
    await world.sql('ALTER TABLE status_report DISABLE TRIGGER ALL');
    const handedIn = async (at: number) => {
      await world.sql(`UPDATE status_report SET state = 'SUBMITTED', first_submitted_at = $2, submitted_at = $2 WHERE id = $1`, [
        ...[report.id, new Date(at)],
      ]);
      return seen(office);
    };
    expect(await handedIn(granted)).toMatchObject({ timeliness: 'SUBMITTED_ON_TIME', daysLate: null });
    expect(await handedIn(granted + 1)).toMatchObject({ timeliness: 'SUBMITTED_LATE', daysLate: 1 });
  });

  it('is asked for all of a body’s reports at once, or for none of them', async () => {
    const { reports } = await (async () => {
      await world.build.task({ lead: 'MOJ' });
      return reporting.newRound();
    })();
    const own = reports.filter(({ ministry }) => ministry.code === 'MOJ');
    expect(own).toHaveLength(2);
    await expect(reporting.askMore(liaison, reports)).rejects.toThrow('NOT_FOUND');
    expect(await world.sql('SELECT id FROM deadline_extension')).toEqual([]);
    expect(await codes(reporting.askMore(liaison, own))).toEqual([]);
    expect(await codes(reporting.askMore(liaison, own))).toEqual(['ALREADY_ASKED input.reportIds.0', 'ALREADY_ASKED input.reportIds.1']);
  });

  it('is refused by each rule, next to the field it is about, also at the same time', async () => {
    expect(await codes(reporting.askMore(liaison, [report], { untilOn: '2198-12-30', reason: ' ' }))).toEqual([
      ...['REASON_REQUIRED input.reason', 'NOT_LATER input.untilOn'],
    ]);
    expect(await codes(reporting.askMore(liaison, [report], { untilOn: '2199-12-30' }))).toEqual(['TOO_FAR_AHEAD input.untilOn']);
    expect(await codes(reporting.askMore(liaison, [report], { untilOn: '2020-01-01' }))).toEqual(['IN_PAST input.untilOn']);
    expect(await codes(reporting.askMore(liaison, []))).toEqual(['REQUIRED input.reportIds']);
    const twice = await Promise.all([codes(reporting.askMore(liaison, [report])), codes(reporting.askMore(liaison, [report]))]);
    expect(twice.flat()).toEqual(['ALREADY_ASKED input.reportIds.0']);
    await reporting.submit(liaison, report);
    expect(await codes(reporting.grantMore(office, report))).toEqual(['ALREADY_SUBMITTED id']);
  });

  it('keeps its round open until it is answered and over, and then a missing report is 미제출', async () => {
    const close = async () =>
      codes(reporting.close(roundId, (await world.sql<{ version: number }>('SELECT version FROM reporting_round'))[0]?.version ?? 0));
    await reporting.askMore(liaison, [report]);
    expect(await close()).toEqual(['EXTENSION_UNANSWERED id']);
    await reporting.grantMore(office, report);
    expect(await close()).toEqual(['EXTENSION_RUNNING id']);
    await world.sql('ALTER TABLE status_report DISABLE TRIGGER ALL');
    await world.sql(`UPDATE status_report SET extended_due_at = now() - interval '1 hour' WHERE id = $1`, [report.id]);
    expect(await close()).toEqual([]);
    expect(await seen(office)).toMatchObject({ timeliness: 'NOT_REPORTED', daysLate: null, canAskExtension: false });
  });

  it('is between the body and the office', async () => {
    await reporting.askMore(liaison, [report]);
    const others = await Promise.all([world.actors.liaisonOf('KCC'), world.actors.stranger()]);
    for (const actor of others) await expect(reporting.askMore(actor, [report])).rejects.toThrow(/NOT_FOUND|FORBIDDEN/);
    await expect(reporting.grantMore(liaison, report)).rejects.toThrow('FORBIDDEN');
    await expect(reporting.grantMore(await world.actors.stranger(), report)).rejects.toThrow('NOT_FOUND');
    await expect(reporting.grantMore(office, { id: world.key() })).rejects.toThrow('NOT_FOUND');
    const round = '{ taskForce(code: "TEST-TF") { currentRound { extensions { state reason ministry { code } report { id } } } } }';
    const told = async (actor: Actor) => JSON.stringify((await world.graphql(actor.token, round)).data);
    expect(await told(await world.actors.auditor())).toContain('"report":null');
    expect(await told(await world.actors.leader())).toContain('"extensions":[]');
    expect(await told(await world.actors.liaisonOf('KCC'))).toContain('"extensions":[]');
  });

  it('has words in the history of its task, and no raw SQL gives a body more time', async () => {
    await reporting.askMore(liaison, [report]);
    await reporting.grantMore(office, report);
    const [task] = await world.sql<{ code: string }>('SELECT t.code FROM task t JOIN status_report s ON s.task_id = t.id WHERE s.id = $1', [
      report.id,
    ]);
    const { data } = await world.graphql(
      office.token,
      'query ($task: String!) { taskForce(code: "TEST-TF") { task(code: $task) { history(first: 9) { entries { entity reason changes { field after { ko } } } } } } }',
      { task: task?.code },
    );
    const told = JSON.stringify(data);
    for (const part of ['"entity":"deadline_extension"', '"extendedDueAt"', '"관계기관 협의 지연"', '"grantedUntil"'])
      expect(told).toContain(part);
    const asLiaison = world.sql(
      `BEGIN; SET LOCAL app.role = 'LIAISON'; UPDATE status_report SET extended_due_at = now() + interval '9 days', state = 'DRAFT', version = version + 1; COMMIT`,
    );
    await expect(asLiaison).rejects.toThrow(/LIAISON takes no step/);
  });
});
