import { Reporting } from '../../../test/builders-reporting.js';
import { World } from '../../../test/world.js';

const STATES =
  '{ taskForce(code: "TEST-TF") { tasks { milestones { id state days acceptedReport { id } } progress { achieved total } nextMilestone { id } } } }';

interface Seen {
  milestones: { id: string; state: string; days: number | null; acceptedReport: { id: string } | null }[];
  progress: { achieved: number; total: number };
  nextMilestone: { id: string } | null;
}

describe('a date that has passed', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.create();
    world.clock.now = () => new Date('2026-11-22T09:00:00+09:00');
  });
  afterAll(() => world.close());

  it('makes nothing late until its body answers a round, and then what the body did not say is done', async () => {
    const [reporting, liaison] = [new Reporting(world), await world.actors.liaisonOf('MOJ')];
    const taskId = await world.build.task({ lead: 'MOJ' });
    const [late, done] = [
      await world.build.milestone({ taskId, plannedOn: '2026-11-01' }),
      await world.build.milestone({ taskId, plannedOn: '2026-10-01' }),
    ];
    const otherBody = await world.build.milestone({ taskId, ministry: 'KCC', plannedOn: '2026-11-01' });
    const read = async (): Promise<Seen> => {
      const answer = await world.graphql(liaison.token, STATES);
      expect(answer.errors).toEqual([]);
      const [task] = (answer.data as unknown as { taskForce: { tasks: Seen[] } }).taskForce.tasks;
      if (task === undefined) throw new Error('The task is gone');
      return task;
    };
    expect((await read()).milestones.map(({ state }) => state)).toEqual(['NO_RECORD', 'NO_RECORD', 'NO_RECORD']);

    const { reports } = await reporting.newRound();
    const [report] = reports;
    if (report === undefined) throw new Error('The round has no report');
    const claim = { milestones: [{ milestoneId: done, achievedOn: '2026-02-28', evidence: '시연-1' }] };
    const submitted = await reporting.submit(liaison, { ...report, content: claim });
    expect(submitted.userErrors).toEqual([]);
    expect((await read()).milestones.map(({ state }) => state)).toEqual(['NO_RECORD', 'NO_RECORD', 'NO_RECORD']);

    const [waiting] = submitted.statusReports;
    if (waiting === undefined) throw new Error('Nothing was submitted');
    expect((await reporting.accept(await reporting.coordinator(), waiting)).userErrors).toEqual([]);
    const task = await read();
    expect(task.milestones).toEqual([
      { id: late, state: 'OVERDUE', days: 21, acceptedReport: null },
      { id: done, state: 'ACHIEVED', days: null, acceptedReport: { id: report.id } },
      { id: otherBody, state: 'NO_RECORD', days: null, acceptedReport: null },
    ]);
    expect([task.progress, task.nextMilestone]).toEqual([{ achieved: 1, total: 3 }, { id: late }]);
  });
});
