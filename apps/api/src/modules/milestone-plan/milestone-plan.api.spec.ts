import type { Actor } from '../../../test/actors.js';
import { Reporting } from '../../../test/builders-reporting.js';
import { World } from '../../../test/world.js';

const FIELDS = `id code version baselineOn baselineNumber baselineOnProvenance { kind } plannedOn weight weightIllustrative evidenceRequired ministry { code }
  ministryProvenance { kind } saidDates { kind on before }`;
const act = (name: string, type: string, argument = 'id') =>
  `mutation ($id: ID!, $input: ${type}!) { ${name}(${argument}: $id, input: $input) { milestone { ${FIELDS} } userErrors { code path } } }`;
const REBASELINE = act('milestoneRebaseline', 'MilestoneRebaselineInput');
const ARCHIVE = act('milestoneArchive', 'MilestoneArchiveInput');
const ADD = act('milestoneAdd', 'MilestoneAddInput', 'taskId');
const WEIGH = `mutation ($id: ID!, $input: TaskWeightsSetInput!) { taskWeightsSet(taskId: $id, input: $input) {
  task { progressPercent milestones { id weight } } userErrors { code message path } } }`;

interface Kept {
  id: string;
  code: string;
  version: number;
  weight: number;
}
interface Payload {
  milestone: Kept | null;
  task: { progressPercent: number; milestones: { id: string; weight: number }[] } | null;
  userErrors: { code: string; message: string; path: string[] }[];
}

