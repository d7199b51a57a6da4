import type { Actor } from '../../../test/actors.js';
import { Reporting } from '../../../test/builders-reporting.js';
import { World } from '../../../test/world.js';

describe('the draft of a ministry liaison', () => {
  let world: World;
  let reporting: Reporting;
  let liaison: Actor;
  beforeAll(async () => {
    world = await World.create();
    reporting = new Reporting(world);
    liaison = await world.actors.liaisonOf('MOJ', 'WRITER');
  });
  afterAll(() => world.close());
  const revision = async () =>
    Number((await world.sql<{ revision: string }>('SELECT max(revision) AS revision FROM ledger_head'))[0]?.revision);

  it('begins the report, and is written on without anybody noticing', async () => {
    const report = await reporting.report();
    const first = await reporting.save(liaison, report.id, 0, { narrative: 'one' });
    expect(first).toMatchObject({
      statusReport: { state: 'DRAFT', version: 2, draft: { version: 1, content: { narrative: 'one' } } },
      userErrors: [],
      conflict: null,
    });
    const [before, entries] = [await revision(), await world.sql('SELECT seq FROM ledger')];
    const second = await reporting.save(liaison, report.id, 1, { narrative: 'two' });
    expect(second).toMatchObject({
      statusReport: { state: 'DRAFT', version: 2, draft: { version: 2, content: { narrative: 'two' } } },
      userErrors: [],
    });
    expect([await revision(), await world.sql('SELECT seq FROM ledger')]).toEqual([before, entries]);
    expect(await world.sql("SELECT seq FROM ledger WHERE entity = 'report_draft'")).toEqual([]);
  });

  it('is every colleague’s: writer, section chief and focal point edit the same one', async () => {
    const report = await reporting.report();
    await reporting.save(liaison, report.id, 0);
    const [chief, focal] = [await world.actors.liaisonOf('MOJ', 'SECTION_CHIEF'), await world.actors.liaisonOf('MOJ', 'FOCAL_POINT')];
    expect((await reporting.save(chief, report.id, 1, { narrative: 'chief' })).statusReport).toMatchObject({
      draft: { content: { narrative: 'chief' } },
    });
    expect((await reporting.save(focal, report.id, 2, { narrative: 'focal' })).statusReport).toMatchObject({ draft: { version: 3 } });
  });

  it('is not overwritten by a second person, who is told what the other wrote', async () => {
    const report = await reporting.report();
    const colleague = await world.actors.liaisonOf('MOJ', 'SECTION_CHIEF');
    await reporting.save(liaison, report.id, 0, { narrative: 'mine', nextPlan: 'same' });
    await reporting.save(colleague, report.id, 1, { narrative: 'theirs', nextPlan: 'same' });
    const late = await reporting.save(liaison, report.id, 1, { narrative: 'mine again', nextPlan: 'same' });
    expect(late.userErrors).toEqual([{ code: 'STALE_VERSION', path: ['input', 'expectedVersion'] }]);
    expect(late.conflict).toMatchObject({
      changedAt: expect.any(String),
      changedBy: { role: 'LIAISON' },
      fields: [{ field: 'narrative', theirs: 'theirs', yours: 'mine again' }],
    });
    expect(late.statusReport).toMatchObject({ draft: { version: 2, content: { narrative: 'theirs' } } });
  });

  it('is one when two first saves come at once', async () => {
    const report = await reporting.report();
    const answers = await Promise.all([
      reporting.save(liaison, report.id, 0, { narrative: 'a' }),
      reporting.save(liaison, report.id, 0, { narrative: 'b' }),
    ]);
    expect(answers.flatMap(({ userErrors }) => userErrors)).toEqual([{ code: 'STALE_VERSION', path: ['input', 'expectedVersion'] }]);
    const later = await Promise.all(['c', 'd'].map((narrative) => reporting.save(liaison, report.id, 1, { narrative })));
    expect(later.flatMap(({ userErrors }) => userErrors)).toHaveLength(1);
  });

  it('may be longer than what can be submitted, and speaks of the task’s milestones only', async () => {
    const report = await reporting.report();
    const foreign = await world.build.milestone();
    expect((await reporting.save(liaison, report.id, 0, { milestones: [{ milestoneId: foreign }] })).userErrors).toEqual([
      { code: 'UNKNOWN_MILESTONE', path: ['input', 'content', 'milestones', '0', 'milestoneId'] },
    ]);
    expect((await reporting.save(liaison, report.id, 0, { milestones: [{ milestoneId: 'garbage' }] })).userErrors).toMatchObject([
      { code: 'UNKNOWN_MILESTONE' },
    ]);
    expect((await reporting.save(liaison, report.id, 0, { narrative: 'x'.repeat(5000) })).userErrors).toEqual([]);
    const strange = await reporting.save(liaison, report.id, 1, { narrative: 'a\0b\ud800' });
    expect(strange.statusReport).toMatchObject({ draft: { content: { narrative: 'ab\ufffd' } } });
  });

  it('cannot be written by anybody else, nor in a closed round', async () => {
    const report = await reporting.report();
    const foreign = await world.actors.liaisonOf('KCC');
    for (const id of [report.id, world.key(), 'garbage']) await expect(reporting.save(foreign, id, 0)).rejects.toThrow('NOT_FOUND');
    const others = [
      reporting.coordinator(),
      world.actors.leader(),
      world.actors.auditor(),
      world.actors.administrator(),
      world.actors.stranger(),
    ];
    for (const actor of await Promise.all(others)) await expect(reporting.save(actor, report.id, 0)).rejects.toThrow('FORBIDDEN');
    expect(await world.sql('SELECT state FROM status_report WHERE id = $1', [report.id])).toEqual([{ state: 'NOT_BEGUN' }]);
    await reporting.closeOpenRound();
    expect((await reporting.save(liaison, report.id, 0)).userErrors).toEqual([{ code: 'ROUND_CLOSED', path: ['id'] }]);
  });
});
