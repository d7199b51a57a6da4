import type { Actor } from '../../../test/actors.js';
import { Reporting, type ReportSeen } from '../../../test/builders-reporting.js';
import { World } from '../../../test/world.js';

interface Rated {
  id: string;
  computedRating: { dimensions: { name: string; reasons: { code: string }[] }[] };
}

describe('a rating after a round was closed', () => {
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

  /** What is said of the reports of a task, which has to be the same to everybody. */
  const said = async ({ task }: ReportSeen): Promise<string[]> => {
    const query = '{ taskForce(code: "TEST-TF") { tasks { id computedRating { dimensions { name reasons { code } } } } } }';
    const answers = await Promise.all(
      [await world.actors.leader(), office].map(async ({ token }) => {
        const { data } = await world.graphql(token, query);
        const { tasks } = (data as unknown as { taskForce: { tasks: Rated[] } }).taskForce;
        const dimensions = tasks.find(({ id }) => id === task.id)?.computedRating.dimensions ?? [];
        return dimensions.filter(({ name }) => name === 'REPORTING').flatMap(({ reasons }) => reasons.map(({ code }) => code));
      }),
    );
    expect(answers[0]).toEqual(answers[1]);
    return answers[0] ?? [];
  };
  const ofNextRound = async ({ task }: ReportSeen): Promise<ReportSeen> => {
    const { reports } = await reporting.newRound();
    const found = reports.find((report) => report.task.id === task.id);
    if (found === undefined) throw new Error('The next round does not ask for the task');
    return found;
  };

  it('follows an acceptance of a later round', async () => {
    const missed = await reporting.report();
    const next = await ofNextRound(missed);
    expect(await said(missed)).toContain('NO_ACCEPTED_REPORT');
    await reporting.submit(liaison, next);
    await reporting.accept(office, { ...next, version: 2 });
    expect(await said(missed)).not.toContain('NO_ACCEPTED_REPORT');
  });

  it('says of a body that had handed in that its report is under review, whoever asks, until it is accepted', async () => {
    const report = await reporting.report();
    await reporting.submit(liaison, report);
    await reporting.closeOpenRound();
    expect(await said(report)).toContain('REPORT_UNDER_REVIEW');
    await reporting.accept(office, { ...report, version: 2 });
    expect(await said(report)).not.toContain('REPORT_UNDER_REVIEW');
  });
});
