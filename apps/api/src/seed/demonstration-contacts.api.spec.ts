import { World } from '../../test/world.js';
import { makeDemonstrationContacts } from './demonstration-contacts.js';

describe('the demonstration', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.create({ plan: true });
  });
  afterAll(() => world.close());

  it('says so of every office it invents, leaves one task without, and is told so once', async () => {
    const contacts = await world.sql<{ telephone: string; kind: string; division: string }>(
      "SELECT c.telephone, c.division, c.provenance ->> 'kind' AS kind FROM contact c",
    );
    const [tasks] = await world.sql<{ number: number }>(
      'SELECT count(*)::int AS number FROM task t JOIN task_force f ON f.id = t.task_force_id WHERE f.demonstration',
    );
    expect(contacts.length).toBe((tasks?.number ?? 0) - 1);
    for (const { telephone, division, kind } of contacts) {
      expect([telephone, division]).toEqual([expect.stringMatching(/^02-000-\d{4}$/), expect.stringContaining('(예시)')]);
      expect(kind).toBe('illustrative');
    }
    await makeDemonstrationContacts(world.system, 'DSCR-DEMO');
    expect((await world.sql('SELECT 1 FROM contact')).length).toBe(contacts.length);
    await expect(makeDemonstrationContacts(world.system, 'DSCR-TF')).rejects.toThrow('Nothing invented');
  });

  it('invents telephones that nobody has, and none for the real plan', async () => {
    expect(await world.sql(`SELECT 1 FROM contact c JOIN task_force f ON f.id = c.task_force_id WHERE NOT f.demonstration`)).toEqual([]);
  });
});
