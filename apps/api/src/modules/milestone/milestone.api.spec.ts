import type { Actor } from '../../../test/actors.js';
import { World, type Answer } from '../../../test/world.js';

const RESCHEDULE = `mutation ($id: ID!, $input: MilestoneRescheduleInput!) { milestoneReschedule(id: $id, input: $input) {
  milestone { version baselineOn plannedOn forecastOn reasonClass recoveryStep plannedOnProvenance { kind } viewerCan { reschedule } }
  conflict { changedAt changedBy { role name { en } } reason fields { field theirs yours } }
  userErrors { code path } } }`;

interface Computed {
  dimensions: { reasons: { code: string }[] }[];
}

describe('a coordinator who reschedules a milestone', () => {
  let world: World;
  let coordinator: Actor;
  let id: string;

  beforeAll(async () => {
    world = await World.create();
    coordinator = await world.actors.coordinator();
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    id = await world.build.milestone({ plannedOn: '2025-06-30' });
  });

  const slip = (values: object = {}) => ({
    ...{
      idempotencyKey: world.key(),
      expectedVersion: 1,
      plannedOn: '2025-08-31',
      reasonClass: 'ASSEMBLY',
      recoveryStep: 'hearing in July',
      reason: 'the committee met later',
    },
    ...values,
  });
  const send = (actor: Actor, input: object, milestoneId = id) => world.graphql(actor.token, RESCHEDULE, { id: milestoneId, input });
  const payload = (answer: Answer) => (answer.data as unknown as { milestoneReschedule: Record<string, unknown> }).milestoneReschedule;
  const codes = (answer: Answer) => (payload(answer)['userErrors'] as { code: string }[]).map(({ code }) => code);
  const entries = async () => (await world.sql('SELECT 1 FROM ledger WHERE entity_id = $1', [id])).length;

  it('moves the planned date and leaves the baseline; the date is now one that can be late', async () => {
    const answer = await send(coordinator, slip());
    expect(payload(answer)).toEqual({
      milestone: {
        ...{ version: 2, baselineOn: '2025-06-30', plannedOn: '2025-08-31', forecastOn: null, reasonClass: 'ASSEMBLY' },
        ...{ recoveryStep: 'hearing in July', plannedOnProvenance: { kind: 'RECORDED' }, viewerCan: { reschedule: true } },
      },
      conflict: null,
      userErrors: [],
    });
    const kept = await world.sql("SELECT command, reason FROM ledger WHERE entity_id = $1 AND operation = 'UPDATE'", [id]);
    expect(kept).toEqual([{ command: 'milestoneReschedule', reason: 'the committee met later' }]);
  });

  it.each([
    ['measures nothing from a first date that was invented, and says so for ever', true, 'ILLUSTRATIVE', ['NO_RECORD']],
    ['measures a forecast from a first date that somebody set', false, 'PUBLIC', ['FORECAST_SLIPPED']],
  ])('%s', async (_sentence, invented, kind, reasons) => {
    const taskId = await world.build.task({ lead: 'MOJ' });
    const milestoneId = await world.build.milestone({ taskId, plannedOn: '2198-01-01', invented });
    const later = slip({ plannedOn: '2199-01-01', forecastOn: '2199-01-01', reasonClass: 'INTERNAL_PREPARATION' });
    expect(codes(await send(coordinator, later, milestoneId))).toEqual([]);
    const fields =
      'milestones { id baselineOnProvenance { kind } plannedOnProvenance { kind } } computedRating { dimensions { reasons { code } } }';
    const { data } = await world.graphql(coordinator.token, `{ taskForce(code: "TEST-TF") { tasks { id ${fields} } } }`);
    const { tasks } = (data as unknown as { taskForce: { tasks: { id: string; computedRating: Computed }[] } }).taskForce;
    const task = tasks.find((each) => each.id === taskId);
    expect(task).toMatchObject({
      milestones: [{ id: milestoneId, baselineOnProvenance: { kind }, plannedOnProvenance: { kind: 'RECORDED' } }],
    });
    expect(task?.computedRating.dimensions.flatMap((each) => each.reasons.map(({ code }) => code))).toEqual(reasons);
  });

  it('leaves what the input leaves out, and empties what it says is null', async () => {
    await send(coordinator, slip({ forecastOn: '2025-09-30' }));
    const answer = await send(coordinator, { ...slip(), plannedOn: undefined, expectedVersion: 2, forecastOn: null });
    expect(payload(answer)).toMatchObject({
      milestone: { plannedOn: '2025-08-31', forecastOn: null, reasonClass: 'ASSEMBLY' },
      userErrors: [],
    });
  });

  it('is told at once all that is wrong, and nothing is written', async () => {
    const answer = await send(
      coordinator,
      slip({ plannedOn: '1999-01-01', forecastOn: '2025-09-30', reasonClass: null, recoveryStep: null, reason: 'why' }),
    );
    expect(codes(answer)).toEqual(['REASON_REQUIRED', 'DATE_TOO_EARLY', 'REASON_CLASS_REQUIRED', 'RECOVERY_REQUIRED']);
    expect(await entries()).toBe(1);
  });

  it('is told who was faster, when, why, and both values', async () => {
    const other = await world.actors.coordinator();
    await send(other, slip({ plannedOn: '2025-07-31' }));
    const answer = await send(coordinator, slip({ plannedOn: '2025-09-30' }));
    expect(codes(answer)).toEqual(['STALE_VERSION']);
    expect(payload(answer)).toMatchObject({
      milestone: { version: 2, plannedOn: '2025-07-31' },
      conflict: {
        ...{ changedAt: expect.any(String), changedBy: { role: 'COORDINATOR', name: { en: 'Person' } }, reason: 'the committee met later' },
        fields: [{ field: 'plannedOn', theirs: '2025-07-31', yours: '2025-09-30' }],
      },
    });
    expect(await entries()).toBe(2);
  });

  it('gets the same answer for the same key, and one ledger entry; another request under that key is refused', async () => {
    const input = slip();
    const [first, second] = [await send(coordinator, input), await send(coordinator, input)];
    expect(payload(second)).toEqual(payload(first));
    expect(await entries()).toBe(2);
    const reused = await send(coordinator, { ...input, plannedOn: '2025-10-31' });
    expect(reused.errors[0]?.extensions).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
    expect(await entries()).toBe(2);
  });

  it('alone may do it', async () => {
    const others = [
      ...[await world.actors.liaisonOf('MOJ'), await world.actors.liaisonOf('KCC'), await world.actors.leader()],
      ...[await world.actors.auditor(), await world.actors.administrator()],
    ];
    for (const actor of others) expect((await send(actor, slip())).errors[0]?.extensions['code']).toBe('FORBIDDEN');
    expect((await world.graphql(null, RESCHEDULE, { id, input: slip() })).errors[0]?.extensions['code']).toBe('NOT_SIGNED_IN');
    expect(await entries()).toBe(1);
  });

  it('of another task force cannot tell it from one that does not exist', async () => {
    const stranger = await world.actors.stranger();
    const answers = [await send(stranger, slip()), await send(stranger, slip(), world.key()), await send(stranger, slip(), 'no id at all')];
    for (const { errors, data } of answers) {
      expect(errors.map(({ message, extensions }) => ({ message, extensions }))).toEqual([
        { message: 'There is no such record for you.', extensions: { code: 'NOT_FOUND' } },
      ]);
      expect(data).toBeNull();
    }
    expect(await entries()).toBe(1);
  });

  it('cannot put down a day that does not exist', async () => {
    const answer = await send(coordinator, slip({ plannedOn: '2025-02-30' }));
    expect([answer.status, answer.errors[0]?.extensions['code']]).toEqual([400, 'BAD_USER_INPUT']);
    expect(await entries()).toBe(1);
  });
});
