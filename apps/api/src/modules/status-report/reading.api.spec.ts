import type { Actor } from '../../../test/actors.js';
import { Reporting, type ReportSeen } from '../../../test/builders-reporting.js';
import { World } from '../../../test/world.js';

const REPORT = `query ($id: ID!) { statusReport(id: $id) { id state timeliness waitingFor { en } waitingDays acceptedAt reviewBegunAt
  viewerCan { edit submit withdraw review } differences { about before after } flags { code about days } previousAccepted { id }
  prefill { milestones { code } legislation { code } budgetLines { code } computedRating { rating } previousNarrative previousNextPlan } } }`;
const ROUND =
  '{ taskForce(code: "TEST-TF") { currentRound { counts { total notSubmitted submitted returned accepted overdue } reports { id } viewerCan { close review } } } }';

describe('reading reports', () => {
  let world: World;
  let reporting: Reporting;
  let liaison: Actor;
  let office: Actor;
  beforeAll(async () => {
    process.env['GWAJE_COUNT_STATEMENTS'] = '1';
    world = await World.create();
    reporting = new Reporting(world);
    [liaison, office] = [await world.actors.liaisonOf('MOJ'), await reporting.coordinator()];
  });
  afterAll(async () => {
    delete process.env['GWAJE_COUNT_STATEMENTS'];
    await world.close();
  });

  const read = async (actor: Actor, id: string) =>
    (await world.graphql(actor.token, REPORT, { id })).data?.['statusReport'] as unknown as Record<string, unknown> | null;
  const abilities = async (actor: Actor, id: string) =>
    Object.entries((await read(actor, id))?.['viewerCan'] ?? {}).flatMap(([name, may]) => (may === true ? [name] : []));

  it('tells what each may do now, and whose turn it is', async () => {
    const report = await reporting.report();
    expect(await abilities(liaison, report.id)).toEqual(['edit', 'submit']);
    expect(await abilities(office, report.id)).toEqual([]);
    expect(await read(office, report.id)).toMatchObject({ waitingFor: { en: 'MOJ' }, waitingDays: 0, timeliness: 'NOT_YET_DUE' });
    await reporting.submit(liaison, report);
    expect(await abilities(liaison, report.id)).toEqual(['withdraw']);
    expect(await abilities(office, report.id)).toEqual(['review']);
    expect(await read(office, report.id)).toMatchObject({ waitingFor: { en: 'TEST-TF' }, waitingDays: 0 });
    await reporting.accept(office, { ...report, version: 2 });
    expect(await abilities(liaison, report.id)).toEqual([]);
    expect(await read(liaison, report.id)).toMatchObject({
      waitingFor: null,
      waitingDays: null,
      acceptedAt: expect.any(String),
      reviewBegunAt: expect.any(String),
    });
  });

  it('answers nothing about a report that is unknown, hidden or no report at all, in the same way', async () => {
    const report = await reporting.report();
    const foreign = await world.actors.liaisonOf('MSIT');
    for (const id of [report.id, world.key(), 'garbage', "'; DROP TABLE"]) {
      const answer = await world.graphql(foreign.token, REPORT, { id });
      expect(answer).toMatchObject({ status: 200, data: { statusReport: null }, errors: [] });
    }
  });

  it('starts the form with open milestones, soonest first, and what was accepted the last time', async () => {
    const first = await reporting.report();
    const [late, soon] = [
      await world.build.milestone({ taskId: first.task.id, plannedOn: '2027-05-01' }),
      await world.build.milestone({ taskId: first.task.id, plannedOn: '2027-04-01' }),
    ];
    await reporting.submit(liaison, {
      ...first,
      content: { narrative: 'before', nextPlan: 'plan', milestones: [{ milestoneId: late, achievedOn: '2026-02-02', evidence: 'x' }] },
    });
    await reporting.accept(office, { ...first, version: 2 });
    const { reports } = await reporting.newRound();
    const next = reports.find(({ task }) => task.id === first.task.id) as ReportSeen;
    const [code] = await world.sql<{ code: string }>('SELECT code FROM milestone WHERE id = $1', [soon]);
    expect(await read(liaison, next.id)).toMatchObject({
      previousAccepted: { id: first.id },
      prefill: {
        milestones: [code],
        legislation: [],
        budgetLines: [],
        previousNarrative: 'before',
        previousNextPlan: 'plan',
        computedRating: { rating: expect.any(String) },
      },
    });
    const milestone = await world.graphql(
      office.token,
      '{ taskForce(code: "TEST-TF") { milestones { id acceptedReport { id } } tasks { id reports { id } lastAcceptedReport { id } } } }',
    );
    const { milestones, tasks } = (milestone.data as unknown as { taskForce: { milestones: { id: string }[]; tasks: { id: string }[] } })
      .taskForce;
    expect(milestones.find(({ id }) => id === late)).toEqual({ id: late, acceptedReport: { id: first.id } });
    expect(tasks.find(({ id }) => id === first.task.id)).toEqual({
      id: first.task.id,
      reports: [{ id: next.id }, { id: first.id }],
      lastAcceptedReport: { id: first.id },
    });
  });

  it('shows as the last report of a task what its lead said, never a supporting body’s "no change" after it', async () => {
    const taskId = await world.build.task({ lead: 'MOJ' });
    await reporting.supporting(taskId, 'KCC');
    const of = (reports: ReportSeen[], part: string) => reports.find((each) => each.task.id === taskId && each.part === part) as ReportSeen;
    const lead = of((await reporting.newRound()).reports, 'LEAD');
    await reporting.submit(liaison, lead);
    await reporting.accept(office, { ...lead, version: 2 });
    const other = of((await reporting.newRound()).reports, 'SUPPORTING');
    await reporting.submit(await world.actors.liaisonOf('KCC'), { ...other, content: { noChange: true, narrative: '' } });
    expect((await reporting.accept(office, { ...other, version: 2 })).userErrors).toEqual([]);
    const { data } = await world.graphql(office.token, '{ taskForce(code: "TEST-TF") { tasks { id lastAcceptedReport { id } } } }');
    const { tasks } = (data as unknown as { taskForce: { tasks: { id: string }[] } }).taskForce;
    expect(tasks.find(({ id }) => id === taskId)).toEqual({ id: taskId, lastAcceptedReport: { id: lead.id } });
  });

  it('compares with the last accepted report, and with the submission that came back when one did', async () => {
    const first = await reporting.report();
    await reporting.submit(liaison, { ...first, content: { narrative: 'one', nextPlan: 'same' } });
    expect(await read(office, first.id)).toMatchObject({ differences: [] });
    await reporting.accept(office, { ...first, version: 2 });
    const { reports } = await reporting.newRound();
    const next = reports.find(({ task }) => task.id === first.task.id) as ReportSeen;
    await reporting.submit(liaison, {
      ...next,
      content: { narrative: 'two', nextPlan: 'same', agreesWithRating: false, otherView: 'better' },
    });
    expect(await read(office, next.id)).toMatchObject({
      differences: [
        { about: 'narrative', before: 'one', after: 'two' },
        { about: 'rating', before: null, after: 'better' },
      ],
      flags: [{ code: 'OTHER_VIEW' }],
    });
    await reporting.return(office, { ...next, version: 2 });
    await reporting.submit(liaison, {
      ...next,
      version: 3,
      content: { narrative: 'three', nextPlan: 'same', agreesWithRating: false, otherView: 'better' },
    });
    expect(await read(office, next.id)).toMatchObject({ differences: [{ about: 'narrative', before: 'two', after: 'three' }] });
  });

  it('counts for each reader what that reader may open, and never what he may not know', async () => {
    const tasks = [await world.build.task(), await world.build.task(), await world.build.task({ lead: 'KCC' })];
    const { roundId, reports } = await reporting.newRound();
    const [one, two] = tasks.map((id) => reports.find(({ task }) => task.id === id) as ReportSeen);
    if (one === undefined || two === undefined) throw new Error('two reports expected');
    await reporting.submit(liaison, one, two);
    await reporting.accept(office, { ...one, version: 2 });
    await reporting.setDue(roundId, new Date(Date.now() - 86_400_000));
    const counts = async (actor: Actor) =>
      (await world.graphql(actor.token, ROUND)).data as unknown as { taskForce: { currentRound: { counts: object; reports: object[] } } };
    const total = reports.length;
    const missing = total - 2;
    const own = reports.filter(({ ministry }) => ministry.code === 'MOJ').length;
    const expected: [Actor, object, number][] = [
      [office, { total, notSubmitted: missing, submitted: 1, returned: 0, accepted: 1, overdue: missing }, total],
      [liaison, { total, notSubmitted: own - 2, submitted: 1, returned: 0, accepted: 1, overdue: own - 2 }, own],
      [await world.actors.leader(), { total, notSubmitted: null, submitted: null, returned: null, accepted: 1, overdue: null }, 1],
      [await world.actors.auditor(), { total, notSubmitted: null, submitted: 1, returned: 0, accepted: 1, overdue: null }, 2],
      [await world.actors.liaisonOf('MSIT'), { total, notSubmitted: 0, submitted: 0, returned: 0, accepted: 1, overdue: 0 }, 1],
    ];
    for (const [actor, wanted, rows] of expected) {
      const { currentRound } = (await counts(actor)).taskForce;
      expect([currentRound.counts, currentRound.reports.length]).toEqual([wanted, rows]);
    }
  });

  it('gives a liaison what the body still owes, what came back first; and others nothing', async () => {
    const kcc = await world.actors.liaisonOf('KCC');
    const [first, second] = [await world.build.task({ lead: 'KCC' }), await world.build.task({ lead: 'KCC' })];
    const { reports } = await reporting.newRound();
    const back = reports.find(({ task }) => task.id === second) as ReportSeen;
    await reporting.submit(kcc, back);
    await reporting.return(office, { ...back, version: 2 });
    const due = async (actor: Actor, code = 'TEST-TF') => {
      const { data } = await world.graphql(
        actor.token,
        'query ($code: String!) { viewer { reportsDue(taskForceCode: $code) { id task { id } ministry { code } } } }',
        { code },
      );
      return (data as unknown as { viewer: { reportsDue: ReportSeen[] } }).viewer.reportsDue;
    };
    const owed = await due(kcc);
    expect(owed[0]?.id).toBe(back.id);
    expect(owed.map(({ task }) => task.id)).toContain(first);
    expect(new Set(owed.map(({ ministry }) => ministry.code))).toEqual(new Set(['KCC']));
    expect(await due(kcc, 'NO-SUCH')).toEqual([]);
    for (const actor of [office, await world.actors.leader()]) expect(await due(actor)).toEqual([]);
  });

  it('takes the same number of statements for few reports and for many', async () => {
    const query = `{ taskForce(code: "TEST-TF") { currentRound { reports { state timeliness waitingDays waitingFor { ko } task { code } ministry { code } viewerCan { edit } flags { code }
      differences { about } prefill { milestones { code } previousNarrative } submissions { submittedBy { role } content { obstacle { text } milestones { milestone { code } } } review { reason } } } } } }`;
    const statements = async () => {
      const { reports } = await reporting.newRound();
      const own = reports.filter(({ ministry }) => ministry.code === 'MOJ');
      await reporting.submit(liaison, ...own.map((report) => ({ ...report, content: { obstacleText: 'x' } })));
      const answer = await world.graphql(office.token, query);
      expect(answer.errors).toEqual([]);
      return { reports: reports.length, statements: Number(answer.headers.get('x-gwaje-statements')) };
    };
    const few = await statements();
    for (let count = 0; count < 8; count += 1) {
      const taskId = await world.build.task({ lead: count % 2 === 0 ? 'MOJ' : 'KCC' });
      await world.build.milestone({ taskId });
    }
    const many = await statements();
    expect(many.reports).toBe(few.reports + 8);
    expect(few.statements).toBeGreaterThan(0);
    expect(many.statements).toBe(few.statements);
  });
});