describe('a coordinator who keeps the plan', () => {
  let world: World;
  let office: Actor;
  let taskId: string;
  let moj: string;

  beforeAll(async () => {
    world = await World.create();
    office = await world.actors.coordinator();
    moj = (await world.build.ministry({ code: 'MOJ' })).id;
  });
  afterAll(() => world.close());
  beforeEach(async () => void (taskId = await world.build.task({ lead: 'MOJ' })));

  const send = async (query: string, id: string, input: object, actor = office): Promise<Payload> => {
    const answer = await world.graphql(actor.token, query, { id, input: { idempotencyKey: world.key(), ...input } });
    if (answer.errors[0] !== undefined) throw new Error(String(answer.errors[0].extensions['code']));
    return Object.values(answer.data as unknown as Record<string, Payload>)[0] as Payload;
  };
  const codes = async (payload: Promise<Payload>) => (await payload).userErrors.map(({ code }) => code);
  const entries = async (id: string) => (await world.sql('SELECT 1 FROM ledger WHERE entity_id = $1', [id])).length;
  const others = async () => [
    ...[await world.actors.liaisonOf('MOJ'), await world.actors.leader(), await world.actors.auditor()],
    await world.actors.administrator(),
  ];
  const refusedToOthers = async (query: string, id: string, input: object) => {
    for (const actor of await others()) await expect(send(query, id, input, actor)).rejects.toThrow('FORBIDDEN');
    await expect(send(query, id, input, await world.actors.stranger())).rejects.toThrow('NOT_FOUND');
  };

  describe('by a new baseline', () => {
    let id: string;
    const later = (more: object = {}) => ({ expectedVersion: 1, baselineOn: '2025-12-31', reason: 'as the meeting agreed', ...more });
    beforeEach(async () => void (id = await world.build.milestone({ taskId, plannedOn: '2025-06-30' })));

    it('agrees on another day; the plan stays, and the older baseline stays readable', async () => {
      expect(await send(REBASELINE, id, later())).toMatchObject({
        milestone: {
          ...{
            version: 2,
            baselineOn: '2025-12-31',
            baselineNumber: 2,
            baselineOnProvenance: { kind: 'RECORDED' },
            plannedOn: '2025-06-30',
          },
          saidDates: [
            { kind: 'BASELINE', on: '2025-06-30', before: null },
            { kind: 'PLANNED', on: '2025-06-30', before: null },
            { kind: 'BASELINE', on: '2025-12-31', before: '2025-06-30' },
          ],
        },
        userErrors: [],
      });
      const [kept] = await world.sql("SELECT command, reason FROM ledger WHERE entity_id = $1 AND operation = 'UPDATE'", [id]);
      expect(kept).toEqual({ command: 'milestoneRebaseline', reason: 'as the meeting agreed' });
    });

    it('is refused where a rule or another’s edit stands against it, once for each key, and to everybody else', async () => {
      expect(await codes(send(REBASELINE, id, later({ reason: ' ' })))).toEqual(['REASON_REQUIRED']);
      expect(await codes(send(REBASELINE, id, later({ expectedVersion: 7 })))).toEqual(['STALE_VERSION']);
      await refusedToOthers(REBASELINE, id, later());
      expect(await entries(id)).toBe(1);
      const once = later({ idempotencyKey: world.key() });
      expect(await send(REBASELINE, id, once)).toEqual(await send(REBASELINE, id, once));
      expect(await entries(id)).toBe(2);
    });
  });

  describe('by weights', () => {
    let rows: string[];
    const given = (...weights: number[]) => ({
      reason: 'as the meeting agreed',
      weights: weights.map((weight, index) => ({ milestoneId: rows[index] ?? '', expectedVersion: 1, weight })),
    });
    beforeEach(async () => {
      rows = [];
      for (const _each of ['a', 'b', 'c']) rows.push(await world.build.milestone({ taskId }));
    });

    it('sets all of a task at once, and what changed has its entry', async () => {
      const { task, userErrors } = await send(WEIGH, taskId, given(100, 0, 0));
      expect([userErrors, task?.milestones.map(({ weight }) => weight)]).toEqual([[], [100, 0, 0]]);
      expect(await Promise.all(rows.map(entries))).toEqual([1, 2, 2]);
    });

    it('is told the sum where it is not 100, and nothing is written', async () => {
      const { userErrors } = await send(WEIGH, taskId, given(40, 40, 10));
      expect(userErrors).toEqual([{ code: 'WEIGHTS_SUM', message: 'The weights sum to 90: make it 100.', path: ['input', 'weights'] }]);
      expect(await codes(send(WEIGH, taskId, given(50, 50)))).toEqual(['WEIGHTS_INCOMPLETE']);
      expect(await Promise.all(rows.map(entries))).toEqual([1, 1, 1]);
    });

    it('changes nothing that somebody else changed meanwhile, once for each key, and is the only one who may', async () => {
      const once = { ...given(20, 30, 50), idempotencyKey: world.key() };
      await refusedToOthers(WEIGH, taskId, once);
      expect(await send(WEIGH, taskId, once)).toEqual(await send(WEIGH, taskId, once));
      expect(await codes(send(WEIGH, taskId, given(30, 30, 40)))).toEqual(['STALE_VERSION', 'STALE_VERSION', 'STALE_VERSION']);
      expect(await Promise.all(rows.map(entries))).toEqual([2, 2, 2]);
    });
  });

  describe('by what there is', () => {
    const fresh = (more: object = {}) => ({ title: { ko: '새 일정', en: 'A new one' }, ministryId: moj, plannedOn: '2026-01-31', ...more });

    it('adds the first milestone of a task as all of it, and the next without a share; no number comes twice', async () => {
      const first = (await send(ADD, taskId, fresh())).milestone;
      expect(first).toMatchObject({
        weight: 100,
        baselineOn: '2026-01-31',
        baselineNumber: 1,
        evidenceRequired: true,
        ministryProvenance: { kind: 'RECORDED' },
      });
      const second = (await send(ADD, taskId, fresh({ evidenceRequired: false }))).milestone;
      expect(second).toMatchObject({ weight: 0, evidenceRequired: false });
      expect(await codes(send(ARCHIVE, second?.id ?? '', { expectedVersion: 1, reason: 'not needed any more' }))).toEqual([]);
      const third = (await send(ADD, taskId, fresh())).milestone;
      expect(new Set([first?.code, second?.code, third?.code]).size).toBe(3);
    });

    it('names no body that has no part in the task, says it in both languages, and is the only one who may', async () => {
      const { id: npa } = await world.build.ministry({ code: 'NPA' });
      expect(await codes(send(ADD, taskId, fresh({ ministryId: npa, title: { ko: '', en: 'x' } })))).toEqual(['REQUIRED', 'NOT_ON_TASK']);
      await refusedToOthers(ADD, taskId, fresh());
      const once = fresh({ idempotencyKey: world.key() });
      expect(await send(ADD, taskId, once)).toEqual(await send(ADD, taskId, once));
      expect(await world.sql('SELECT 1 FROM milestone WHERE task_id = $1', [taskId])).toHaveLength(1);
    });

    it('gives one up with a reason: it is in no list, its history stays, and it takes no share with it', async () => {
      const [heavy, light] = [await world.build.milestone({ taskId }), (await send(ADD, taskId, fresh())).milestone?.id ?? ''];
      const gone = { expectedVersion: 1, reason: 'the plan was cut' };
      expect(await codes(send(ARCHIVE, heavy, gone))).toEqual(['WEIGHT_LEFT']);
      expect(await codes(send(ARCHIVE, light, { ...gone, expectedVersion: 3 }))).toEqual(['STALE_VERSION']);
      await refusedToOthers(ARCHIVE, light, gone);
      const once = { ...gone, idempotencyKey: world.key() };
      expect(await send(ARCHIVE, light, once)).toEqual(await send(ARCHIVE, light, once));
      await expect(send(ARCHIVE, light, { ...gone, expectedVersion: 2 })).rejects.toThrow('NOT_FOUND');
      const { data } = await world.graphql(office.token, '{ taskForce(code: "TEST-TF") { milestones { id } } }');
      const { taskForce } = data as unknown as { taskForce: { milestones: { id: string }[] } };
      const ids = taskForce.milestones.map(({ id }) => id);
      expect([ids.includes(heavy), ids.includes(light), await entries(light)]).toEqual([true, false, 2]);
    });

    it('leaves what a body had written of it behind: its report goes out all the same', async () => {
      const [reporting, liaison] = [new Reporting(world), await world.actors.liaisonOf('MOJ')];
      await world.build.milestone({ taskId });
      const gone = (await send(ADD, taskId, fresh())).milestone?.id ?? '';
      const report = (await reporting.newRound()).reports.find(({ task }) => task.id === taskId);
      if (report === undefined) throw new Error('The round has no report');
      const content = { milestones: [{ milestoneId: gone, forecastOn: '2026-01-15' }] };
      expect((await reporting.save(liaison, report.id, 0, content)).userErrors).toEqual([]);
      expect(await codes(send(ARCHIVE, gone, { expectedVersion: 1, reason: 'the plan was cut' }))).toEqual([]);
      const sent = await reporting.submit(liaison, { ...report, version: 2, content });
      expect([sent.userErrors, await world.sql('SELECT milestones FROM report_submission WHERE report_id = $1', [report.id])]).toEqual([
        [],
        [{ milestones: [] }],
      ]);
    });

    it('asks for no evidence where that was said: it is accepted as achieved without', async () => {
      const [reporting, liaison] = [new Reporting(world), await world.actors.liaisonOf('MOJ')];
      const id = (await send(ADD, taskId, fresh({ evidenceRequired: false, plannedOn: '2026-01-31' }))).milestone?.id ?? '';
      const report = (await reporting.newRound()).reports.find(({ task }) => task.id === taskId);
      if (report === undefined) throw new Error('The round has no report');
      const claim = { milestones: [{ milestoneId: id, achievedOn: '2026-01-15' }] };
      const [waiting] = (await reporting.submit(liaison, { ...report, content: claim })).statusReports;
      if (waiting === undefined) throw new Error('Nothing was submitted');
      expect((await reporting.accept(office, waiting)).userErrors).toEqual([]);
      expect(await world.sql('SELECT achieved_on FROM milestone WHERE id = $1', [id])).toEqual([{ achieved_on: '2026-01-15' }]);
    });
  });
});
