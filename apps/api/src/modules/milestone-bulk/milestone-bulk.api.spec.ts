import type { Actor } from '../../../test/actors.js';
import { Reporting } from '../../../test/builders-reporting.js';
import { World } from '../../../test/world.js';

const PREVIEW = `query ($code: String!, $input: MilestonesChangePreviewInput!) { milestonesChangePreview(taskForceCode: $code, input: $input) {
  changeCount userErrors { code path } rows { milestone { id } changes { field before { en } after { en } } userErrors { code path } } } }`;
const CHANGE = `mutation ($code: String!, $input: MilestonesChangeInput!) { milestonesChange(taskForceCode: $code, input: $input) {
  changedCount milestones { id version plannedOn evidenceRequired ministry { code } ministryProvenance { kind } } userErrors { code path } } }`;

interface Preview {
  changeCount: number;
  userErrors: { code: string }[];
  rows: {
    milestone: { id: string };
    changes: { field: string; before: { en: string } | null; after: { en: string } | null }[];
    userErrors: { code: string }[];
  }[];
}
interface Changed {
  changedCount: number;
  milestones: { id: string; version: number; plannedOn: string; ministry: { code: string } }[];
  userErrors: { code: string; path: string[] }[];
}

describe('a coordinator who changes many milestones at once', () => {
  let world: World;
  let office: Actor;
  let kcc: string;
  let rows: string[];

  beforeAll(async () => {
    world = await World.create();
    office = await world.actors.coordinator();
    kcc = (await world.build.ministry({ code: 'KCC' })).id;
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    const taskId = await world.build.task({ lead: 'MOJ' });
    await new Reporting(world).supporting(taskId, 'KCC');
    rows = [];
    for (const plannedOn of ['2030-01-31', '2030-02-28', '2030-03-31']) rows.push(await world.build.milestone({ taskId, plannedOn }));
  });

  const input = (change: object, ids = rows, more: object = {}) => ({
    ...{ change, reason: 'as the meeting agreed', rows: ids.map((milestoneId) => ({ milestoneId, expectedVersion: 1 })) },
    ...more,
  });
  const ask = async <Answer>(query: string, given: object, actor = office, code = 'TEST-TF'): Promise<Answer> => {
    const answer = await world.graphql(actor.token, query, { code, input: given });
    if (answer.errors[0] !== undefined) throw new Error(String(answer.errors[0].extensions['code']));
    return Object.values(answer.data as object)[0] as Answer;
  };
  const preview = (given: object, actor?: Actor) => ask<Preview>(PREVIEW, given, actor);
  const change = (given: object, actor?: Actor) => ask<Changed>(CHANGE, { idempotencyKey: world.key(), ...given }, actor);
  const entries = () => Promise.all(rows.map(async (id) => (await world.sql('SELECT 1 FROM ledger WHERE entity_id = $1', [id])).length));

  it('sees old and new of each row first; as many change as the preview said, with one entry a row', async () => {
    const given = input({ ministryId: kcc, shiftDays: 14, reasonClass: 'ASSEMBLY', recoveryStep: 'a hearing', evidenceRequired: false });
    const seen = await preview(given);
    expect([seen.changeCount, seen.userErrors, seen.rows.map(({ milestone }) => milestone.id)]).toEqual([3, [], rows]);
    expect(seen.rows[0]?.changes).toEqual([
      // No source named its body before.
      { field: 'ministry', before: null, after: { en: 'KCC' } },
      { field: 'plannedOn', before: { en: '2030-01-31' }, after: { en: '2030-02-14' } },
      { field: 'evidenceRequired', before: { en: 'needed' }, after: { en: 'not needed' } },
    ]);
    expect(await entries()).toEqual([1, 1, 1]);
    const done = await change(given);
    expect(done).toMatchObject({ changedCount: seen.changeCount, userErrors: [] });
    expect(done.milestones.map(({ id, plannedOn, ministry }) => [id, plannedOn, ministry.code])).toEqual([
      [rows[0], '2030-02-14', 'KCC'],
      [rows[1], '2030-03-14', 'KCC'],
      [rows[2], '2030-04-14', 'KCC'],
    ]);
    expect(await entries()).toEqual([2, 2, 2]);
    const [kept] = await world.sql("SELECT DISTINCT command, reason FROM ledger WHERE entity_id = ANY ($1) AND operation = 'UPDATE'", [
      rows,
    ]);
    expect(kept).toEqual({ command: 'milestonesChange', reason: 'as the meeting agreed' });
  });

  it('leaves alone what is so already: neither counted nor entered', async () => {
    const given = input({ plannedOn: '2030-01-31' });
    expect((await preview(given)).changeCount).toBe(2);
    expect((await change(given)).changedCount).toBe(2);
    expect(await entries()).toEqual([1, 2, 2]);
  });

  it('changes all or none: a conflict is told at its row', async () => {
    await change(input({ evidenceRequired: false }, rows.slice(1, 2)));
    const given = input({ shiftDays: -7 });
    expect((await preview(given)).rows.map(({ userErrors }) => userErrors.map(({ code }) => code))).toEqual([[], ['STALE_VERSION'], []]);
    expect(await change(given)).toEqual({
      ...{ changedCount: 0, milestones: [] },
      userErrors: [{ code: 'STALE_VERSION', path: ['input', 'rows', '1', 'expectedVersion'] }],
    });
    expect((await change(input({ shiftDays: 7 }, rows.slice(0, 1)))).userErrors.map(({ code }) => code)).toEqual([
      ...['REASON_CLASS_REQUIRED', 'RECOVERY_REQUIRED'],
    ]);
    expect(await entries()).toEqual([1, 2, 1]);
  });

  it('cannot reach into another task force among its own, nor through another’s name', async () => {
    const force = await world.build.anotherTaskForce('BULK-TF');
    const foreign = await world.build.write(force, async (tx) => {
      const [area] = await tx.sql<{ id: string }>(
        `INSERT INTO area SELECT (jsonb_populate_record(a, jsonb_build_object('id', gen_random_uuid(), 'task_force_id', $1::uuid))).* FROM area a LIMIT 1 RETURNING id`,
        [force],
      );
      const [task] = await tx.sql<{ id: string }>(
        `INSERT INTO task SELECT (jsonb_populate_record(t, jsonb_build_object('id', gen_random_uuid(), 'task_force_id', $1::uuid, 'area_id', $2::uuid))).* FROM task t LIMIT 1 RETURNING id`,
        [force, area?.id],
      );
      const [made] = await tx.sql<{ id: string }>(
        `INSERT INTO milestone SELECT (jsonb_populate_record(m, jsonb_build_object('id', gen_random_uuid(), 'task_force_id', $1::uuid, 'task_id', $2::uuid))).* FROM milestone m LIMIT 1 RETURNING id`,
        [force, task?.id],
      );
      return made?.id ?? '';
    });
    for (const ids of [
      [...rows, foreign],
      [foreign, ...rows],
      [...rows, world.key()],
    ]) {
      await expect(preview(input({ shiftDays: -7 }, ids))).rejects.toThrow('NOT_FOUND');
      await expect(change(input({ shiftDays: -7 }, ids))).rejects.toThrow('NOT_FOUND');
    }
    const given = { idempotencyKey: world.key(), ...input({ shiftDays: -7 }) };
    await expect(ask(CHANGE, given, office, 'BULK-TF')).rejects.toThrow('NOT_FOUND');
    expect([await entries(), await world.sql('SELECT 1 FROM ledger WHERE entity_id = $1', [foreign])]).toEqual([
      [1, 1, 1],
      [{ '?column?': 1 }],
    ]);
  });

  it('is the only one who may, and gets the same answer for the same key', async () => {
    const others = [await world.actors.liaisonOf('MOJ'), await world.actors.leader(), await world.actors.auditor()];
    for (const actor of others) {
      await expect(preview(input({ shiftDays: -7 }), actor)).rejects.toThrow('FORBIDDEN');
      await expect(change(input({ shiftDays: -7 }), actor)).rejects.toThrow('FORBIDDEN');
    }
    await expect(change(input({ shiftDays: -7 }), await world.actors.stranger())).rejects.toThrow('NOT_FOUND');
    const once = input({ shiftDays: -7 }, rows, { idempotencyKey: world.key() });
    expect(await change(once)).toEqual(await change(once));
    expect(await entries()).toEqual([2, 2, 2]);
  });
});
