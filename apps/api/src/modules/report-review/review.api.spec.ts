import type { Actor } from '../../../test/actors.js';
import { Reporting, type ReportSeen } from '../../../test/builders-reporting.js';
import { World } from '../../../test/world.js';

describe('the coordinator’s review', () => {
  let world: World;
  let reporting: Reporting;
  let liaison: Actor;
  let office: Actor;
  beforeAll(async () => {
    world = await World.create();
    reporting = new Reporting(world);
    [liaison, office] = [await world.actors.liaisonOf('MOJ'), await reporting.coordinator()];
  });
  afterAll(() => world.close());

  const submitted = async (content: object = {}): Promise<ReportSeen> => {
    const report = await reporting.report();
    const { userErrors } = await reporting.submit(liaison, { ...report, content });
    expect(userErrors).toEqual([]);
    return { ...report, version: 2 };
  };
  /** A report that claims something of a milestone of its task, submitted. */
  const claiming = async (claim: object, plannedOn = '2026-01-31') => {
    const report = await reporting.report();
    const milestoneId = await world.build.milestone({ taskId: report.task.id, plannedOn });
    const { userErrors } = await reporting.submit(liaison, { ...report, content: { milestones: [{ milestoneId, ...claim }] } });
    expect(userErrors).toEqual([]);
    return { report: { ...report, version: 2 }, milestoneId };
  };
  const milestone = async (id: string) => (await world.sql('SELECT * FROM milestone WHERE id = $1', [id]))[0];

  it('begins once, whoever opens the report first', async () => {
    const report = await submitted();
    expect(await reporting.begin(office, report)).toMatchObject({ statusReport: { version: 3, state: 'SUBMITTED' }, userErrors: [] });
    expect(await reporting.begin(await world.actors.coordinator(), { ...report, version: 3 })).toMatchObject({
      statusReport: { version: 3 },
      userErrors: [],
    });
    expect((await reporting.begin(office, report)).userErrors).toEqual([{ code: 'STALE_VERSION', path: ['input', 'expectedVersion'] }]);
  });

  it('returns a report with a reason, which the body reads and answers; both submissions stay', async () => {
    const report = await submitted({ narrative: 'first' });
    const comments = [{ section: 'narrative', text: '기간도 기재' }];
    const answer = await reporting.return(office, report, { reason: '증빙 보완', comments });
    expect(answer).toMatchObject({
      statusReport: { state: 'RETURNED', submissions: [{ review: { verdict: 'RETURNED', reason: '증빙 보완', comments } }] },
      userErrors: [],
    });
    const again = await reporting.submit(liaison, { ...report, version: 3, content: { narrative: 'second' } });
    const texts = [
      { number: 1, content: { narrative: 'first' }, review: { reason: '증빙 보완' } },
      { number: 2, content: { narrative: 'second' }, review: null },
    ];
    expect(again.statusReports).toMatchObject([{ state: 'SUBMITTED', submissions: texts }]);
    const accepted = await reporting.accept(office, { ...report, version: 4 }, { opinion: '다음 회차 확인' });
    expect(accepted).toMatchObject({
      statusReport: {
        state: 'ACCEPTED',
        submissions: [{ review: { verdict: 'RETURNED' } }, { review: { verdict: 'ACCEPTED', opinion: '다음 회차 확인' } }],
      },
    });
    expect(await world.sql('SELECT number, state FROM report_submission WHERE report_id = $1 ORDER BY number', [report.id])).toEqual([
      { number: 1, state: 'RETURNED' },
      { number: 2, state: 'ACCEPTED' },
    ]);
  });

  it('is shown a milestone that moved while the words stayed those that came back', async () => {
    const why = { reasonClass: 'ASSEMBLY', recoveryStep: '설명' };
    const { report, milestoneId } = await claiming({ forecastOn: '2026-02-28', ...why });
    const codes = async () => {
      const answer = await world.graphql(office.token, 'query ($id: ID!) { statusReport(id: $id) { flags { code } } }', { id: report.id });
      return (answer.data as unknown as { statusReport: { flags: { code: string }[] } }).statusReport.flags.map(({ code }) => code);
    };
    const again = async (version: number, content: object) => {
      await reporting.return(office, { ...report, version });
      expect((await reporting.submit(liaison, { ...report, version: version + 1, content })).userErrors).toEqual([]);
      return codes();
    };
    expect(await codes()).not.toContain('SAME_WORDS_AS_LAST');
    const moved = { milestones: [{ milestoneId, forecastOn: '2026-04-30', ...why }] };
    expect(await again(2, moved)).toContain('SAME_WORDS_AS_LAST');
    const further = { milestones: [{ milestoneId, forecastOn: '2026-05-31', ...why }], narrative: '□ 상정' };
    expect(await again(4, further)).not.toContain('SAME_WORDS_AS_LAST');
  });

  it('returns nothing without a reason, nor with comments on what is no section', async () => {
    const report = await submitted();
    expect((await reporting.return(office, report, { reason: '  ' })).userErrors).toEqual([
      { code: 'REASON_REQUIRED', path: ['input', 'reason'] },
    ]);
    expect((await reporting.return(office, report, { comments: [{ section: 'x', text: 'y' }] })).userErrors).toEqual([
      { code: 'UNKNOWN_SECTION', path: ['input', 'comments', '0', 'section'] },
    ]);
    expect((await reporting.accept(office, report, { opinion: 'x'.repeat(2001) })).userErrors).toEqual([
      { code: 'TOO_LONG', path: ['input', 'opinion'] },
    ]);
    expect(await world.sql('SELECT version FROM status_report WHERE id = $1', [report.id])).toEqual([{ version: 2 }]);
  });

  it('makes an achievement a fact in the same transaction, with the report behind it', async () => {
    const { report, milestoneId } = await claiming({ achievedOn: '2026-01-20', evidence: '관보 제1호' });
    expect(await milestone(milestoneId)).toMatchObject({ achieved_on: null, version: 1 });
    await reporting.accept(office, report);
    expect(await milestone(milestoneId)).toMatchObject({
      ...{ achieved_on: '2026-01-20', evidence: { ko: '관보 제1호' }, accepted_report_id: report.id, version: 2 },
      achieved_on_provenance: { kind: 'recorded' },
    });
    const entries = await world.sql<{ entity: string }>(
      "SELECT DISTINCT entity FROM ledger WHERE command = 'statusReportAccept' AND revision = (SELECT max(revision) FROM ledger WHERE command = 'statusReportAccept')",
    );
    expect(entries.map(({ entity }) => entity).sort()).toEqual(['milestone', 'report_review', 'report_submission', 'status_report']);
  });

  it('says where the achievement is known from, and leaves an invented milestone invented', async () => {
    const report = await reporting.report();
    const milestoneId = await world.build.milestone({ taskId: report.task.id, invented: true });
    const claim = { milestoneId, achievedOn: '2026-01-20', evidence: '관보 제1호' };
    await reporting.submit(liaison, { ...report, content: { milestones: [claim] } });
    expect((await reporting.accept(office, { ...report, version: 2 })).userErrors).toEqual([]);
    expect(await milestone(milestoneId)).toMatchObject({
      ...{ provenance: { kind: 'illustrative' }, planned_on_provenance: { kind: 'illustrative' } },
      achieved_on_provenance: { kind: 'recorded' },
    });
  });

  it('takes over a later date with its reason, and leaves the planned one', async () => {
    const { report, milestoneId } = await claiming({ forecastOn: '2026-06-30', reasonClass: 'ASSEMBLY', recoveryStep: '설명' });
    await reporting.accept(office, report);
    expect(await milestone(milestoneId)).toMatchObject({
      planned_on: '2026-01-31',
      forecast_on: '2026-06-30',
      reason_class: 'ASSEMBLY',
      recovery_step: '설명',
      achieved_on: null,
      accepted_report_id: null,
    });
  });

  it('replaces no newer edit of the plan before the reviewer, who is shown both values, says so', async () => {
    const { report, milestoneId } = await claiming({ forecastOn: '2028-12-31', reasonClass: 'ASSEMBLY', recoveryStep: '설명' });
    const edit = { forecastOn: '2027-03-01', reasonClass: 'COURTS', recoveryStep: '협의', reason: '법원 일정에 맞춤' };
    const mutation =
      'mutation ($id: ID!, $input: MilestoneRescheduleInput!) { milestoneReschedule(id: $id, input: $input) { userErrors { code } } }';
    const reschedule = async (to: typeof edit, expectedVersion: number) =>
      (await world.graphql(office.token, mutation, { id: milestoneId, input: { idempotencyKey: world.key(), expectedVersion, ...to } }))
        .data;
    expect(await reschedule(edit, 1)).toEqual({ milestoneReschedule: { userErrors: [] } });
    const read = 'query ($id: ID!) { statusReport(id: $id) { flags { code current reported milestoneVersion } } }';
    expect((await world.graphql(office.token, read, { id: report.id })).data).toMatchObject({
      statusReport: {
        flags: expect.arrayContaining([
          {
            code: 'MILESTONE_MOVED',
            current: 'FORECAST 2027-03-01 · COURTS · 협의',
            reported: 'FORECAST 2028-12-31 · ASSEMBLY · 설명',
            milestoneVersion: 2,
          },
        ]),
      },
    });
    expect((await reporting.accept(office, report)).userErrors).toEqual([
      { code: 'MILESTONE_MOVED', path: ['input', 'overMovedMilestones'] },
    ]);
    expect(await milestone(milestoneId)).toMatchObject({ forecast_on: '2027-03-01', reason_class: 'COURTS', recovery_step: '협의' });
    // A colleague changes it once more: what was shown then gives no leave to replace this.
    expect(await reschedule({ ...edit, forecastOn: '2027-04-01' }, 2)).toEqual({ milestoneReschedule: { userErrors: [] } });
    const seen = (version: number) => ({ overMovedMilestones: [{ milestoneId, version }] });
    expect((await reporting.accept(office, report, seen(2))).userErrors).toMatchObject([{ code: 'MILESTONE_MOVED' }]);
    expect(await milestone(milestoneId)).toMatchObject({ forecast_on: '2027-04-01' });
    expect((await reporting.accept(office, report, seen(3))).userErrors).toEqual([]);
    expect(await milestone(milestoneId)).toMatchObject({ forecast_on: '2028-12-31', reason_class: 'ASSEMBLY', recovery_step: '설명' });
  });

  it('counts no achievement without evidence', async () => {
    const { report, milestoneId } = await claiming({ achievedOn: '2026-01-20' });
    expect((await reporting.accept(office, report)).userErrors).toEqual([{ code: 'EVIDENCE_REQUIRED', path: ['id'] }]);
    expect(await milestone(milestoneId)).toMatchObject({ achieved_on: null });
  });

  it('locks an accepted report for ever, also by raw SQL', async () => {
    const report = { ...(await submitted()), version: 3 };
    await reporting.accept(office, { ...report, version: 2 });
    expect((await reporting.accept(office, report)).userErrors).toEqual([{ code: 'WRONG_STATE', path: ['id'] }]);
    expect((await reporting.return(office, report)).userErrors).toEqual([{ code: 'WRONG_STATE', path: ['id'] }]);
    expect((await reporting.submit(liaison, report)).userErrors).toEqual([{ code: 'WRONG_STATE', path: ['input', 'reports', '0', 'id'] }]);
    expect((await reporting.save(liaison, report.id, 0)).userErrors).toEqual([{ code: 'WRONG_STATE', path: ['id'] }]);
    await expect(world.sql("UPDATE status_report SET state = 'DRAFT' WHERE id = $1", [report.id])).rejects.toThrow('no step');
    await expect(world.sql("UPDATE report_submission SET narrative = 'x' WHERE report_id = $1", [report.id])).rejects.toThrow(
      'kept as it was',
    );
    await expect(world.sql("UPDATE report_review SET opinion = 'x'")).rejects.toThrow('kept as it was');
  });

  it('answers what waits after the round has closed, and a return stays with the body until it is mended', async () => {
    const report = await submitted();
    await reporting.closeOpenRound();
    expect(await reporting.return(office, report)).toMatchObject({ statusReport: { state: 'RETURNED' }, userErrors: [] });
    const due = '{ viewer { reportsDue(taskForceCode: "TEST-TF") { id viewerCan { edit submit } } } }';
    const { data } = await world.graphql(liaison.token, due);
    expect((data as unknown as { viewer: { reportsDue: object[] } }).viewer.reportsDue).toContainEqual({
      id: report.id,
      viewerCan: { edit: true, submit: true },
    });
    expect((await reporting.submit(liaison, { ...report, version: report.version + 1 })).userErrors).toEqual([]);
    const again = { ...report, version: report.version + 2 };
    expect(await reporting.accept(office, again)).toMatchObject({ statusReport: { state: 'ACCEPTED' }, userErrors: [] });
  });

  it('is the coordinator’s alone, and of what was submitted', async () => {
    const report = await submitted();
    const steps = [reporting.begin, reporting.return, reporting.accept].map((step) => step.bind(reporting));
    const others = [liaison, await world.actors.leader(), await world.actors.auditor(), await world.actors.administrator()];
    const stranger = await world.actors.stranger();
    for (const step of steps) {
      for (const actor of others) await expect(step(actor, report)).rejects.toThrow('FORBIDDEN');
      await expect(step(stranger, report)).rejects.toThrow('NOT_FOUND');
      for (const id of ['garbage', world.key()]) await expect(step(office, { ...report, id })).rejects.toThrow('NOT_FOUND');
      expect((await step(office, { ...report, version: 9 })).userErrors).toEqual([
        { code: 'STALE_VERSION', path: ['input', 'expectedVersion'] },
      ]);
    }
    const untouched = await reporting.report();
    for (const step of steps) expect((await step(office, untouched)).userErrors).toEqual([{ code: 'WRONG_STATE', path: ['id'] }]);
  });

  it('decides once when two decide at the same time', async () => {
    const report = await submitted();
    const answers = await Promise.all([reporting.accept(office, report), reporting.return(await world.actors.coordinator(), report)]);
    expect(answers.flatMap(({ userErrors }) => userErrors)).toEqual([{ code: 'STALE_VERSION', path: ['input', 'expectedVersion'] }]);
    const key = world.key();
    const other = await submitted();
    const twice = await Promise.all([
      reporting.accept(office, other, { idempotencyKey: key }),
      reporting.accept(office, other, { idempotencyKey: key }),
    ]);
    expect(twice.flatMap(({ userErrors }) => userErrors)).toEqual([]);
    expect(
      await world.sql('SELECT r.id FROM report_review r JOIN report_submission s ON s.id = r.submission_id WHERE s.report_id = $1', [
        other.id,
      ]),
    ).toHaveLength(1);
  });
});
