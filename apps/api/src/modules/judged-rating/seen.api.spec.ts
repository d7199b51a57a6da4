import type { Actor } from '../../../test/actors.js';
import { World } from '../../../test/world.js';
import { Sessions } from '../../platform/access/sessions.js';
import { RequestContexts } from '../../platform/graphql/request-context.js';
import { JudgedRating } from './judged-rating.entity.js';

const STATES = ['DRAFT', 'ASKED', 'CONFIRMED'] as const;

describe('a judged rating', () => {
  let world: World;
  let readers: Record<string, Actor>;

  beforeAll(async () => {
    world = await World.create();
    readers = {
      coordinator: await world.actors.coordinator(),
      auditor: await world.actors.auditor(),
      leader: await world.actors.leader(),
      lead: await world.actors.liaisonOf('KCC'),
      other: await world.actors.liaisonOf('MOJ'),
      administrator: await world.actors.administrator(),
      stranger: await world.actors.stranger(),
    };
    const [taskForceId, taskId, body] = [
      await world.build.taskForce(),
      await world.build.task({ lead: 'KCC' }),
      await world.build.ministry({ code: 'KCC' }),
    ];
    const judged = { rating: 'YELLOW', ratedOn: '2025-02-10', expiresOn: '2025-05-10' } as const;
    const provenance = { kind: 'recorded', source: null, quoteRef: null } as const;
    for (const state of STATES)
      await world.build.write(taskForceId, (tx) =>
        tx.insert(JudgedRating, { taskForceId, taskId, ministryId: body.id, state, ...judged, provenance }),
      );
  });
  afterAll(() => world.close());

  // TRUST, section 1: nobody hears of it before the body that is judged, and nobody but the office of a draft.
  it.each([
    ['coordinator', ['ASKED', 'CONFIRMED', 'DRAFT']],
    ['auditor', ['ASKED', 'CONFIRMED', 'DRAFT']],
    ['lead', ['ASKED', 'CONFIRMED']],
    ['other', ['CONFIRMED']],
    ['leader', ['CONFIRMED']],
    ['administrator', []],
    ['stranger', []],
  ])('is known to the %s as %j', async (name, known) => {
    const viewer = await world.get(Sessions).viewerOf(readers[name]?.token ?? null);
    const reads = world.get(RequestContexts).readsFor(viewer);
    const seen = await reads.present().sql<{ state: string }>('SELECT j.state FROM judged_rating j ORDER BY j.state');
    const past = await reads
      .at(await world.build.taskForce(), new Date())
      .sql<{ state: string }>('SELECT j.state FROM judged_rating j ORDER BY j.state');
    await reads.close();
    expect([seen.map(({ state }) => state), past.map(({ state }) => state)]).toEqual([known, known]);
  });
});
