import type { Actor } from '../../../test/actors.js';
import { World } from '../../../test/world.js';
import { Sessions } from '../../platform/access/sessions.js';
import { RequestContexts } from '../../platform/graphql/request-context.js';
import { BudgetAmount, BudgetLine, BudgetStage } from './budget.entity.js';
import { seesAmount, type SharedAmount } from './budget.policy.js';

const PUBLIC = { kind: 'public', source: null, quoteRef: null } as const;
const SCOPES = ['COORDINATOR_ONLY', 'TASK_FORCE', 'PUBLIC'] as const;
const LINES =
  '{ taskForce(code: "TEST-TF") { budgetLines { code amounts { amountWon stageName { en } } years { requestedWon enactedWon rating } } } }';

interface Line {
  amounts: { amountWon: number }[];
  years: { requestedWon: number | null; enactedWon: number | null; rating: string }[];
}

describe('an amount with a sharing scope', () => {
  let world: World;
  let readers: Record<string, Actor>;

  beforeAll(async () => {
    world = await World.create();
    readers = {
      coordinator: await world.actors.coordinator(),
      auditor: await world.actors.auditor(),
      leader: await world.actors.leader(),
      owner: await world.actors.liaisonOf('MOGEF'),
      other: await world.actors.liaisonOf('MOJ'),
      administrator: await world.actors.administrator(),
      stranger: await world.actors.stranger(),
    };
    const [taskForceId, ministry] = [await world.build.taskForce(), await world.build.ministry({ code: 'MOGEF' })];
    const zero = '00000000-0000-0000-0000-000000000000';
    for (const [index, code] of ['REQUESTED', 'ENACTED'].entries())
      await world.build.write(zero, (tx) =>
        tx.insert(BudgetStage, { code, position: index, name: { ko: code, en: code }, usualTime: { ko: '-', en: '-' } }),
      );
    const budgetLineId = await world.build.write(taskForceId, (tx) =>
      tx.insert(BudgetLine, { taskForceId, ministryId: ministry.id, code: 'BL01', name: { ko: '가', en: 'A' }, provenance: PUBLIC }),
    );
    for (const [index, scope] of SCOPES.entries())
      await world.build.write(taskForceId, (tx) =>
        tx.insert(BudgetAmount, {
          ...{
            taskForceId,
            budgetLineId,
            ministryId: ministry.id,
            position: index + 1,
            fiscalYear: 2025,
            isDelta: false,
            provenance: PUBLIC,
          },
          ...{ scope, stage: scope === 'COORDINATOR_ONLY' ? 'REQUESTED' : 'ENACTED', amountWon: 900 - index * 100 },
        }),
      );
  });
  afterAll(() => world.close());

  const lineFor = async (name: string): Promise<Line | undefined> => {
    const answer = await world.graphql(readers[name]?.token ?? null, LINES);
    return (answer.data as unknown as { taskForce: { budgetLines: Line[] } | null } | null)?.taskForce?.budgetLines[0];
  };

  it.each([
    ['coordinator', [900, 800, 700]],
    ['auditor', [900, 800, 700]],
    ['owner', [900, 800, 700]],
    ['leader', [800, 700]],
    ['other', [800, 700]],
    ['administrator', undefined],
    ['stranger', undefined],
  ])('is known to the %s as %j', async (name, known) => {
    expect((await lineFor(name))?.amounts.map(({ amountWon }) => amountWon)).toEqual(known);
  });

  it('does not show through in what is computed from it', async () => {
    expect((await lineFor('coordinator'))?.years).toEqual([{ requestedWon: 900, enactedWon: 700, rating: 'RED' }]);
    expect((await lineFor('leader'))?.years).toEqual([{ requestedWon: null, enactedWon: 700, rating: 'GREY' }]);
  });

  it('is hidden by the database exactly where the policy hides it', async () => {
    const rows = await world.sql<SharedAmount>(
      'SELECT task_force_id AS "taskForceId", ministry_id AS "ministryId", scope FROM budget_amount ORDER BY position',
    );
    for (const actor of Object.values(readers)) {
      const viewer = await world.get(Sessions).viewerOf(actor.token);
      const reads = world.get(RequestContexts).readsFor(viewer);
      const seen = await reads.present().sql('SELECT scope FROM budget_amount ORDER BY position');
      await reads.close();
      expect(seen).toEqual(rows.filter((row) => seesAmount(viewer, row)).map(({ scope }) => ({ scope })));
    }
  });
});
