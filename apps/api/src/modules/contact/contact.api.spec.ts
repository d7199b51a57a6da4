import type { Actor } from '../../../test/actors.js';
import { Reporting } from '../../../test/builders-reporting.js';
import { World, type Answer } from '../../../test/world.js';

const RECORD = `mutation ($id: ID!, $input: ContactRecordInput!) { contactRecord(id: $id, input: $input) {
  contact { scope division { ko } position { ko } telephone confirmedOn provenance { kind } version } userErrors { code path } } }`;
const ANSWERING = 'ministry { code } contact { scope division { ko } telephone version } viewerCan { recordContact }';
const READ = `query ($asOf: DateTime) { taskForce(code: "TEST-TF", asOf: $asOf) { tasks { id responsible { ${ANSWERING} }
  milestones { id responsible { ${ANSWERING} } } history(first: 3) { entries { entity command changes { field after { ko } } } } } } }`;

interface Seen {
  ministry: { code: string };
  contact: { scope: string; division: { ko: string }; telephone: string; version: number } | null;
  viewerCan: { recordContact: boolean };
}
interface TaskSeen {
  id: string;
  responsible: Seen[];
  milestones: { id: string; responsible: Seen }[];
  history: { entries: { entity: string; command: string; changes: { field: string; after: { ko: string } | null }[] }[] };
}

