import { Milestone } from '../src/modules/milestone/milestone.entity.js';
import { World } from './world.js';

const READ =
  'query ($asOf: DateTime) { taskForce(code: "TEST-TF", asOf: $asOf) { revision today formedOn milestones { id plannedOn version } ministries { code name { en } } } }';

describe('the past', () => {
  let world: World;
  let token: string;
  beforeAll(async () => {
    world = await World.create();
    token = (await world.actors.coordinator()).token;
  });
  afterAll(() => world.close());

  const at = async (asOf: string | null) =>
    (await world.graphql(token, READ, { asOf })).data?.['taskForce'] as unknown as Record<string, unknown> | null;
  const now = async () => (await world.sql<{ at: Date }>('SELECT max(at) AS at FROM ledger'))[0]?.at.toISOString() ?? '';

  it('is answered by the same query as today, to the millisecond of each change', async () => {
    const id = await world.build.milestone({ plannedOn: '2025-06-30' });
    const before = await now();
    const chain = await world.build.taskForce();
    await world.build.write(chain, async (tx) => {
      const milestone = await tx.one(Milestone, { id });
      await tx.change(Milestone, milestone, { plannedOn: '2025-09-30' });
      return id;
    });
    const after = await now();
    expect((await at(before))?.['milestones']).toEqual([{ id, plannedOn: '2025-06-30', version: 1 }]);
    expect((await at(after))?.['milestones']).toEqual([{ id, plannedOn: '2025-09-30', version: 2 }]);
    expect((await at(null))?.['milestones']).toEqual([{ id, plannedOn: '2025-09-30', version: 2 }]);
  });

  it('and today stand side by side in one answer without mixing', async () => {
    const [before] = await world.sql<{ at: Date }>("SELECT min(at) AS at FROM ledger WHERE entity = 'milestone'");
    const query = `query ($asOf: DateTime) { past: taskForce(code: "TEST-TF", asOf: $asOf) { milestones { plannedOn } } present: taskForce(code: "TEST-TF") { milestones { plannedOn } } }`;
    const { data } = await world.graphql(token, query, { asOf: before?.at.toISOString() });
    expect(data).toEqual({ past: { milestones: [{ plannedOn: '2025-06-30' }] }, present: { milestones: [{ plannedOn: '2025-09-30' }] } });
  });

  it('is empty before anything was known, and the future is refused', async () => {
    expect(await at('2020-01-01T00:00:00Z')).toBeNull();
    const { errors } = await world.graphql(token, READ, { asOf: '2999-01-01T00:00:00Z' });
    expect(errors[0]?.extensions['code']).toBe('BAD_USER_INPUT');
    const later = await world.graphql(token, READ, { asOf: '2199-01-01T00:00:00Z' });
    expect(later.errors[0]?.extensions['code']).toBe('BAD_INPUT');
  });

  it('shows nobody more than the present does', async () => {
    const stranger = await world.actors.stranger();
    const { data } = await world.graphql(stranger.token, READ, { asOf: await now() });
    expect(data).toEqual({ taskForce: null });
    const administrator = await world.actors.administrator();
    const answer = await world.graphql(administrator.token, '{ taskForce(code: "TEST-TF") { milestones { id } } }');
    expect(answer.data).toEqual({ taskForce: { milestones: [] } });
  });
});
