import { Ministry, MinistrySuccession } from '../ministry/ministry.entity.js';
import { CHAIN_ZERO } from '../../platform/command/system-commands.js';
import { Reporting } from '../../../test/builders-reporting.js';
import { World } from '../../../test/world.js';

const PUBLIC = { kind: 'public' as const, source: null, quoteRef: null };

describe('a reporting round', () => {
  let world: World;
  let reporting: Reporting;
  beforeAll(async () => {
    world = await World.create();
    reporting = new Reporting(world);
    const taskId = await world.build.task({ lead: 'MOJ' });
    await reporting.supporting(taskId, 'KCC');
    await reporting.supporting(taskId, 'SPO');
    await world.build.ministry({ code: 'KMCC' });
    await world.build.write(CHAIN_ZERO, async (tx) => {
      const id = async (code: string) => (await tx.one(Ministry, { code })).id;
      for (const code of ['KCC', 'SPO']) await tx.change(Ministry, await tx.one(Ministry, { code }), { closedOn: '2025-10-01' });
      for (const [from, to, kind] of [
        ['KCC', 'KMCC', 'ABOLISH_AND_ESTABLISH'],
        ['SPO', 'MOJ', 'SPLIT'],
        ['SPO', 'KMCC', 'SPLIT'],
      ] as const)
        await tx.insert(MinistrySuccession, {
          fromMinistryId: await id(from),
          toMinistryId: await id(to),
          kind,
          effectiveOn: '2025-10-01',
          provenance: PUBLIC,
        });
      return await id('MOJ');
    });
  });
  afterAll(() => world.close());
  beforeEach(() => reporting.closeOpenRound());

  it('asks each body that answers today for exactly one report on each of its tasks', async () => {
    const { reports } = await reporting.newRound();
    expect(reports.map(({ ministry, part, state }) => `${ministry.code} ${part} ${state}`)).toEqual([
      'MOJ LEAD NOT_BEGUN',
      'KMCC SUPPORTING NOT_BEGUN',
    ]);
  });

  it('shows beforehand who would owe what, by the same rule', async () => {
    const answer = await world.graphql(
      (await world.actors.leader()).token,
      '{ taskForce(code: "TEST-TF") { roundPreview { task { code } ministry { code } part } } }',
    );
    expect(answer.data).toMatchObject({
      taskForce: {
        roundPreview: [
          { ministry: { code: 'MOJ' }, part: 'LEAD' },
          { ministry: { code: 'KMCC' }, part: 'SUPPORTING' },
        ],
      },
    });
  });

  it('is opened and closed by the coordinator alone', async () => {
    const { roundId } = await reporting.newRound();
    const others = [world.actors.liaisonOf('MOJ'), world.actors.leader(), world.actors.auditor(), world.actors.administrator()];
    for (const actor of await Promise.all(others)) {
      await expect(reporting.open({}, actor)).rejects.toThrow('FORBIDDEN');
      await expect(reporting.close(roundId, 1, actor)).rejects.toThrow('FORBIDDEN');
    }
    const stranger = await world.actors.stranger();
    await expect(reporting.open({}, stranger)).rejects.toThrow('NOT_FOUND');
    await expect(reporting.close(roundId, 1, stranger)).rejects.toThrow('NOT_FOUND');
    await expect(reporting.close('garbage', 1)).rejects.toThrow('NOT_FOUND');
    await expect(reporting.close(world.key(), 1)).rejects.toThrow('NOT_FOUND');
  });

  it('is refused by each rule, next to the field it is about', async () => {
    const refused = async (given: object) => (await reporting.open(given)).userErrors;
    expect(await refused({ code: '3월' })).toEqual([{ code: 'BAD_CODE', path: ['input', 'code'] }]);
    expect(await refused({ name: { ko: '3월', en: '' } })).toEqual([{ code: 'REQUIRED', path: ['input', 'name', 'en'] }]);
    expect(await refused({ basisOn: '2190-01-01' })).toEqual([{ code: 'TOO_FAR_AHEAD', path: ['input', 'basisOn'] }]);
    expect(await refused({ basisOn: '2024-12-31', dueAt: '2025-01-01T00:00:00Z' })).toEqual([
      { code: 'IN_PAST', path: ['input', 'dueAt'] },
    ]);
    expect(await refused({ basisOn: '2190-01-01', dueAt: '2189-12-31T14:59:59Z' })).toEqual([
      { code: 'TOO_FAR_AHEAD', path: ['input', 'basisOn'] },
      { code: 'BEFORE_BASIS', path: ['input', 'dueAt'] },
    ]);
    const { reportingRound } = await reporting.open({ code: '2026-03' });
    expect(await refused({ code: '2026-03' })).toEqual([
      { code: 'ROUND_OPEN', path: ['taskForceCode'] },
      { code: 'ALREADY_EXISTS', path: ['input', 'code'] },
    ]);
    expect(reportingRound).toMatchObject({ code: '2026-03', version: 1, counts: { total: 2 } });
    expect(await world.sql('SELECT id FROM reporting_round WHERE code = $1', ['2026-03'])).toHaveLength(1);
  });

  it('is closed once, by who has seen it as it stands', async () => {
    const { roundId } = await reporting.newRound();
    expect((await reporting.close(roundId, 7)).userErrors).toEqual([{ code: 'STALE_VERSION', path: ['input', 'expectedVersion'] }]);
    expect(await reporting.close(roundId, 1)).toMatchObject({ reportingRound: { closedAt: expect.any(String) }, userErrors: [] });
    expect((await reporting.close(roundId, 2)).userErrors).toEqual([{ code: 'ROUND_CLOSED', path: ['id'] }]);
  });

  it('is one however often the same request comes, also at the same time', async () => {
    const input = { idempotencyKey: world.key(), code: 'TWICE', basisOn: '2026-04-30' };
    const answers = await Promise.all([reporting.open(input), reporting.open(input), reporting.open(input)]);
    expect(new Set(answers.map(({ reportingRound }) => reportingRound?.id)).size).toBe(1);
    await expect(reporting.open({ ...input, code: 'OTHER' })).rejects.toThrow('IDEMPOTENCY_KEY_REUSED');
  });

  it('is the only open one when two coordinators open at once', async () => {
    const answers = await Promise.all([reporting.open(), reporting.open()]);
    expect(answers.filter(({ reportingRound }) => reportingRound !== null)).toHaveLength(1);
    expect(answers.flatMap(({ userErrors }) => userErrors)).toEqual([{ code: 'ROUND_OPEN', path: ['taskForceCode'] }]);
  });
});
