import type { Actor } from '../../../test/actors.js';
import { Reporting } from '../../../test/builders-reporting.js';
import { World } from '../../../test/world.js';
import { Sessions } from '../../platform/access/sessions.js';
import type { Viewer } from '../../platform/access/viewer.js';
import type { Moment } from '../../platform/database/moment.js';
import { RequestContexts } from '../../platform/graphql/request-context.js';
import { seesDraft, seesObstacle, seesReport, seesSubmission } from './status-report.policy.js';

const READERS = ['own', 'lead', 'other', 'office', 'leader', 'auditor'];
/** Who may ever read which words; everybody else must not meet them in any answer, table, past or history. */
const WORDS: Record<string, string[]> = {
  draft: ['own'],
  submitted: ['own', 'lead', 'office', 'auditor'],
  submittedObstacle: ['own', 'office', 'auditor'],
  accepted: READERS,
  acceptedObstacle: ['lead', 'office', 'auditor'],
  sharedObstacle: READERS,
  returnReason: ['own', 'lead', 'office', 'auditor'],
};
const SELECTION = `id state draft { content { narrative nextPlan obstacle { text } } } differences { before after } prefill { previousNarrative previousNextPlan }
  previousAccepted { id } submissions { content { narrative nextPlan otherView obstacle { text } } review { reason opinion } } latestSubmission { id }`;
const QUERY = `query ($asOf: DateTime) { taskForce(code: "TEST-TF", asOf: $asOf) { rounds { reports { ${SELECTION} } } } viewer { reportsDue(taskForceCode: "TEST-TF") { ${SELECTION} } } }`;

