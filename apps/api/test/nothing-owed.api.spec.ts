import { Reporting } from './builders-reporting.js';
import { World } from './world.js';

describe('a round over a plan in which nobody leads anything', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.create();
  });
  afterAll(() => world.close());

  it('is not opened, and leaves nothing behind', async () => {
    const { reportingRound, userErrors } = await new Reporting(world).open();
    expect({ reportingRound, userErrors }).toEqual({
      reportingRound: null,
      userErrors: [{ code: 'NOTHING_OWED', path: ['taskForceCode'] }],
    });
    expect(await world.sql('SELECT id FROM reporting_round')).toEqual([]);
  });
});
