import { loadPlan } from '@gwaje/plan-data';
import { World } from '../../test/world.js';
import { makeDemonstrationContacts } from './demonstration-contacts.js';

describe('the demonstration', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.create({ plan: true });
  });
  afterAll(() => world.close());

  it('says so of every office it invents, leaves one task without, and is told so once', async () => {
    const contacts = await world.sql<{ telephone: string; kind: string; ko: string; en: string }>(
      "SELECT c.telephone, c.division ->> 'ko' AS ko, c.division ->> 'en' AS en, c.provenance ->> 'kind' AS kind FROM contact c",
    );
    const [tasks] = await world.sql<{ number: number }>(
      'SELECT count(*)::int AS number FROM task t JOIN task_force f ON f.id = t.task_force_id WHERE f.demonstration',
    );
    expect(contacts.length).toBe((tasks?.number ?? 0) - 1);
    for (const { telephone, ko, en, kind } of contacts) {
      expect([telephone, ko]).toEqual([expect.stringMatching(/^02-000-\d{4}$/), expect.stringContaining('(예시)')]);
      expect(en).toMatch(/^[ -~]*\(sample\)$/);
      expect(kind).toBe('illustrative');
    }
    await makeDemonstrationContacts(world.system, loadPlan('DSCR-DEMO'));
    expect((await world.sql('SELECT 1 FROM contact')).length).toBe(contacts.length);
    const { contacts: invented } = loadPlan('DSCR-DEMO');
    await expect(makeDemonstrationContacts(world.system, { ...loadPlan('DSCR-TF'), contacts: invented })).rejects.toThrow(
      'Nothing invented',
    );
  });

  it('has no office that its body named, or that anybody knew of, before the body existed', async () => {
    const contacts = await world.sql<{ body: string; known: boolean; confirmed: boolean }>(
      `SELECT m.code AS body, (h.at AT TIME ZONE 'Asia/Seoul')::date >= m.opened_on AS known, c.confirmed_on >= m.opened_on AS confirmed FROM contact c
       JOIN ministry m ON m.id = c.ministry_id JOIN ledger h ON h.entity = 'contact' AND h.entity_id = c.id WHERE m.opened_on IS NOT NULL`,
    );
    expect(contacts.map(({ body }) => body)).toEqual(expect.arrayContaining(['KMCC', 'MOGEF-2025']));
    expect(contacts.filter(({ known, confirmed }) => !known || !confirmed)).toEqual([]);
  });

  it('invents telephones that nobody has, and none for the real plan', async () => {
    expect(await world.sql(`SELECT 1 FROM contact c JOIN task_force f ON f.id = c.task_force_id WHERE NOT f.demonstration`)).toEqual([]);
  });
});
