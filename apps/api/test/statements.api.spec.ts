import type { Actor } from './actors.js';
import { fill, layGround } from './plenty.js';
import { World } from './world.js';

const EVERYTHING = `{ taskForce(code: "TEST-TF") { revision areas { code tasks { code } } ministries { code name { ko } } meetings { code attendees { code } }
  tasks { code area { code } leadMinistry { code } supportingMinistries { code } progressPercent progress { achieved total } statements { on ministry { code } }
    nextMilestone { code state days } viewerCan { confirmLead report } measures { code ministry { code } }
    milestones { code state days ministry { code } task { code } plannedOnProvenance { kind source { code } } history(first: 5) { entries { changes { field before { ko } } } } }
    legislation { code stage stageName { ko } effect daysInStage heldBy { ko } stageEvents { stage stageName { ko } } tasks { code } }
    budgetLines { code amounts { amountWon stageName { ko } } years { rating } tasks { code } ministry { code } }
    indicators { code observations { value } tasks { code } }
    history(first: 5) { entries { changes { field after { ko } } } } } } }`;

describe('the number of statements of a request', () => {
  let world: World;
  let reader: Actor;
  beforeAll(async () => {
    process.env['GWAJE_COUNT_STATEMENTS'] = '1';
    world = await World.create();
    reader = await world.actors.leader();
    await layGround(world.build);
  });
  afterAll(async () => {
    delete process.env['GWAJE_COUNT_STATEMENTS'];
    await world.close();
  });

  const count = async (query: string): Promise<number> => {
    const answer = await world.graphql(reader.token, query);
    expect(answer.errors).toEqual([]);
    return Number(answer.headers.get('x-gwaje-statements'));
  };
  const addTasks = async (number: number) => {
    for (let made = 0; made < number; made += 1) {
      const taskId = await world.build.task({ lead: made % 2 === 0 ? 'MOJ' : 'KCC' });
      await fill(world.build, taskId, taskId.slice(0, 8));
    }
  };

  it('does not grow with the tasks: ten need no more than one', async () => {
    await addTasks(1);
    const forOne = await count(EVERYTHING);
    await addTasks(9);
    expect(await count(EVERYTHING)).toBeLessThanOrEqual(forOne);
    expect(forOne).toBeLessThanOrEqual(45);
  });
});
