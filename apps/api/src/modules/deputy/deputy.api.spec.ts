import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Actor } from '../../../test/actors.js';
import { Reporting } from '../../../test/builders-reporting.js';
import { World, type Answer } from '../../../test/world.js';
import { addDays, seoulDay } from '../../platform/clock/calendar-day.js';

const NAME = `mutation ($input: DeputyNameInput!) { deputyName(taskForceCode: "TEST-TF", input: $input) {
  deputy { id person { id } deputy { id } fromOn untilOn isInForce namedBy { role } version viewerCan { end } } userErrors { code path } } }`;
const END = `mutation ($id: ID!, $input: DeputyEndInput!) { deputyEnd(id: $id, input: $input) { deputy { id isInForce version } userErrors { code path } } }`;
const READ = `{ taskForce(code: "TEST-TF") { deputies { person { id } deputy { id } isInForce } charges { task { id } deputy { deputy { id } } handedOverByDeputy } } }`;
const HAND_OVER = `mutation ($input: TasksHandOverInput!) { tasksHandOver(taskForceCode: "TEST-TF", input: $input) { userErrors { code } } }`;
const DISABLE = `mutation ($id: ID!, $input: AccountDisableInput!) { accountDisable(id: $id, input: $input) { userErrors { code } } }`;
const SUBMISSIONS = `query ($id: ID!) { statusReport(id: $id) { viewerCan { submit } submissions { submittedBy { role } submittedFor { name { ko } position { ko } role } } } }`;

interface Named {
  id: string;
  version: number;
}
interface Payload {
  deputy: Named | null;
  userErrors: { code: string; path: string[] }[];
}
interface Standing {
  deputies: { person: { id: string }; deputy: { id: string } | null; isInForce: boolean }[];
  charges: { task: { id: string }; deputy: { deputy: { id: string } } | null; handedOverByDeputy: boolean }[];
}

