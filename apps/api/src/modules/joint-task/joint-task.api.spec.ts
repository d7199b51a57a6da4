import type { Actor } from '../../../test/actors.js';
import { Disagreements } from '../../../test/builders-joint.js';
import { Reporting, type ReportSeen } from '../../../test/builders-reporting.js';
import { World } from '../../../test/world.js';

const PARTS = `query ($id: ID!) { statusReport(id: $id) { supportingParts { ministry { code } report { id state } disagreement { state } }
  submissions { signedParts { ministry { code } number stance } } } }`;
const LIST =
  '{ taskForce(code: "TEST-TF") { disagreements { id state reason request outcome waitingDays task { id } leadMinistry { code } } } }';

describe('a joint task', () => {
  let world: World;
  let reporting: Reporting;
  let disagreements: Disagreements;
  let lead: Actor;
  let supporter: Actor;
  let other: Actor;
  let office: Actor;
  let reports: ReportSeen[];
  const of = (code: string) => reports.find(({ ministry }) => ministry.code === code) as ReportSeen;

  beforeAll(async () => {
    world = await World.create();
    reporting = new Reporting(world);
    disagreements = new Disagreements(world);
    [lead, supporter, other] = [
      await world.actors.liaisonOf('MOJ'),
      await world.actors.liaisonOf('KCC'),
      await world.actors.liaisonOf('MOE'),
    ];
    office = await reporting.coordinator();
    const taskId = await world.build.task({ lead: 'MOJ' });
    for (const body of ['KCC', 'MOE']) await reporting.supporting(taskId, body);
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    ({ reports } = await reporting.newRound());
  });

  const parts = async (actor: Actor, id: string) =>
    (await world.graphql(actor.token, PARTS, { id })).data?.['statusReport'] as unknown as {
      supportingParts: { ministry: { code: string }; report: { state: string } | null; disagreement: { state: string } | null }[];
      submissions: { signedParts: { ministry: { code: string }; number: number | null; stance: string }[] }[];
    } | null;
  const list = async (actor: Actor) => {
    const { data } = await world.graphql(actor.token, LIST);
    return (data as unknown as { taskForce: { disagreements: { id: string; state: string }[] } }).taskForce.disagreements;
  };
  const stated = async (actor = lead, given = {}) => {
    await reporting.submit(supporter, of('KCC'));
    const { disagreement, userErrors } = await disagreements.state(actor, of('KCC').id, given);
    if (disagreement === null) throw new Error(JSON.stringify(userErrors));
    return disagreement;
  };
  const codes = async (answer: Promise<{ userErrors: { code: string; path: string[] }[] }>) =>
    (await answer).userErrors.map(({ code, path }) => `${code} ${path.join('.')}`);

  it('shows the lead what each supporting body handed in, and nothing of what it still writes', async () => {
    await reporting.submit(supporter, of('KCC'));
    await reporting.save(other, of('MOE').id, 0);
    const { supportingParts } = (await parts(lead, of('MOJ').id)) ?? { supportingParts: [] };
    expect(supportingParts.map(({ ministry, report }) => [ministry.code, report?.state ?? null])).toEqual([
      ['KCC', 'SUBMITTED'],
      ['MOE', null],
    ]);
    expect((await parts(supporter, of('KCC').id))?.supportingParts).toEqual([]);
  });

  it('is signed whole by its lead: which parts are there, which are missing, and with which it does not agree', async () => {
    await stated();
    await reporting.submit(lead, of('MOJ'));
    const signed = (actor: Actor) => parts(actor, of('MOJ').id).then((report) => report?.submissions.at(-1)?.signedParts);
    const KCC = { ministry: { code: 'KCC' }, number: 1, stance: 'DISAGREES' };
    const MOE = { ministry: { code: 'MOE' }, number: null, stance: 'MISSING' };
    for (const actor of [lead, office, await world.actors.auditor()]) expect(new Set(await signed(actor))).toEqual(new Set([KCC, MOE]));
    await reporting.submit(other, of('MOE'));
    await reporting.return(office, { ...of('MOJ'), version: 2 });
    const [open] = await list(lead);
    await disagreements.settle(lead, open?.id ?? '', 1);
    await reporting.submit(lead, { ...of('MOJ'), version: 3 });
    const agreed = [KCC, MOE].map((part) => ({ ...part, number: 1, stance: 'AGREES' }));
    expect(new Set(await signed(lead))).toEqual(new Set(agreed));
    const first = (await parts(lead, of('MOJ').id))?.submissions[0]?.signedParts;
    expect(new Set(first)).toEqual(new Set([KCC, MOE]));
    await reporting.accept(office, { ...of('MOJ'), version: 4 });
    for (const actor of [supporter, await world.actors.leader()]) expect(await signed(actor)).toEqual([]);
  });

  it('lets either body disagree about a part, and tells the two, the office and the auditor, and nobody else', async () => {
    const { id } = await stated(supporter);
    for (const actor of [lead, supporter, office, await world.actors.auditor()])
      expect((await list(actor)).map((each) => each.id)).toContain(id);
    for (const actor of [other, await world.actors.leader()]) expect((await list(actor)).map((each) => each.id)).not.toContain(id);
    expect((await parts(lead, of('MOJ').id))?.supportingParts[0]?.disagreement).toEqual({ state: 'STATED' });
  });

  it('is raised in one act with its reason, waits for the office, and is closed with an answer that leadership reads too', async () => {
    const { id, state, request } = await stated(lead, { raise: true });
    expect([state, request]).toEqual(['RAISED', '실적 산정 기준이 다름']);
    const tomorrow = Date.now() + 2 * 86_400_000;
    world.clock.now = () => new Date(tomorrow);
    expect((await list(office))[0]).toMatchObject({ id, waitingDays: 2 });
    world.clock.now = () => new Date();
    expect((await list(await world.actors.leader())).map((each) => each.id)).not.toContain(id);
    expect(await codes(disagreements.close(office, id, 1, { answer: ' ' }))).toEqual(['REASON_REQUIRED input.answer']);
    expect(await codes(disagreements.close(office, id, 1))).toEqual([]);
    const found = (await list(await world.actors.leader())).find((each) => each.id === id);
    expect(found).toMatchObject({ state: 'CLOSED', reason: '실적 산정 기준이 다름', outcome: '주관기관 기준으로 통일', waitingDays: null });
    expect(await codes(disagreements.close(office, id, 2))).toEqual(['ALREADY_ENDED id']);
  });

  it('is raised later by the other body as well, and settled only by the body that did not agree', async () => {
    const { id } = await stated(lead);
    expect(await codes(disagreements.close(office, id, 1))).toEqual(['NOT_RAISED id']);
    expect(await codes(disagreements.raise(supporter, id, 7))).toEqual(['STALE_VERSION input.expectedVersion']);
    expect(await codes(disagreements.raise(supporter, id, 1, { reason: '' }))).toEqual(['REASON_REQUIRED input.reason']);
    expect(await codes(disagreements.raise(supporter, id, 1))).toEqual([]);
    expect(await codes(disagreements.raise(lead, id, 2))).toEqual(['ALREADY_RAISED id']);
    await expect(disagreements.settle(supporter, id, 2)).rejects.toThrow('NOT_FOUND');
    expect(await codes(disagreements.settle(lead, id, 2))).toEqual([]);
    expect((await list(await world.actors.leader())).map((each) => each.id)).not.toContain(id);
  });

  it('is refused by each rule, for whoever is neither of the two, and is one however often it comes', async () => {
    expect(await codes(disagreements.state(supporter, of('KCC').id))).toEqual(['WRONG_STATE reportId']);
    expect(await codes(disagreements.state(lead, of('MOJ').id, { reason: ' ' }))).toEqual([
      'NOT_A_PART reportId',
      'REASON_REQUIRED input.reason',
    ]);
    const idempotencyKey = world.key();
    const { id } = await stated(lead, { idempotencyKey });
    expect((await disagreements.state(lead, of('KCC').id, { idempotencyKey })).disagreement?.id).toBe(id);
    expect(await codes(disagreements.state(supporter, of('KCC').id))).toEqual(['ALREADY_STATED reportId']);
    await expect(disagreements.state(other, of('KCC').id)).rejects.toThrow('NOT_FOUND');
    await expect(disagreements.raise(other, id, 1)).rejects.toThrow('NOT_FOUND');
    for (const actor of [office, await world.actors.leader(), await world.actors.auditor(), await world.actors.administrator()])
      await expect(disagreements.state(actor, of('KCC').id)).rejects.toThrow('FORBIDDEN');
    await expect(disagreements.close(lead, id, 1)).rejects.toThrow('FORBIDDEN');
    await expect(disagreements.close(office, 'garbage', 1)).rejects.toThrow('NOT_FOUND');
  });

  it('keeps what was said, also against raw SQL', async () => {
    const { id } = await stated(lead);
    const change = (set: string) => world.sql(`UPDATE disagreement SET ${set} WHERE id = $1`, [id]);
    for (const set of [`reason = 'x'`, `state = 'CLOSED'`, `state = 'RAISED', stated_at = now()`])
      await expect(change(set)).rejects.toThrow('takes no step');
    await expect(change(`state = 'RAISED'`)).rejects.toThrow('disagreement_raised_whole');
  });
});
