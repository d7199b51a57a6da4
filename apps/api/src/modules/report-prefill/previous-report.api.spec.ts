import type { Actor } from '../../../test/actors.js';
import { Reporting, type ReportSeen } from '../../../test/builders-reporting.js';
import { World } from '../../../test/world.js';
import { CHAIN_ZERO } from '../../platform/command/system-commands.js';
import { Ministry, MinistrySuccession } from '../ministry/ministry.entity.js';
import { ReportSubmission } from '../report-content/report-submission.entity.js';
import { ReportingRound } from '../reporting-round/reporting-round.entity.js';
import { StatusReport } from '../status-report/status-report.entity.js';

const PUBLIC = { kind: 'public', source: null, quoteRef: null } as const;
const REPORT = `query ($id: ID!) { statusReport(id: $id) { previousAccepted { id ministry { code } } differences { about before after }
  prefill { previousNarrative previousNextPlan } } }`;

/** A round of the past, closed, that the body answered: accepted, and said in `narrative`. */
async function answered(world: World, body: string, taskId: string, narrative: string, openedOn = '2025-08-01'): Promise<string> {
  const taskForceId = await world.build.taskForce();
  const { id: ministryId } = await world.build.ministry({ code: body });
  const writer = await world.actors.liaisonOf(body);
  const at = (day: string) => new Date(`${day}T09:00:00+09:00`);
  const submittedAt = at(openedOn);
  return world.build.write(taskForceId, async (tx) => {
    const roundId = await tx.insert(ReportingRound, {
      ...{
        taskForceId,
        kind: 'ON_DEMAND',
        code: `R${openedOn}-${body}`,
        name: { ko: '지난 회차', en: 'Past' },
        basisOn: openedOn,
        owed: [],
      },
      ...{ openedAt: submittedAt, dueAt: at('2025-09-10'), closedAt: at('2025-09-11') },
    });
    const owners = { taskForceId, ministryId, leadMinistryId: ministryId, state: 'ACCEPTED' as const };
    const reportId = await tx.insert(StatusReport, {
      ...{ ...owners, roundId, taskId, part: 'LEAD', submittedAt, firstSubmittedAt: submittedAt, decidedAt: submittedAt },
    });
    await tx.insert(ReportSubmission, {
      ...{ ...owners, reportId, number: 1, noChange: false, narrative, nextPlan: '계속', milestones: [] },
      ...{ submittedAt, submittedBy: writer.id },
    });
    return reportId;
  });
}