describe('what is said in confidence', () => {
  let world: World;
  const people = new Map<string, { actor: Actor | null; viewer: Viewer | null }>();
  const tokens = new Map<string, string>();
  const instants: string[] = [];
  const reportIds: string[] = [];

  const word = (name: string) => {
    tokens.set(name, tokens.get(name) ?? `canary-${world.key()}`);
    return String(tokens.get(name));
  };
  const tick = async () => {
    const [row] = await world.sql<{ at: Date }>('SELECT max(at) AS at FROM ledger');
    if (row !== undefined) instants.push(row.at.toISOString());
  };

  beforeAll(async () => {
    world = await World.create();
    const reporting = new Reporting(world);
    const wanted: Record<string, Promise<Actor>> = {
      ...{
        own: world.actors.liaisonOf('KCC'),
        lead: world.actors.liaisonOf('MOJ'),
        other: world.actors.liaisonOf('MSIT'),
        office: reporting.coordinator(),
      },
      ...{
        leader: world.actors.leader(),
        auditor: world.actors.auditor(),
        administrator: world.actors.administrator(),
        stranger: world.actors.stranger(),
      },
    };
    for (const [name, actor] of Object.entries(wanted))
      people.set(name, { actor: await actor, viewer: await world.get(Sessions).viewerOf((await actor).token) });
    people.set('anonymous', { actor: null, viewer: null });
    await tellTheStory(reporting, (await wanted['own']) as Actor, (await wanted['lead']) as Actor);
  });
  afterAll(() => world.close());

  /** KCC supports two tasks of MOJ: one part comes back and is mended, the other stays a draft; MOJ's own report is accepted. */
  async function tellTheStory(reporting: Reporting, own: Actor, lead: Actor): Promise<void> {
    const tasks = [await world.build.task({ lead: 'MOJ' }), await world.build.task({ lead: 'MOJ' })];
    for (const task of tasks) await reporting.supporting(task, 'KCC');
    const { reports } = await reporting.newRound();
    const find = (index: number, code: string) => {
      const report = reports.find(({ task, ministry }) => task.id === tasks[index] && ministry.code === code);
      if (report === undefined) throw new Error('no such report');
      return report;
    };
    const [part, draft, accepted, shared] = [find(0, 'KCC'), find(1, 'KCC'), find(0, 'MOJ'), find(1, 'MOJ')];
    reportIds.push(draft.id);
    const office = await reporting.coordinator();
    await reporting.save(own, draft.id, 0, { narrative: word('draft'), obstacleText: word('draft') });
    await tick();
    await reporting.submit(own, { ...part, content: { narrative: word('submitted'), obstacleText: word('submittedObstacle') } });
    await tick();
    await reporting.return(office, { ...part, version: 2 }, { reason: word('returnReason') });
    await tick();
    await reporting.submit(own, {
      ...part,
      version: 3,
      content: { narrative: word('submitted'), obstacleText: word('submittedObstacle') },
    });
    await reporting.submit(lead, { ...accepted, content: { narrative: word('accepted'), obstacleText: word('acceptedObstacle') } });
    await reporting.submit(lead, {
      ...shared,
      content: { narrative: word('accepted'), obstacleText: word('sharedObstacle'), obstacleScope: 'TASK_FORCE' },
    });
    for (const report of [accepted, shared]) await reporting.accept(office, { ...report, version: 2 });
    await tick();
  }

  /** Which of the words stand in a text, of those that this reader must not meet. */
  const leaks = (reader: string, text: string) =>
    [...tokens].filter(([name, token]) => text.includes(token) && WORDS[name]?.includes(reader) !== true).map(([name]) => name);
  const met = (text: string) => [...tokens].filter(([, token]) => text.includes(token)).map(([name]) => name);

  it.each([...READERS, 'administrator', 'stranger', 'anonymous'])(
    'is not told to %s by any answer, now or about the past',
    async (reader) => {
      const token = people.get(reader)?.actor?.token ?? null;
      let all = '';
      for (const asOf of [null, ...instants]) {
        const answer = await world.graphql(token, QUERY, { asOf });
        expect(answer.status).toBeLessThan(500);
        all += JSON.stringify(answer);
      }
      expect(leaks(reader, all)).toEqual([]);
      const expected = Object.keys(WORDS).filter((name) => WORDS[name]?.includes(reader));
      expect(met(all).sort()).toEqual(expected.sort());
    },
  );

  it.each([...READERS, 'administrator', 'stranger', 'anonymous'])(
    'is not in any row, past row or history that the database shows to %s',
    async (reader) => {
      const taskForceId = await world.build.taskForce();
      const reads = world.get(RequestContexts).readsFor(people.get(reader)?.viewer ?? null);
      try {
        const moments = [reads.present(), ...instants.map((instant) => reads.at(taskForceId, new Date(instant)))];
        const text = (await Promise.all(moments.map(everything))).join();
        expect(leaks(reader, text)).toEqual([]);
        if (READERS.includes(reader)) expect(met(text)).toContain('accepted');
      } finally {
        await reads.close();
      }
    },
  );

  async function everything(moment: Moment): Promise<string> {
    const tables = [
      'reporting_round',
      'status_report',
      'report_submission',
      'report_review',
      'obstacle',
      'report_draft',
      'history',
      'idempotency',
    ];
    const rows = await Promise.all(tables.map((table) => moment.sql(`SELECT t::text FROM ${table} t`)));
    return JSON.stringify(rows);
  }

  it('finds the policies and the row-level policies of one mind about every row and person', async () => {
    const read = <Row extends object>(moment: Moment | null, table: string): Promise<(Row & { id: string })[]> => {
      const text = `SELECT ${table === 'report_draft' ? 'report_id AS id' : 'id'}, task_force_id AS "taskForceId", ministry_id AS "ministryId",
        ${table === 'report_draft' ? '1' : 'lead_ministry_id AS "leadMinistryId", state'} ${table === 'obstacle' ? ', scope' : ''} FROM ${table}`;
      return moment === null ? world.sql(text) : moment.sql(text);
    };
    const rules = {
      status_report: seesReport,
      report_submission: seesSubmission,
      report_review: seesReport,
      obstacle: seesObstacle,
      report_draft: seesDraft,
    };
    let compared = 0;
    for (const { viewer } of people.values()) {
      const reads = world.get(RequestContexts).readsFor(viewer);
      const shown = new Map<string, Set<string>>();
      for (const table of Object.keys(rules)) shown.set(table, new Set((await read(reads.present(), table)).map(({ id }) => id)));
      await reads.close();
      for (const [table, rule] of Object.entries(rules)) {
        for (const row of await read<never>(null, table)) {
          const seen = (rule as (viewer: Viewer | null, row: object) => boolean)(viewer, row);
          expect({ table, row, who: viewer?.role, seen }).toEqual({
            table,
            row,
            who: viewer?.role,
            seen: shown.get(table)?.has((row as { id: string }).id),
          });
          compared += 1;
        }
      }
    }
    expect(compared).toBeGreaterThan(100);
  });
});
