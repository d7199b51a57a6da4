import type { Actor } from '../../../test/actors.js';
import { Reporting } from '../../../test/builders-reporting.js';
import { World, type Answer } from '../../../test/world.js';

const HAND_OVER = `mutation ($input: TasksHandOverInput!) { tasksHandOver(taskForceCode: "TEST-TF", input: $input) {
  charges { task { id } holder { id } previousHolder { id } isVacant note version viewerCan { handOver } } userErrors { code path } } }`;
const READ = `{ taskForce(code: "TEST-TF") { liaisons { id } charges { task { id } ministry { code } holder { id } isVacant note version } } }`;
const DISABLE = `mutation ($id: ID!, $input: AccountDisableInput!) { accountDisable(id: $id, input: $input) { account { disabledAt } userErrors { code path } } }`;
const CONTACT = `mutation ($id: ID!, $input: ContactRecordInput!) { contactRecord(id: $id, input: $input) { userErrors { code } } }`;

interface Charge {
  task: { id: string };
  holder: { id: string } | null;
  isVacant: boolean;
  note: string | null;
  version: number;
}
interface Payload {
  charges: Charge[];
  userErrors: { code: string; path: string[] }[];
}

describe('who has a task in hand', () => {
  let world: World;
  let reporting: Reporting;
  let focal: Actor;
  let writer: Actor;
  let chief: Actor;
  let task: string;

  beforeAll(async () => {
    world = await World.create();
    reporting = new Reporting(world);
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    [focal, writer, chief] = await Promise.all([
      world.actors.liaisonOf('MOJ'),
      world.actors.liaisonOf('MOJ', 'WRITER'),
      world.actors.liaisonOf('MOJ', 'SECTION_CHIEF'),
    ]);
    task = await world.build.task({ lead: 'MOJ' });
  });

  const asked = (to: Actor, expectedVersion: number, more: object = {}) => ({
    ...{ idempotencyKey: world.key(), toId: to.id, note: '8월 회의 자료부터 이어서', tasks: [{ taskId: task, expectedVersion }] },
    ...more,
  });
  const send = (actor: Actor, input: object) => world.graphql(actor.token, HAND_OVER, { input });
  const payload = (answer: Answer): Payload => {
    expect(answer.errors).toEqual([]);
    return (answer.data as unknown as { tasksHandOver: Payload }).tasksHandOver;
  };
  const codes = async (actor: Actor, input: object) => payload(await send(actor, input)).userErrors.map(({ code }) => code);
  const held = async (actor: Actor): Promise<Charge | undefined> => {
    const { data } = await world.graphql(actor.token, READ);
    return (data as unknown as { taskForce: { charges: Charge[] } }).taskForce.charges.find((each) => each.task.id === task);
  };
  const entries = async () => (await world.sql("SELECT 1 FROM ledger WHERE entity = 'task_charge'")).length;
  const disable = async (account: Actor, input: object) => {
    const [{ version } = { version: 0 }] = await world.sql<{ version: number }>('SELECT version FROM account WHERE id = $1', [account.id]);
    const admin = await world.actors.administrator();
    const given = { idempotencyKey: world.key(), expectedVersion: version, reason: '인사이동으로 중지', ...input };
    const { data, errors } = await world.graphql(admin.token, DISABLE, { id: account.id, input: given });
    expect(errors).toEqual([]);
    return (data as unknown as { accountDisable: { account: object | null; userErrors: { code: string; path: string[] }[] } })
      .accountDisable;
  };

  it('is named, and handed over in one act with a note; the draft and the office that answers stay as they are', async () => {
    expect(await codes(focal, asked(writer, 0, { note: null }))).toEqual([]);
    const { reports } = await reporting.newRound();
    const report = reports.find((each) => each.task.id === task);
    await reporting.save(writer, report?.id ?? '', 0, { narrative: '쓰던 글' });
    const office = { division: '형사법제과', position: '과장', telephone: '02-000-1234' };
    await world.graphql(writer.token, CONTACT, { id: task, input: { idempotencyKey: world.key(), expectedVersion: 0, ...office } });
    expect(payload(await send(writer, asked(chief, 1)))).toMatchObject({
      charges: [
        { holder: { id: chief.id }, previousHolder: { id: writer.id }, isVacant: false, note: '8월 회의 자료부터 이어서', version: 2 },
      ],
      userErrors: [],
    });
    const [draft] = await world.sql<{ content: { narrative: string }; saved_by: string }>(
      'SELECT content, saved_by FROM report_draft WHERE report_id = $1',
      [report?.id],
    );
    expect(draft).toMatchObject({ content: { narrative: '쓰던 글' }, saved_by: writer.id });
    const { data } = await world.graphql(
      chief.token,
      'query ($id: ID!) { statusReport(id: $id) { draft { content { narrative } } viewerCan { submit } } }',
      {
        id: report?.id,
      },
    );
    expect(data).toMatchObject({ statusReport: { draft: { content: { narrative: '쓰던 글' } }, viewerCan: { submit: true } } });
    const offices = await world.sql('SELECT telephone, version FROM contact WHERE task_id = $1', [task]);
    expect(offices).toEqual([{ telephone: office.telephone, version: 1 }]);
  });

  it('stands in the history of the task by name, old and new, with the note as its reason', async () => {
    await codes(focal, asked(writer, 0));
    await codes(writer, asked(chief, 1));
    const query = `query { taskForce(code: "TEST-TF") { tasks { id history(first: 2) { entries { command reason entity changes { field before { ko } after { ko } } } } } } }`;
    const { data } = await world.graphql(focal.token, query);
    const { tasks } = (data as unknown as { taskForce: { tasks: { id: string; history: { entries: object[] } }[] } }).taskForce;
    expect(tasks.find(({ id }) => id === task)?.history.entries[0]).toMatchObject({
      command: 'tasksHandOver',
      reason: '8월 회의 자료부터 이어서',
      changes: expect.arrayContaining([{ field: 'holder', before: { ko: 'Person 가' }, after: { ko: 'Person 가' } }]) as unknown,
    });
  });

  it('is known to the body, the office and the auditor; nobody else sees a row', async () => {
    await codes(focal, asked(writer, 0));
    for (const actor of [chief, await world.actors.coordinator(), await world.actors.auditor()])
      expect(await held(actor)).toMatchObject({ holder: { id: writer.id } });
    for (const actor of [await world.actors.leader(), await world.actors.liaisonOf('KCC')]) expect(await held(actor)).toBeUndefined();
  });

  it('passes on by whoever has it or the focal point, as it was seen, to a colleague who works here', async () => {
    await codes(focal, asked(writer, 0));
    const before = await entries();
    expect(await codes(chief, asked(chief, 1))).toEqual(['HELD_BY_ANOTHER']);
    expect(await codes(writer, asked(chief, 7))).toEqual(['STALE_VERSION']);
    expect(await codes(writer, asked(writer, 1))).toEqual(['SAME_HOLDER']);
    expect(await codes(writer, asked(chief, 1, { note: ' ' }))).toEqual(['NOTE_REQUIRED']);
    expect(await codes(writer, asked(chief, 1, { note: '가'.repeat(1001) }))).toEqual(['TOO_LONG']);
    expect(await codes(writer, asked(await world.actors.liaisonOf('KCC'), 1))).toEqual(['NOT_A_COLLEAGUE']);
    expect(await codes(writer, asked(await world.actors.leader(), 1))).toEqual(['NOT_A_COLLEAGUE']);
    const twice = { tasks: [1, 2].map(() => ({ taskId: task, expectedVersion: 1 })) };
    expect(await codes(writer, asked(chief, 1, twice))).toEqual(['TWICE']);
    expect(await codes(writer, asked(chief, 1, { tasks: [] }))).toEqual(['REQUIRED']);
    expect(await entries()).toBe(before);
    expect(await codes(focal, asked(chief, 1))).toEqual([]);
  });

  it('is all or none', async () => {
    const other = await world.build.task({ lead: 'MOJ' });
    const tasks = [
      { taskId: task, expectedVersion: 0 },
      { taskId: other, expectedVersion: 4 },
    ];
    expect(await codes(focal, asked(writer, 0, { tasks }))).toEqual(['STALE_VERSION']);
    expect(await held(focal)).toBeUndefined();
  });

  it('is arranged by nobody outside the body, and for no body without a part in the task', async () => {
    for (const actor of [await world.actors.coordinator(), await world.actors.leader(), await world.actors.administrator()])
      expect((await send(actor, asked(writer, 0))).errors[0]?.extensions['code']).toBe('FORBIDDEN');
    const kcc = await world.actors.liaisonOf('KCC');
    const { id: ministryId } = await world.build.ministry({ code: 'KCC' });
    for (const more of [
      {},
      { tasks: [{ taskId: task, ministryId, expectedVersion: 0 }] },
      { tasks: [{ taskId: 'no id', expectedVersion: 0 }] },
    ])
      expect((await send(kcc, asked(kcc, 0, more))).errors[0]?.extensions['code']).toBe('NOT_FOUND');
  });

  it('passes once however often the request comes; another request under its key is refused', async () => {
    const input = asked(writer, 0);
    const [first, second] = [await send(focal, input), await send(focal, input)];
    expect(payload(second)).toEqual(payload(first));
    expect((await send(focal, { ...input, note: 'other' })).errors[0]?.extensions).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
    expect(await held(focal)).toMatchObject({ version: 1 });
  });

  describe('when an account ends', () => {
    beforeEach(async () => {
      await codes(focal, asked(writer, 0));
    });

    it('is asked about, and the account stays until somebody takes over or nobody is said to', async () => {
      expect(await disable(writer, {})).toEqual({ account: null, userErrors: [{ code: 'TASKS_IN_HAND', path: ['input', 'successorId'] }] });
      for (const successorId of [writer.id, (await world.actors.liaisonOf('KCC')).id, (await world.actors.leader()).id, world.key()])
        expect((await disable(writer, { successorId })).userErrors.map(({ code }) => code)).toEqual(['NOT_A_COLLEAGUE']);
      const both = await disable(writer, { successorId: chief.id, leaveWithoutHolder: true });
      expect(both.userErrors.map(({ code }) => code)).toEqual(['SUCCESSOR_AND_NONE']);
      expect(await held(focal)).toMatchObject({ holder: { id: writer.id }, version: 1 });
    });

    it('passes to the successor in the same act, in the ledger of both chains', async () => {
      expect(await disable(writer, { successorId: chief.id })).toMatchObject({
        account: { disabledAt: expect.any(String) as unknown },
        userErrors: [],
      });
      expect(await held(focal)).toMatchObject({ holder: { id: chief.id }, isVacant: false, note: null, version: 2 });
      const commands = await world.sql<{ command: string; entity: string }>(
        `SELECT command, entity FROM ledger WHERE entity IN ('account', 'task_charge') ORDER BY recorded_at DESC LIMIT 2`,
      );
      expect(commands.map(({ command }) => command)).toEqual(['accountDisable', 'accountDisable']);
      expect(await world.sql('SELECT * FROM app.verify_rows()')).toEqual([]);
    });

    it('is nobody’s where that was said, aloud, and anybody of the body takes it over', async () => {
      expect((await disable(writer, { leaveWithoutHolder: true })).userErrors).toEqual([]);
      for (const actor of [chief, await world.actors.coordinator()])
        expect(await held(actor)).toMatchObject({ holder: null, isVacant: true });
      expect(await codes(chief, asked(chief, 2, { note: null }))).toEqual([]);
    });

    it('is told to the administrator as a number, and to nobody else', async () => {
      const count = async (actor: Actor) => {
        const { data } = await world.graphql(actor.token, '{ accounts { id tasksInCharge } }');
        const { accounts } = data as unknown as { accounts: { id: string; tasksInCharge: number | null }[] };
        return accounts.find(({ id }) => id === writer.id)?.tasksInCharge;
      };
      expect([await count(await world.actors.administrator()), await count(await world.actors.auditor())]).toEqual([1, null]);
    });

    it('is never left with somebody who is gone, also by raw SQL', async () => {
      await expect(world.sql('UPDATE account SET disabled_at = now() WHERE id = $1', [writer.id])).rejects.toThrow('hands over first');
      await expect(world.sql('UPDATE membership SET archived_at = now() WHERE account_id = $1', [writer.id])).rejects.toThrow(
        'hands over first',
      );
      expect(await world.sql('SELECT disabled_at FROM account WHERE id = $1', [writer.id])).toEqual([{ disabled_at: null }]);
      await expect(
        world.sql(`UPDATE task_charge SET holder_id = (SELECT id FROM account WHERE role = 'ADMINISTRATOR' LIMIT 1) WHERE task_id = $1`, [
          task,
        ]),
      ).rejects.toThrow('somebody who works here');
    });
  });
});
