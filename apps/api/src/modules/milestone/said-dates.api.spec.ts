import { Reporting } from '../../../test/builders-reporting.js';
import { World } from '../../../test/world.js';

const SAID = 'saidDates { kind on before movedDays reasonClass recoveryStep entry { at reason actor { role name { en } } } }';
const RESCHEDULE = `mutation ($id: ID!, $input: MilestoneRescheduleInput!) { milestoneReschedule(id: $id, input: $input) {
  userErrors { code } milestone { code } } }`;

interface Said {
  kind: string;
  on: string | null;
  before: string | null;
  movedDays: number | null;
  reasonClass: string | null;
  entry: { at: string; reason: string | null; actor: { role: string; name: { en: string } | null } | null };
}

describe('every day that was ever said of a milestone', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.create();
  });
  afterAll(() => world.close());

  const read = async (token: string, code: string, asOf: string | null = null) => {
    const query = `query ($code: String!, $asOf: DateTime) { taskForce(code: "TEST-TF", asOf: $asOf) { milestone(code: $code) { waitsOnOthers ${SAID} } } }`;
    const { data, errors } = await world.graphql(token, query, { code, asOf });
    expect(errors).toEqual([]);
    return (data as unknown as { taskForce: { milestone: { waitsOnOthers: boolean; saidDates: Said[] } | null } }).taskForce.milestone;
  };

  it('is read in its order: the office’s re-plan, the body’s forecast from its acceptance on, and none of it before it was said', async () => {
    const [reporting, liaison, coordinator] = [new Reporting(world), await world.actors.liaisonOf('MOJ'), await world.actors.coordinator()];
    const id = await world.build.milestone({ taskId: await world.build.task({ lead: 'MOJ' }), plannedOn: '2026-10-01' });
    const why = { reasonClass: 'ASSEMBLY', recoveryStep: 'a hearing in July' };
    const input = { idempotencyKey: world.key(), expectedVersion: 1, plannedOn: '2026-12-01', reason: 'as the minutes say', ...why };
    const moved = await world.graphql(coordinator.token, RESCHEDULE, { id, input });
    const { milestone, userErrors } = (
      moved.data as unknown as { milestoneReschedule: { milestone: { code: string }; userErrors: object[] } }
    ).milestoneReschedule;
    expect(userErrors).toEqual([]);

    const [report] = (await reporting.newRound()).reports;
    if (report === undefined) throw new Error('The round has no report');
    const unexplained = { milestones: [{ milestoneId: id, forecastOn: '2026-12-31' }] };
    const refused = await reporting.submit(liaison, { ...report, content: unexplained });
    expect(refused.userErrors.map(({ code }) => code)).toEqual(['REASON_REQUIRED', 'RECOVERY_REQUIRED']);
    const claim = {
      milestoneId: id,
      forecastOn: '2026-12-31',
      reasonClass: 'COURTS',
      recoveryStep: 'the sentencing commission meets in December',
    };
    const [waiting] = (await reporting.submit(liaison, { ...report, content: { milestones: [claim] } })).statusReports;
    if (waiting === undefined) throw new Error('Nothing was submitted');
    expect((await read(liaison.token, milestone.code))?.saidDates).toHaveLength(3);
    expect((await reporting.accept(coordinator, waiting)).userErrors).toEqual([]);

    const now = await read(coordinator.token, milestone.code);
    expect(now).toMatchObject({
      waitsOnOthers: true,
      saidDates: [
        { kind: 'BASELINE', on: '2026-10-01', before: null, movedDays: null, reasonClass: null },
        { kind: 'PLANNED', on: '2026-10-01', before: null, movedDays: null, reasonClass: null },
        { kind: 'PLANNED', on: '2026-12-01', before: '2026-10-01', movedDays: 61, entry: { reason: 'as the minutes say' }, ...why },
        { kind: 'FORECAST', on: '2026-12-31', before: null, reasonClass: 'COURTS', entry: { reason: null } },
      ],
    });
    const rePlan = now?.saidDates[2];
    expect(rePlan?.entry.actor).toMatchObject({ role: 'COORDINATOR', name: { en: 'Person' } });
    const past = await read(coordinator.token, milestone.code, rePlan?.entry.at ?? null);
    expect(past?.saidDates.map(({ kind }) => kind)).toEqual(['BASELINE', 'PLANNED', 'PLANNED']);
    const leader = await world.actors.leader();
    expect((await read(leader.token, milestone.code))?.saidDates.map(({ entry }) => entry.actor?.name ?? null)).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect(await read(coordinator.token, 'NO-SUCH')).toBeNull();
  });
});