describe('what a body said before it was called what it is called now', () => {
  let world: World;
  let reporting: Reporting;
  afterEach(() => world.close());

  const read = async (actor: Actor, id: string) => (await world.graphql(actor.token, REPORT, { id })).data?.['statusReport'];
  const milestones = async (actor: Actor, code: string): Promise<Map<string, string>> => {
    const { data } = await world.graphql(actor.token, `{ taskForce(code: "${code}") { milestones { id state } } }`);
    const all = (data as unknown as { taskForce: { milestones: { id: string; state: string }[] } }).taskForce.milestones;
    return new Map(all.map(({ id, state }) => [id, state]));
  };

  it.each([
    ['KCC', 'KMCC'],
    ['MOGEF', 'MOGEF-2025'],
  ])('counts for the body that took over on 1 October 2025: %s for %s', async (before, after) => {
    world = await World.create({ plan: true });
    reporting = new Reporting(world, 'DSCR-TF');
    const office = await reporting.coordinator();
    const [task] = await world.sql<{ id: string }>(
      `SELECT t.id FROM task t JOIN ministry m ON m.id = t.lead_ministry_id JOIN task_force f ON f.id = t.task_force_id
       WHERE m.code = $1 AND f.code = 'DSCR-TF' ORDER BY t.code LIMIT 1`,
      [after],
    );
    if (task === undefined) throw new Error(`The plan gives ${after} nothing to lead`);
    const late = await world.build.milestone({ taskId: task.id, ministry: after, plannedOn: '2026-01-31' });
    const others = await world.build.milestone({ taskId: task.id, ministry: 'MND', plannedOn: '2026-01-31' });
    expect((await milestones(office, 'DSCR-TF')).get(late)).toBe('NO_RECORD');

    const previous = await answered(world, before, task.id, '종전 기관이 한 말');
    const states = await milestones(office, 'DSCR-TF');
    expect([states.get(late), states.get(others)]).toEqual(['OVERDUE', 'NO_RECORD']);

    const { reports } = await reporting.newRound();
    const own = reports.find((report) => report.task.id === task.id && report.ministry.code === after) as ReportSeen;
    const liaison = await world.actors.liaisonOf(after);
    expect(await read(liaison, own.id)).toEqual({
      previousAccepted: { id: previous, ministry: { code: before } },
      prefill: { previousNarrative: '종전 기관이 한 말', previousNextPlan: '계속' },
      differences: [],
    });
    await reporting.submit(liaison, { ...own, content: { narrative: '새 이름으로 하는 말', nextPlan: '계속' } });
    expect(await read(office, own.id)).toMatchObject({
      differences: [{ about: 'narrative', before: '종전 기관이 한 말', after: '새 이름으로 하는 말' }],
    });
  });

  it('counts from the day of the succession on, and only where one body was taken over whole', async () => {
    world = await World.create();
    reporting = new Reporting(world);
    const [former, heir] = [await world.build.ministry({ code: 'OLD' }), await world.build.ministry({ code: 'NEW' })];
    const taskId = await world.build.task({ lead: 'NEW' });
    const late = await world.build.milestone({ taskId, ministry: 'NEW', plannedOn: '2025-10-31' });
    const previous = await answered(world, 'OLD', taskId, 'old');
    const office = await reporting.coordinator();
    const { reports } = await reporting.newRound();
    const [own] = reports;
    if (own === undefined) throw new Error('The new body owes nothing');
    const seen = async () => [(await read(office, own.id))?.['previousAccepted'] ?? null, (await milestones(office, 'TEST-TF')).get(late)];
    const change = (values: { kind?: string; effectiveOn?: string }, closedOn: string) =>
      world.build.write(CHAIN_ZERO, async (tx) => {
        const [succession] = await tx.find(MinistrySuccession, {});
        const facts = { kind: 'ELEVATE', effectiveOn: closedOn, ...values };
        if (succession === undefined)
          await tx.insert(MinistrySuccession, { ...facts, fromMinistryId: former.id, toMinistryId: heir.id, provenance: PUBLIC });
        else await tx.changeLocked(MinistrySuccession, succession, facts);
        await tx.changeLocked(Ministry, await tx.one(Ministry, { id: former.id }), { closedOn });
        return former.id;
      });

    const [apart, taken] = [
      [null, 'NO_RECORD'],
      [{ id: previous, ministry: { code: 'OLD' } }, 'OVERDUE'],
    ];
    expect(await seen()).toEqual(apart);
    await change({}, '2199-01-01');
    expect(await seen()).toEqual(apart);
    await change({}, '2025-10-01');
    expect(await seen()).toEqual(taken);
    await change({ kind: 'SPLIT' }, '2025-10-01');
    expect(await seen()).toEqual(apart);
    await change({}, '2025-10-01');
    expect(await seen()).toEqual(taken);
    // Two that each claim to have taken it over wholly: nobody did.
    const rival = await world.build.ministry({ code: 'RIVAL' });
    await world.build.write(CHAIN_ZERO, (tx) => {
      const claim = { kind: 'MERGE', effectiveOn: '2025-10-01', fromMinistryId: former.id, toMinistryId: rival.id };
      return tx.insert(MinistrySuccession, { ...claim, provenance: PUBLIC });
    });
    expect(await seen()).toEqual(apart);
  });
});
