import type { Actor } from '../../../test/actors.js';
import { Reporting } from '../../../test/builders-reporting.js';
import { World } from '../../../test/world.js';

describe('submitting', () => {
  let world: World;
  let reporting: Reporting;
  let liaison: Actor;
  beforeAll(async () => {
    world = await World.create();
    reporting = new Reporting(world);
    liaison = await world.actors.liaisonOf('MOJ');
  });
  afterAll(() => world.close());

  const twoReports = async () => {
    const tasks = [await world.build.task(), await world.build.task()];
    const { reports } = await reporting.newRound();
    return reports.filter(({ task }) => tasks.includes(task.id));
  };
  const submissions = (id: string) =>
    world.sql('SELECT number, state, narrative FROM report_submission WHERE report_id = $1 ORDER BY number', [id]);

  it('hands in several reports in one act, and empties their drafts', async () => {
    const [first, second] = await twoReports();
    if (first === undefined || second === undefined) throw new Error('two reports expected');
    await reporting.save(liaison, first.id, 0, { narrative: 'draft' });
    const answer = await reporting.submit(
      liaison,
      { id: first.id, version: 2, content: { narrative: 'final' } },
      { id: second.id, version: 1, content: { noChange: true, narrative: '' } },
    );
    expect(answer.userErrors).toEqual([]);
    expect(answer.statusReports).toMatchObject([
      {
        id: first.id,
        version: 3,
        state: 'SUBMITTED',
        timeliness: 'SUBMITTED_ON_TIME',
        daysLate: null,
        draft: null,
        submissions: [{ number: 1, content: { narrative: 'final' } }],
      },
      { id: second.id, version: 2, state: 'SUBMITTED', submissions: [{ number: 1, submittedBy: { role: 'LIAISON' }, review: null }] },
    ]);
    expect(await world.sql('SELECT content FROM report_draft WHERE report_id = $1', [first.id])).toEqual([{ content: null }]);
  });

  it('is all or none, and tells every problem by the report and the field it is about', async () => {
    const [first, second] = await twoReports();
    if (first === undefined || second === undefined) throw new Error('two reports expected');
    const answer = await reporting.submit(liaison, first, { ...second, content: { narrative: ' ', agreesWithRating: false } });
    expect(answer).toMatchObject({ statusReports: [] });
    expect(answer.userErrors).toEqual([
      { code: 'REQUIRED', path: ['input', 'reports', '1', 'content', 'narrative'] },
      { code: 'REQUIRED', path: ['input', 'reports', '1', 'content', 'otherView'] },
    ]);
    expect(await submissions(first.id)).toEqual([]);
  });

  it('is refused with half a check, at the half that is missing, and takes the number of a document alone', async () => {
    const [first, second] = await twoReports();
    if (first === undefined || second === undefined) throw new Error('two reports expected');
    const halves = [{ checkedByPosition: '형사법제과장' }, { checkedOn: '2026-01-05' }];
    const [one, other] = halves.map((half) => ({ narrative: 'done', ...half }));
    await reporting.save(liaison, first.id, 0, one ?? {});
    const drafted = { ...first, version: 2 };
    const refused = await reporting.submit(liaison, { ...drafted, content: one }, { ...second, content: other });
    expect(refused.userErrors).toEqual([
      { code: 'CHECK_NEEDS_DAY', path: ['input', 'reports', '0', 'content', 'checkedOn'] },
      { code: 'CHECK_NEEDS_POSITION', path: ['input', 'reports', '1', 'content', 'checkedByPosition'] },
    ]);
    expect([...(await submissions(first.id)), ...(await submissions(second.id))]).toEqual([]);
    const whole = { ...drafted, content: { ...one, checkedOn: '2026-01-05' } };
    const alone = { ...second, content: { narrative: 'done', documentNumber: '형사법제과-118' } };
    expect((await reporting.submit(liaison, whole, alone)).userErrors).toEqual([]);
    await expect(world.sql(`UPDATE report_submission SET checked_on = NULL WHERE report_id = $1`, [first.id])).rejects.toThrow();
  });

  it('is refused for a report someone has changed, named twice, or named by nobody', async () => {
    const report = await reporting.report();
    expect((await reporting.submit(liaison, { ...report, version: 9 })).userErrors).toEqual([
      { code: 'STALE_VERSION', path: ['input', 'reports', '0', 'expectedVersion'] },
    ]);
    expect((await reporting.submit(liaison, report, report)).userErrors).toEqual([
      { code: 'TWICE', path: ['input', 'reports', '1', 'id'] },
    ]);
    expect((await reporting.submit(liaison)).userErrors).toEqual([{ code: 'REQUIRED', path: ['input', 'reports'] }]);
  });

  it('does not give up a colleague’s later draft unseen', async () => {
    const report = await reporting.report();
    await reporting.save(liaison, report.id, 0, { narrative: 'one' });
    await reporting.save(await world.actors.liaisonOf('MOJ', 'WRITER'), report.id, 1, { narrative: 'two' });
    const stale = await reporting.submit(liaison, { id: report.id, version: 2, expectedDraftVersion: 1 });
    expect(stale.userErrors).toEqual([{ code: 'STALE_VERSION', path: ['input', 'reports', '0', 'expectedDraftVersion'] }]);
    expect(await world.sql('SELECT content IS NULL AS empty FROM report_draft WHERE report_id = $1', [report.id])).toEqual([
      { empty: false },
    ]);
    expect((await reporting.submit(liaison, { id: report.id, version: 2, expectedDraftVersion: 2 })).userErrors).toEqual([]);
  });

  it('is one submission however often and however many at once the same request comes', async () => {
    const report = await reporting.report();
    const key = world.key();
    const answers = await Promise.all(Array.from({ length: 8 }, () => reporting.submitWith(liaison, key, report)));
    for (const answer of answers) expect(answer).toMatchObject({ userErrors: [], statusReports: [{ id: report.id, version: 2 }] });
    expect(await submissions(report.id)).toHaveLength(1);
    await expect(reporting.submitWith(liaison, key, { ...report, content: { narrative: 'other' } })).rejects.toThrow(
      'IDEMPOTENCY_KEY_REUSED',
    );
  });

  it('is not for another ministry, the office, leadership, auditors, administrators or strangers', async () => {
    const own = await reporting.report('KCC');
    const report = await reporting.report();
    const foreign = await world.actors.liaisonOf('KCC');
    for (const id of [report.id, world.key(), 'garbage']) {
      await expect(reporting.submit(foreign, { id, version: 1 })).rejects.toThrow('NOT_FOUND');
      await expect(reporting.submit(foreign, { id: own.id, version: 1 }, { id, version: 1 })).rejects.toThrow('NOT_FOUND');
      await expect(reporting.withdraw(foreign, { ...report, id })).rejects.toThrow('NOT_FOUND');
    }
    const others = [
      reporting.coordinator(),
      world.actors.leader(),
      world.actors.auditor(),
      world.actors.administrator(),
      world.actors.stranger(),
    ];
    for (const actor of await Promise.all(others)) {
      await expect(reporting.submit(actor, report)).rejects.toThrow('FORBIDDEN');
      await expect(reporting.withdraw(actor, report)).rejects.toThrow('FORBIDDEN');
    }
    expect(await submissions(report.id)).toEqual([]);
  });

  it('is not possible twice, nor in a closed round', async () => {
    const report = await reporting.report();
    await reporting.submit(liaison, report);
    expect((await reporting.submit(liaison, { ...report, version: 2 })).userErrors).toEqual([
      { code: 'WRONG_STATE', path: ['input', 'reports', '0', 'id'] },
    ]);
    const other = await reporting.report();
    await reporting.closeOpenRound();
    expect((await reporting.submit(liaison, other)).userErrors).toEqual([{ code: 'ROUND_CLOSED', path: ['input', 'reports', '0', 'id'] }]);
  });

  it('of a supporting body says nothing of another body’s milestone, and with "no change" nothing new', async () => {
    const taskId = await world.build.task({ lead: 'MOJ' });
    await reporting.supporting(taskId, 'KCC');
    const [foreign, own] = [await world.build.milestone({ taskId }), await world.build.milestone({ taskId, ministry: 'KCC' })];
    const { reports } = await reporting.newRound();
    const report = reports.find((each) => each.task.id === taskId && each.part === 'SUPPORTING');
    if (report === undefined) throw new Error('a supporting report expected');
    const supporting = await world.actors.liaisonOf('KCC');
    const codes = async (content: object) => (await reporting.submit(supporting, { ...report, content })).userErrors;
    const at = (...rest: string[]) => ['input', 'reports', '0', 'content', ...rest];
    const done = (milestoneId: string) => ({ milestoneId, achievedOn: '2026-01-20', evidence: '관보' });
    expect(await codes({ milestones: [done(own), done(foreign)] })).toEqual([
      { code: 'NOT_OWN_MILESTONE', path: at('milestones', '1', 'milestoneId') },
    ]);
    const later = { milestoneId: own, forecastOn: '2028-12-31', reasonClass: 'ASSEMBLY', recoveryStep: '설명' };
    expect(await codes({ noChange: true, narrative: '', milestones: [later] })).toEqual([
      { code: 'NO_CHANGE_AND_NEWS', path: at('noChange') },
    ]);
    expect(await submissions(report.id)).toEqual([]);
    expect(await codes({ milestones: [done(own)] })).toEqual([]);
  });

  it('after the deadline is late by calendar days, and never refused for it', async () => {
    const report = await reporting.report();
    const [round] = await world.sql<{ id: string }>('SELECT id FROM reporting_round WHERE closed_at IS NULL');
    await reporting.setDue(String(round?.id), new Date(Date.now() - 3 * 86_400_000));
    const answer = await reporting.submit(liaison, report);
    expect(answer.statusReports).toMatchObject([{ timeliness: 'SUBMITTED_LATE', daysLate: 3, submissions: [{ daysLate: 3 }] }]);
  });
});

