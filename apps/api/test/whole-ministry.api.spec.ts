import { Reporting } from './builders-reporting.js';
import { World } from './world.js';

const TASKS = 10;
const MILESTONES = 7;

/** The longest that each field of a report takes, in a script of three bytes a character. */
const longest = (milestones: readonly string[]) => ({
  narrative: '가'.repeat(4000),
  nextPlan: '가'.repeat(2000),
  agreesWithRating: false,
  ...Object.fromEntries(['otherView', 'obstacleText', 'checkedByPosition', 'documentNumber'].map((field) => [field, '가'.repeat(500)])),
  checkedOn: '2026-01-05',
  milestones: milestones.map((milestoneId) => ({
    milestoneId,
    forecastOn: '2026-12-31',
    reasonClass: 'ASSEMBLY',
    recoveryStep: '가'.repeat(500),
    evidence: '가'.repeat(500),
  })),
});

describe('a ministry that leads all the tasks of a task force', () => {
  let world: World;
  let reporting: Reporting;
  beforeAll(async () => {
    world = await World.create();
    reporting = new Reporting(world);
  });
  afterAll(() => world.close());

  it('hands in its ten longest reports in one request, and not one character more', async () => {
    const milestones = new Map<string, string[]>();
    for (let task = 0; task < TASKS; task++) {
      const taskId = await world.build.task({ lead: 'MOJ' });
      const ids: string[] = [];
      for (let each = 0; each < MILESTONES; each++) ids.push(await world.build.milestone({ taskId, plannedOn: '2026-11-30' }));
      milestones.set(taskId, ids);
    }
    const { reports } = await reporting.newRound();
    const content = (taskId: string) => longest(milestones.get(taskId) ?? []);
    const given = reports.map(({ id, version, task }) => ({ id, version, content: content(task.id) }));
    expect(given).toHaveLength(TASKS);
    expect(Buffer.byteLength(JSON.stringify(given))).toBeGreaterThan(400_000);
    const liaison = await world.actors.liaisonOf('MOJ');
    const tooLong = given.map((report) => ({ ...report, content: { ...report.content, narrative: '가'.repeat(4001) } }));
    const refused = await reporting.submit(liaison, ...tooLong);
    expect(refused.userErrors.map(({ code }) => code)).toEqual(Array(TASKS).fill('TOO_LONG'));
    expect((await reporting.submit(liaison, ...given)).userErrors).toEqual([]);
  });
});