describe('who acts in whose place', () => {
  let world: World;
  let reporting: Reporting;
  let [focal, kim, lee]: Actor[] = [];
  const today = seoulDay(new Date());

  beforeAll(async () => {
    world = await World.create();
    reporting = new Reporting(world);
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    [focal, kim, lee] = await Promise.all([
      world.actors.liaisonOf('MOJ'),
      world.actors.liaisonOf('MOJ', 'WRITER'),
      world.actors.liaisonOf('MOJ', 'WRITER'),
    ]);
  });

  const person = (actor: Actor | undefined): Actor => actor ?? { id: '', token: '' };
  const wanted = (more: object = {}) => ({
    idempotencyKey: world.key(),
    deputyId: person(lee).id,
    fromOn: today,
    untilOn: addDays(today, 3),
    ...more,
  });
  const send = (actor: Actor | undefined, input: object) => world.graphql(person(actor).token, NAME, { input });
  const payload = (answer: Answer, act = 'deputyName'): Payload => {
    expect(answer.errors).toEqual([]);
    return answer.data?.[act] as unknown as Payload;
  };
  const codes = async (actor: Actor | undefined, input: object) => payload(await send(actor, input)).userErrors.map(({ code }) => code);
  const named = async (more: object = {}, by = kim): Promise<Named> => {
    const { deputy, userErrors } = payload(await send(by, wanted(more)));
    expect(userErrors).toEqual([]);
    if (deputy === null) throw new Error('Nobody was named');
    return deputy;
  };
  const end = (actor: Actor | undefined, { id, version }: Named) =>
    world.graphql(person(actor).token, END, { id, input: { idempotencyKey: world.key(), expectedVersion: version } });
  const standing = async (actor: Actor | undefined): Promise<Standing> => {
    const { data } = await world.graphql(person(actor).token, READ);
    return (data as unknown as { taskForce: Standing }).taskForce;
  };
  const ofKim = ({ deputies }: Standing) => deputies.filter(({ person: { id } }) => id === person(kim).id);
  const inHandOfKim = async (): Promise<string> => {
    const task = await world.build.task({ lead: 'MOJ' });
    await give(focal, task, kim, 0);
    return task;
  };
  const give = async (by: Actor | undefined, taskId: string, to: Actor | undefined, expectedVersion: number) => {
    const input = { idempotencyKey: world.key(), toId: person(to).id, note: '인계', tasks: [{ taskId, expectedVersion }] };
    const { data, errors } = await world.graphql(person(by).token, HAND_OVER, { input });
    expect(errors).toEqual([]);
    return (data as unknown as { tasksHandOver: Payload }).tasksHandOver.userErrors.map(({ code }) => code);
  };
  const disable = async (account: Actor | undefined, input: object) => {
    const { id } = person(account);
    const [{ version } = { version: 0 }] = await world.sql<{ version: number }>('SELECT version FROM account WHERE id = $1', [id]);
    const given = { idempotencyKey: world.key(), expectedVersion: version, reason: '인사이동', ...input };
    const { data, errors } = await world.graphql((await world.actors.administrator()).token, DISABLE, { id, input: given });
    expect(errors).toEqual([]);
    return (data as unknown as { accountDisable: Payload }).accountDisable.userErrors.map(({ code }) => code);
  };

  it('is said by whose place it is, and shown where whose task it is is shown', async () => {
    const task = await inHandOfKim();
    expect(payload(await send(kim, wanted()))).toMatchObject({
      ...{ deputy: { person: { id: kim?.id }, deputy: { id: lee?.id }, isInForce: true, namedBy: { role: 'LIAISON' }, version: 1 } },
      userErrors: [],
    });
    for (const reader of [lee, focal, await world.actors.coordinator(), await world.actors.auditor()]) {
      const { charges, ...all } = await standing(reader);
      expect(charges.find((charge) => charge.task.id === task)?.deputy).toEqual({ deputy: { id: lee?.id } });
      expect(ofKim({ charges, ...all })).toHaveLength(1);
    }
    for (const reader of [await world.actors.leader(), await world.actors.liaisonOf('KCC')])
      expect(await standing(reader)).toMatchObject({ deputies: [], charges: [] });
  });

  it('is said by the focal point of a colleague, and by nobody else of somebody else', async () => {
    await named({ personId: kim?.id }, focal);
    const chief = await world.actors.liaisonOf('MOJ', 'SECTION_CHIEF');
    expect(await codes(chief, wanted({ personId: focal?.id }))).toEqual(['NOT_YOUR_PLACE']);
    for (const actor of [await world.actors.coordinator(), await world.actors.leader(), await world.actors.administrator()])
      expect((await send(actor, wanted())).errors[0]?.extensions['code']).toBe('FORBIDDEN');
  });

  it('is refused for oneself, for another body, for days that are taken and days that are past', async () => {
    await named({ fromOn: addDays(today, 10), untilOn: addDays(today, 12) });
    const days = (from: number, until: number) => ({ fromOn: addDays(today, from), untilOn: addDays(today, until) });
    expect(await codes(kim, wanted({ deputyId: kim?.id }))).toEqual(['OWN_DEPUTY']);
    for (const outsider of [await world.actors.liaisonOf('KCC'), await world.actors.leader()])
      expect(await codes(kim, wanted({ deputyId: outsider.id }))).toEqual(['NOT_A_COLLEAGUE']);
    expect(await codes(focal, wanted({ personId: (await world.actors.liaisonOf('KCC')).id }))).toEqual(['NOT_A_COLLEAGUE']);
    expect(await codes(kim, wanted(days(12, 14)))).toEqual(['DEPUTY_OVERLAPS']);
    expect(await codes(kim, wanted(days(-1, 1)))).toEqual(['BEFORE_TODAY']);
    expect(await codes(kim, wanted(days(3, 2)))).toEqual(['ENDS_BEFORE_IT_BEGINS']);
    expect(await codes(focal, wanted({ deputyId: kim?.id, ...days(11, 11) }))).toEqual(['DEPUTY_AWAY']);
    expect(await codes(lee, wanted({ deputyId: focal?.id, ...days(11, 11) }))).toEqual(['STANDS_IN_THEN']);
    expect(await codes(kim, wanted({ deputyId: kim?.id, ...days(-1, 1) }))).toEqual(['BEFORE_TODAY', 'OWN_DEPUTY']);
  });

  it('lets the deputy hand over and hand in what the person has in hand, and the record says in whose place', async () => {
    const task = await inHandOfKim();
    const { reports } = await reporting.newRound();
    const report = reports.find((each) => each.task.id === task);
    if (report === undefined) throw new Error('There is no report');
    const seen = async (actor: Actor | undefined) =>
      ((await world.graphql(person(actor).token, SUBMISSIONS, { id: report.id })).data as unknown as { statusReport: object }).statusReport;
    expect((await reporting.submit(person(lee), report)).userErrors).toEqual([
      { code: 'HELD_BY_ANOTHER', path: ['input', 'reports', '0', 'id'] },
    ]);
    expect(await seen(lee)).toMatchObject({ viewerCan: { submit: false } });
    expect(await give(lee, task, lee, 1)).toEqual(['HELD_BY_ANOTHER']);
    await named();
    expect(await seen(lee)).toMatchObject({ viewerCan: { submit: true } });
    expect((await reporting.submit(person(lee), report)).userErrors).toEqual([]);
    expect(await seen(focal)).toMatchObject({ submissions: [{ submittedFor: { role: 'LIAISON' } }] });
    expect(await give(lee, task, focal, 1)).toEqual([]);
    const { charges } = await standing(focal);
    expect(charges.find((charge) => charge.task.id === task)).toMatchObject({ handedOverByDeputy: true, deputy: null });
    await reporting.accept(await world.actors.coordinator(), { ...report, version: 2 });
    const { submissions } = (await seen(await world.actors.leader())) as { submissions: { submittedFor: { name: object | null } }[] };
    expect(submissions[0]?.submittedFor.name).toBeNull();
  });

  it('leaves section chief and focal point their own right to hand in, in nobody’s place', async () => {
    const task = await inHandOfKim();
    const { reports } = await reporting.newRound();
    const report = reports.find((each) => each.task.id === task);
    if (report === undefined) throw new Error('There is no report');
    expect((await reporting.submit(person(focal), report)).userErrors).toEqual([]);
    expect(await world.sql('SELECT submitted_for FROM report_submission WHERE report_id = $1', [report.id])).toEqual([
      { submitted_for: null },
    ]);
  });

  it('is ended by whose place it is or the focal point, once, as it was seen; and then the days are free again', async () => {
    const deputy = await named();
    expect(payload(await end(lee, deputy), 'deputyEnd').userErrors.map(({ code }) => code)).toEqual(['NOT_YOUR_PLACE']);
    expect(payload(await end(kim, { ...deputy, version: 7 }), 'deputyEnd').userErrors.map(({ code }) => code)).toEqual(['STALE_VERSION']);
    expect((await end(await world.actors.liaisonOf('KCC'), deputy)).errors[0]?.extensions['code']).toBe('NOT_FOUND');
    expect((await end(kim, { id: 'no id', version: 1 })).errors[0]?.extensions['code']).toBe('NOT_FOUND');
    expect(payload(await end(kim, deputy), 'deputyEnd')).toMatchObject({ deputy: { isInForce: false, version: 2 }, userErrors: [] });
    expect(payload(await end(kim, { ...deputy, version: 2 }), 'deputyEnd').userErrors.map(({ code }) => code)).toEqual(['ALREADY_OVER']);
    expect(ofKim(await standing(focal))).toEqual([]);
    await named();
  });

  it('is said once however often the request comes; another request under its key is refused', async () => {
    const input = wanted();
    const [first, second] = [await send(kim, input), await send(kim, input)];
    expect(payload(second)).toEqual(payload(first));
    expect((await send(kim, { ...input, untilOn: today })).errors[0]?.extensions).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
    expect(ofKim(await standing(kim))).toHaveLength(1);
  });

  it('is kept in the history as it was, also when it is over', async () => {
    const deputy = await named();
    const before = new Date();
    await end(kim, deputy);
    const query = READ.replace('"TEST-TF"', `"TEST-TF", asOf: "${before.toISOString()}"`);
    const { data } = await world.graphql(person(focal).token, query);
    expect(ofKim((data as unknown as { taskForce: Standing }).taskForce)).toMatchObject([{ isInForce: true }]);
    expect(await world.sql('SELECT * FROM app.verify_rows()')).toEqual([]);
  });

  describe('when an account ends', () => {
    it('is asked about for a deputy and for a draft alike, and passes to the successor', async () => {
      const park = await world.actors.liaisonOf('MOJ', 'WRITER');
      await named();
      const task = await world.build.task({ lead: 'MOJ' });
      const { reports } = await reporting.newRound();
      await reporting.save(person(lee), reports.find((each) => each.task.id === task)?.id ?? '', 0);
      const [told] = await world.sql<{ drafts: number; deputies: number }>(
        `WITH facts AS MATERIALIZED (SELECT set_config('app.role', 'ADMINISTRATOR', false)) SELECT l.drafts, l.deputies FROM facts, app.left_by($1) l`,
        [lee?.id],
      );
      expect(told).toEqual({ drafts: 1, deputies: 1 });
      expect(await disable(lee, {})).toEqual(['TASKS_IN_HAND']);
      expect(await disable(lee, { successorId: park.id })).toEqual([]);
      expect(ofKim(await standing(focal))).toMatchObject([{ deputy: { id: park.id } }]);
      expect(await world.sql('SELECT holder_id, previous_holder_id FROM task_charge WHERE task_id = $1', [task])).toEqual([
        { holder_id: park.id, previous_holder_id: lee?.id },
      ]);
      expect(await world.sql('SELECT * FROM app.verify_rows()')).toEqual([]);
    });

    it('is over with the person, and with a deputy whom nobody follows', async () => {
      await named();
      expect(await disable(lee, { leaveWithoutHolder: true })).toEqual([]);
      expect(ofKim(await standing(focal))).toEqual([]);
      await named({ deputyId: focal?.id });
      expect(await disable(kim, { successorId: focal?.id })).toEqual([]);
      expect(ofKim(await standing(focal))).toEqual([]);
    });

    it('is never left with somebody who is gone, nor doubled, also by raw SQL', async () => {
      const { id } = await named();
      for (const actor of [kim, lee])
        await expect(world.sql('UPDATE account SET disabled_at = now() WHERE id = $1', [actor?.id])).rejects.toThrow(
          'has no deputy and is none',
        );
      const again = `INSERT INTO deputy SELECT (jsonb_populate_record(d, jsonb_build_object('id', gen_random_uuid()))).* FROM deputy d WHERE d.id = $1`;
      await expect(world.sql(again, [id])).rejects.toThrow('two deputies on one day');
      const outside = `UPDATE deputy SET deputy_id = (SELECT id FROM account WHERE role = 'ADMINISTRATOR' LIMIT 1) WHERE id = $1`;
      await expect(world.sql(outside, [id])).rejects.toThrow('work here');
    });
  });
});