describe('the office that answers', () => {
  let world: World;
  let liaison: Actor;
  let taskId: string;
  let milestoneId: string;

  beforeAll(async () => {
    world = await World.create();
    liaison = await world.actors.liaisonOf('MOJ', 'WRITER');
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    taskId = await world.build.task({ lead: 'MOJ' });
    await new Reporting(world).supporting(taskId, 'KCC');
    milestoneId = await world.build.milestone({ taskId, ministry: 'MOJ' });
  });

  const office = { division: '형사법제과', position: '과장', telephone: '02-000-1234' };
  const entry = (values: object = {}) => ({ idempotencyKey: world.key(), expectedVersion: 0, ...office, ...values });
  /** The same as it is read again. */
  const said = { division: { ko: office.division }, position: { ko: office.position }, telephone: office.telephone };
  const send = (actor: Actor, id: string, input: object) => world.graphql(actor.token, RECORD, { id, input });
  const payload = (answer: Answer) => (answer.data as unknown as { contactRecord: Record<string, unknown> }).contactRecord;
  const codes = (answer: Answer) => (payload(answer)['userErrors'] as { code: string }[]).map(({ code }) => code);
  const read = async (actor: Actor, asOf?: string): Promise<TaskSeen | undefined> => {
    const { data, errors } = await world.graphql(actor.token, READ, asOf === undefined ? {} : { asOf });
    expect(errors).toEqual([]);
    return (data as unknown as { taskForce: { tasks: TaskSeen[] } }).taskForce.tasks.find(({ id }) => id === taskId);
  };
  const entries = async () => (await world.sql("SELECT 1 FROM ledger WHERE entity = 'contact'")).length;

  it('is not entered until its body says it, for the task and with it for what the same body carries of it', async () => {
    const leader = await world.actors.leader();
    expect((await read(leader))?.responsible.map(({ contact }) => contact)).toEqual([null, null]);
    expect(payload(await send(liaison, taskId, entry({ division: ' 형사법제과 ' })))).toMatchObject({
      contact: { ...said, scope: 'TASK', provenance: { kind: 'RECORDED' }, version: 1 },
      userErrors: [],
    });
    const task = await read(leader);
    expect(task?.responsible).toMatchObject([
      { ministry: { code: 'MOJ' }, contact: { telephone: office.telephone }, viewerCan: { recordContact: false } },
      { ministry: { code: 'KCC' }, contact: null },
    ]);
    expect(task?.milestones[0]?.responsible.contact).toMatchObject({ scope: 'TASK', division: { ko: '형사법제과' } });
    expect(task?.history.entries[0]).toMatchObject({ entity: 'contact', command: 'contactRecord' });
    expect(task?.history.entries[0]?.changes).toContainEqual({ field: 'telephone', after: { ko: office.telephone } });
  });

  it('may be another one for a milestone, and for each body of the task', async () => {
    const coordinator = await world.actors.coordinator();
    const { id: ministryId } = await world.build.ministry({ code: 'KCC' });
    await send(liaison, taskId, entry());
    await send(liaison, milestoneId, entry({ division: '디지털범죄과' }));
    expect(codes(await send(coordinator, taskId, entry({ ministryId, division: '이용자정책과' })))).toEqual([]);
    const task = await read(liaison);
    expect(task?.responsible.map(({ contact, viewerCan }) => [contact?.division.ko, viewerCan.recordContact])).toEqual([
      ['형사법제과', true],
      ['이용자정책과', false],
    ]);
    expect(task?.milestones[0]?.responsible.contact).toMatchObject({ scope: 'MILESTONE', division: { ko: '디지털범죄과' } });
  });

  it('of a past day is the one of that day, and nobody changes it', async () => {
    await send(liaison, taskId, entry());
    const [then] = await world.sql<{ at: string }>(
      `SELECT to_char(max(at) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at FROM ledger WHERE entity = 'contact'`,
    );
    await send(liaison, taskId, entry({ expectedVersion: 1, telephone: '044-000-0002' }));
    expect((await read(liaison, then?.at))?.responsible[0]).toMatchObject({
      contact: { telephone: office.telephone, version: 1 },
      viewerCan: { recordContact: false },
    });
    expect((await read(liaison))?.responsible[0]?.contact).toMatchObject({ telephone: '044-000-0002', version: 2 });
  });

  it('is confirmed by the same words again', async () => {
    await send(liaison, taskId, entry());
    expect(payload(await send(liaison, taskId, entry({ expectedVersion: 1 })))).toMatchObject({ contact: { ...said, version: 2 } });
  });

  it('is told all that is wrong at once, and nothing is written', async () => {
    const before = await entries();
    expect(codes(await send(liaison, taskId, entry({ division: ' ', position: '가'.repeat(101), telephone: 'none' })))).toEqual([
      ...['REQUIRED', 'TOO_LONG', 'TELEPHONE_UNREADABLE'],
    ]);
    expect(codes(await send(liaison, taskId, entry({ telephone: '010-0000-0000' })))).toEqual(['TELEPHONE_MOBILE']);
    expect(await entries()).toBe(before);
  });

  it('is not overwritten by whoever has not seen it', async () => {
    await send(liaison, taskId, entry());
    const before = await entries();
    expect(codes(await send(await world.actors.coordinator(), taskId, entry({ division: '다른 과' })))).toEqual(['STALE_VERSION']);
    expect(codes(await send(liaison, taskId, entry({ expectedVersion: 7 })))).toEqual(['STALE_VERSION']);
    expect(await entries()).toBe(before);
  });

  it('is written once for one key; another request under that key is refused', async () => {
    const input = entry();
    const [first, second] = [await send(liaison, taskId, input), await send(liaison, taskId, input)];
    expect(payload(second)).toEqual(payload(first));
    const reused = await send(liaison, taskId, { ...input, division: '다른 과' });
    expect(reused.errors[0]?.extensions).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
    expect((await world.sql('SELECT 1 FROM contact WHERE task_id = $1', [taskId])).length).toBe(1);
  });

  it('is entered by nobody else', async () => {
    const before = await entries();
    const others = [await world.actors.liaisonOf('KCC'), await world.actors.leader(), await world.actors.auditor()];
    for (const actor of [...others, await world.actors.administrator()])
      expect((await send(actor, taskId, entry())).errors[0]?.extensions['code']).toBe('FORBIDDEN');
    const { id: ministryId } = await world.build.ministry({ code: 'NPA' });
    for (const [actor, id, more] of [
      [await world.actors.stranger(), taskId, {}],
      [liaison, world.key(), {}],
      [liaison, 'no id', {}],
      [liaison, taskId, { ministryId }],
      [liaison, milestoneId, { ministryId }],
    ] as const)
      expect((await send(actor, id, entry(more))).errors[0]?.extensions['code']).toBe('NOT_FOUND');
    expect(await entries()).toBe(before);
  });
});
