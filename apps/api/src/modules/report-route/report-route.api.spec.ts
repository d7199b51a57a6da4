import type { Actor } from '../../../test/actors.js';
import { Reporting, type ReportSeen } from '../../../test/builders-reporting.js';
import { Routes } from '../../../test/builders-routes.js';
import { World } from '../../../test/world.js';

const OWED = 'task { id } ministry { code } part carries { code }';
const ROUND = `{ taskForce(code: "TEST-TF") { roundPreview { ${OWED} } currentRound { owed { ${OWED} } } reportRoutes { ministry { code } via { code } untilOn } } }`;

interface Owed {
  task: { id: string };
  ministry: { code: string };
  part: string;
  carries: { code: string }[];
}

describe('a body that reports through another', () => {
  let world: World;
  let reporting: Reporting;
  let routes: Routes;
  let office: Actor;
  let taskId: string;
  let alone: string;
  beforeAll(async () => {
    world = await World.create();
    [reporting, routes] = [new Reporting(world), new Routes(world)];
    office = await reporting.coordinator();
    taskId = await world.build.task({ lead: 'KCC' });
    for (const body of ['SPO', 'MOJ', 'MOE']) await reporting.supporting(taskId, body);
    alone = await world.build.task({ lead: 'SPO' });
  });
  afterAll(() => world.close());

  const codes = async (answer: Promise<{ userErrors: { code: string; path: string[] }[] }>) =>
    (await answer).userErrors.map(({ code, path }) => `${code} ${path.join('.')}`);
  const look = async (actor: Actor) => {
    const { data } = await world.graphql(actor.token, ROUND);
    return (data as unknown as { taskForce: { roundPreview: Owed[]; currentRound: { owed: Owed[] }; reportRoutes: object[] } }).taskForce;
  };
  const said = (owed: Owed[], of: string) =>
    owed
      .filter(({ task }) => task.id === of)
      .map(({ ministry, part, carries }) => [ministry.code, part, ...carries.map(({ code }) => code)].join(' '));

  it('is refused by each rule, and to everybody but the office', async () => {
    expect(await codes(routes.add(office, 'NO', 'NOBODY', { basis: ' ' }))).toEqual([
      'UNKNOWN_MINISTRY input.ministryCode',
      'UNKNOWN_MINISTRY input.viaCode',
      'REASON_REQUIRED input.basis',
    ]);
    expect(await codes(routes.add(office, 'SPO', 'SPO'))).toEqual(['SAME_BODY input.viaCode']);
    const others = [world.actors.liaisonOf('MOJ'), world.actors.leader(), world.actors.auditor(), world.actors.administrator()];
    for (const actor of await Promise.all(others)) await expect(routes.add(actor, 'SPO', 'MOJ')).rejects.toThrow('FORBIDDEN');
    await expect(routes.add(await world.actors.stranger(), 'SPO', 'MOJ')).rejects.toThrow('NOT_FOUND');
    await expect(routes.change(office, 'garbage', 1, {})).rejects.toThrow('NOT_FOUND');
    const taskForceId = await world.build.taskForce();
    const twice = `INSERT INTO report_route (id, task_force_id, ministry_id, via_ministry_id, from_on, basis, provenance)
      SELECT gen_random_uuid(), $1, a.id, b.id, '2025-01-01', 'x', '{}' FROM ministry a, ministry b, generate_series(1, 2) WHERE a.code = 'SPO' AND b.code = 'MOJ'`;
    await expect(world.sql(twice, [taskForceId])).rejects.toThrow('one other body at a time');
  });

  it('gets no report of its own from the day on: its part stands in the other’s, whether that one has the task or not', async () => {
    const key = { idempotencyKey: world.key() };
    const { reportRoute } = await routes.add(office, 'SPO', 'MOJ', key);
    expect(reportRoute).toMatchObject({
      ...{ version: 1, ministry: { code: 'SPO' }, via: { code: 'MOJ' }, untilOn: null },
      ...{ provenance: { kind: 'RECORDED' }, viewerCan: { change: true } },
    });
    expect((await routes.add(office, 'SPO', 'MOJ', key)).reportRoute?.id).toBe(reportRoute?.id);
    expect(await codes(routes.add(office, 'SPO', 'MOE'))).toEqual(['ROUTE_EXISTS input.fromOn']);
    expect(await codes(routes.add(office, 'MOJ', 'MOE'))).toEqual(['CARRIES_OTHERS input.viaCode']);
    const { reports } = await reporting.newRound();
    expect(reports.filter(({ task }) => task.id === taskId).map(({ ministry }) => ministry.code)).toEqual(['KCC', 'MOE', 'MOJ']);
    for (const actor of [office, await world.actors.leader(), await world.actors.liaisonOf('MOE')]) {
      const { roundPreview, currentRound, reportRoutes } = await look(actor);
      for (const owed of [roundPreview, currentRound.owed]) {
        expect(said(owed, taskId).toSorted()).toEqual(['KCC LEAD', 'MOE SUPPORTING', 'MOJ SUPPORTING SPO']);
        expect(said(owed, alone)).toEqual(['MOJ LEAD SPO']);
      }
      expect(reportRoutes).toEqual([{ ministry: { code: 'SPO' }, via: { code: 'MOJ' }, untilOn: null }]);
    }
    const administrator = await world.graphql(
      (await world.actors.administrator()).token,
      '{ taskForce(code: "TEST-TF") { reportRoutes { id } } }',
    );
    expect(administrator.data).toEqual({ taskForce: { reportRoutes: null } });
  });

  it('has answered when the carrier’s report was accepted, its milestones among it', async () => {
    const milestoneId = await world.build.milestone({ taskId, ministry: 'SPO' });
    const foreign = await world.build.milestone({ taskId, ministry: 'MOE' });
    const { reports } = await reporting.newRound();
    const carrying = reports.find(({ task, ministry }) => task.id === taskId && ministry.code === 'MOJ') as ReportSeen;
    const liaison = await world.actors.liaisonOf('MOJ');
    const claim = (id: string) => ({ milestones: [{ milestoneId: id, achievedOn: '2026-02-02', evidence: '보도자료' }] });
    const refused = await reporting.submit(liaison, { ...carrying, content: claim(foreign) });
    expect(refused.userErrors.map(({ code }) => code)).toEqual(['NOT_OWN_MILESTONE']);
    expect(await codes(reporting.submit(liaison, { ...carrying, content: claim(milestoneId) }))).toEqual([]);
    const prefill = await world.graphql(liaison.token, 'query ($id: ID!) { statusReport(id: $id) { prefill { milestones { id } } } }', {
      id: carrying.id,
    });
    expect(prefill.data).toEqual({ statusReport: { prefill: { milestones: [{ id: milestoneId }] } } });
    expect(await codes(reporting.accept(office, { ...carrying, version: 2 }))).toEqual([]);
    const [row] = await world.sql<{ achieved_on: string }>('SELECT achieved_on::text FROM milestone WHERE id = $1', [milestoneId]);
    expect(row).toEqual({ achieved_on: '2026-02-02' });
  });

  it('reports for itself again when the route was ended, by who has seen it as it stands', async () => {
    const [{ id } = { id: '' }] = await world.sql<{ id: string }>('SELECT id FROM report_route');
    expect(await codes(routes.change(office, id, 7, {}))).toEqual(['STALE_VERSION input.expectedVersion']);
    expect(await codes(routes.change(office, id, 1, { untilOn: '2025-06-01' }))).toEqual([]);
    const { reports } = await reporting.newRound();
    expect(reports.filter(({ task }) => task.id === alone).map(({ ministry }) => ministry.code)).toEqual(['SPO']);
    expect(said((await look(office)).roundPreview, alone)).toEqual(['SPO LEAD']);
    const others = [world.actors.liaisonOf('MOJ'), world.actors.leader(), world.actors.auditor()];
    for (const actor of await Promise.all(others)) await expect(routes.change(actor, id, 2, {})).rejects.toThrow('FORBIDDEN');
  });
});
