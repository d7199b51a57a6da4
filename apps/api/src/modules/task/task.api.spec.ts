import type { Actor } from '../../../test/actors.js';
import { World, type Answer } from '../../../test/world.js';

const TASK = '{ version leadStatus leadDisputeReason leadMinistry { code } viewerCan { confirmLead report reschedule } }';
const CONFIRM = `mutation ($id: ID!, $input: TaskLeadConfirmInput!) { act: taskLeadConfirm(id: $id, input: $input) { task ${TASK} userErrors { code path } } }`;
const DISPUTE = `mutation ($id: ID!, $input: TaskLeadDisputeInput!) { act: taskLeadDispute(id: $id, input: $input) { task ${TASK} userErrors { code path } } }`;

describe.each([
  ['confirms', CONFIRM, {}, 'CONFIRMED', null],
  ['disputes', DISPUTE, { reason: 'the statute is not ours' }, 'DISPUTED', 'the statute is not ours'],
])('a lead body that %s its task', (_verb, mutation, extra, status, reason) => {
  let world: World;
  let lead: Actor;
  let id: string;

  beforeAll(async () => {
    world = await World.create();
    lead = await world.actors.liaisonOf('KCC');
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    id = await world.build.task({ lead: 'KCC' });
  });

  const input = (values: object = {}) => ({ idempotencyKey: world.key(), expectedVersion: 1, ...extra, ...values });
  const send = (actor: Actor, given: object = input(), taskId = id) => world.graphql(actor.token, mutation, { id: taskId, input: given });
  const payload = (answer: Answer) => (answer.data as unknown as { act: { task: object | null; userErrors: { code: string }[] } }).act;
  const codes = (answer: Answer) => payload(answer).userErrors.map(({ code }) => code);
  const entries = async () => (await world.sql('SELECT 1 FROM ledger WHERE entity_id = $1', [id])).length;

  it('says so, and it is kept', async () => {
    expect(payload(await send(lead))).toMatchObject({
      task: {
        version: 2,
        leadStatus: status,
        leadDisputeReason: reason,
        leadMinistry: { code: 'KCC' },
        viewerCan: { report: true, reschedule: false },
      },
      userErrors: [],
    });
    expect(await entries()).toBe(2);
  });

  it('cannot say so of a lead that a source names', async () => {
    id = await world.build.task({ lead: 'KCC', leadStatus: 'SOURCED' });
    expect(codes(await send(lead))).toEqual(['LEAD_SETTLED']);
    expect(await entries()).toBe(1);
  });

  it('is refused when the task changed meanwhile', async () => {
    expect(codes(await send(lead, input({ expectedVersion: 7 })))).toEqual(['STALE_VERSION']);
    expect(await entries()).toBe(1);
  });

  it('gets one entry for one key, however often it is sent', async () => {
    const given = input();
    const [first, second] = [await send(lead, given), await send(lead, given)];
    expect(payload(second)).toEqual(payload(first));
    expect(await entries()).toBe(2);
    expect((await send(lead, { ...given, expectedVersion: 2 })).errors[0]?.extensions['code']).toBe('IDEMPOTENCY_KEY_REUSED');
  });

  it('is the only one who may', async () => {
    const others = [
      ...[await world.actors.liaisonOf('MOJ'), await world.actors.coordinator(), await world.actors.leader()],
      ...[await world.actors.auditor(), await world.actors.administrator()],
    ];
    for (const actor of others) expect((await send(actor)).errors[0]?.extensions['code']).toBe('FORBIDDEN');
    expect(await entries()).toBe(1);
  });

  it('cannot tell a task of another task force from one that does not exist', async () => {
    const elsewhere = await world.build.taskElsewhere({ lead: 'KCC' });
    for (const taskId of [elsewhere, world.key(), 'no id at all'])
      expect((await send(lead, input(), taskId)).errors.map(({ message, extensions }) => ({ message, extensions }))).toEqual([
        { message: 'There is no such record for you.', extensions: { code: 'NOT_FOUND' } },
      ]);
  });
});

describe('a lead body that asks for a change of the lead', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.create();
  });
  afterAll(() => world.close());

  it('says why, does not ask twice, and may still confirm', async () => {
    const lead = await world.actors.liaisonOf('KCC');
    const id = await world.build.task({ lead: 'KCC' });
    const send = async (mutation: string, values: object) => {
      const answer = await world.graphql(lead.token, mutation, { id, input: { idempotencyKey: world.key(), ...values } });
      return (answer.data as unknown as { act: { userErrors: { code: string }[] } }).act.userErrors.map(({ code }) => code);
    };
    expect(await send(DISPUTE, { expectedVersion: 1, reason: 'no' })).toEqual(['REASON_REQUIRED']);
    expect(await send(DISPUTE, { expectedVersion: 1, reason: 'not ours at all' })).toEqual([]);
    expect(await send(DISPUTE, { expectedVersion: 2, reason: 'not ours at all' })).toEqual(['ALREADY_DISPUTED']);
    expect(await send(CONFIRM, { expectedVersion: 2 })).toEqual([]);
  });
});