describe('taking a report back', () => {
  let world: World;
  let reporting: Reporting;
  let liaison: Actor;
  beforeAll(async () => {
    world = await World.create();
    reporting = new Reporting(world);
    liaison = await world.actors.liaisonOf('MOJ');
  });
  afterAll(() => world.close());

  it('gives the text back as a draft, keeps what was submitted, and counts no submission', async () => {
    const report = await reporting.report();
    await reporting.submit(liaison, { ...report, content: { narrative: 'kept', obstacleText: 'secret' } });
    const answer = await reporting.withdraw(liaison, { ...report, version: 2 });
    expect(answer).toMatchObject({
      statusReport: {
        state: 'DRAFT',
        timeliness: 'NOT_YET_DUE',
        draft: { content: { narrative: 'kept' } },
        latestSubmission: null,
        submissions: [{ number: 1, withdrawn: true }],
      },
      userErrors: [],
    });
    expect(await world.sql('SELECT first_submitted_at, submitted_at FROM status_report WHERE id = $1', [report.id])).toEqual([
      { first_submitted_at: null, submitted_at: null },
    ]);
    const again = await reporting.submit(liaison, { ...report, version: 3 });
    expect(again.statusReports).toMatchObject([{ state: 'SUBMITTED', submissions: [{ number: 1 }, { number: 2 }] }]);
  });

  it('leaves it returned when it had come back before', async () => {
    const report = await reporting.report();
    await reporting.submit(liaison, report);
    await reporting.return(await reporting.coordinator(), { ...report, version: 2 });
    await reporting.submit(liaison, { ...report, version: 3 });
    const answer = await reporting.withdraw(liaison, { ...report, version: 4 });
    expect(answer).toMatchObject({
      statusReport: {
        state: 'RETURNED',
        timeliness: 'SUBMITTED_ON_TIME',
        latestSubmission: { number: 1 },
        submissions: [{ review: { reason: '증빙 보완' } }, { number: 2, withdrawn: true }],
      },
      userErrors: [],
    });
  });

  it('takes it out of the office’s hands', async () => {
    const report = await reporting.report();
    await reporting.submit(liaison, { ...report, content: { narrative: 'too early', obstacleText: 'too early' } });
    await reporting.withdraw(liaison, { ...report, version: 2 });
    const query = 'query ($id: ID!) { statusReport(id: $id) { state draft { version } submissions { id } latestSubmission { id } } }';
    const answer = await world.graphql((await reporting.coordinator()).token, query, { id: report.id });
    expect(answer.data).toEqual({ statusReport: { state: 'DRAFT', draft: null, submissions: [], latestSubmission: null } });
  });

  it('is refused once the review has begun, for a stale version, and for what was never submitted', async () => {
    const report = await reporting.report();
    expect((await reporting.withdraw(liaison, report)).userErrors).toEqual([{ code: 'WRONG_STATE', path: ['id'] }]);
    await reporting.submit(liaison, report);
    expect((await reporting.withdraw(liaison, report)).userErrors).toEqual([{ code: 'STALE_VERSION', path: ['input', 'expectedVersion'] }]);
    await reporting.begin(await reporting.coordinator(), { ...report, version: 2 });
    expect((await reporting.withdraw(liaison, { ...report, version: 3 })).userErrors).toEqual([{ code: 'REVIEW_BEGUN', path: ['id'] }]);
  });
});
