import { demoStory, loadPlan, pastRounds } from '@gwaje/plan-data';
import { World } from '../../test/world.js';
import { refuse } from '../platform/errors/problem.js';
import { DemonstrationStory } from './demonstration-story.js';
import { loadTaskForce } from './load-task-force.js';

const ROUND = `query ($asOf: DateTime) { taskForce(code: "DSCR-DEMO", asOf: $asOf) { currentRound { code closedAt counts { total accepted }
  reports { part state timeliness daysLate task { code } ministry { code } submissions { submittedAt submittedBy { name { en } } review { verdict reason } } } } } }`;

interface Report {
  part: string;
  state: string;
  timeliness: string;
  daysLate: number | null;
  task: { code: string };
  ministry: { code: string };
  submissions: { submittedAt: string; submittedBy: { name: { en: string } }; review: { verdict: string; reason: string | null } | null }[];
}

interface Owing {
  counts: { total: number; accepted: number };
  owed: { report: { id: string; state: string } | null }[];
  reports: { id: string }[];
}

describe('the story of the demonstration', () => {
  let world: World;
  let office: string;
  beforeAll(async () => {
    world = await World.create({ plan: true });
    const input = { email: 'coordinator@demo.gwaje', password: 'a password of the tests' };
    const answer = await world.graphql(null, 'mutation ($input: SignInInput!) { signIn(input: $input) { viewer { role } } }', { input });
    office = /gwaje=([\w-]{43})/.exec(answer.headers.get('set-cookie') ?? '')?.[1] ?? '';
  });
  afterAll(() => world.close());

  const round = async (asOf: string | null = null) => {
    const answer = await world.graphql(office, ROUND, { asOf });
    expect(answer.errors).toEqual([]);
    return (answer.data as unknown as { taskForce: { currentRound: { code: string; reports: Report[] } | null } }).taskForce.currentRound;
  };
  const leads = async (asOf: string | null = null) => ((await round(asOf))?.reports ?? []).filter(({ part }) => part === 'LEAD');

  it('stands in the database as it is written, lead by lead', async () => {
    const told = demoStory.reports.map(({ task, ministry, state, submissions }) => [task, ministry, state, submissions.length]);
    expect((await leads()).map(({ task, ministry, state, submissions }) => [task.code, ministry.code, state, submissions.length])).toEqual(
      told,
    );
    expect(
      (await leads()).filter(({ timeliness }) => timeliness === 'SUBMITTED_LATE').map(({ task, daysLate }) => [task.code, daysLate]),
    ).toEqual([['T02', 2]]);
    expect((await leads()).filter(({ timeliness }) => timeliness === 'OVERDUE').map(({ task }) => task.code)).toEqual(['T09', 'T10']);
  });

  it.each(['coordinator', 'leader', 'auditor', 'liaison.moj'])(
    'shows each report that the round asks for to %s, and no state that is not theirs to know',
    async (person) => {
      const input = { email: `${person}@demo.gwaje`, password: 'a password of the tests' };
      const signedIn = await world.graphql(null, 'mutation ($input: SignInInput!) { signIn(input: $input) { viewer { role } } }', {
        input,
      });
      const token = /gwaje=([\w-]{43})/.exec(signedIn.headers.get('set-cookie') ?? '')?.[1] ?? '';
      const answer = await world.graphql(
        token,
        `{ taskForce(code: "DSCR-DEMO") { currentRound { counts { total accepted submitted returned }
      owed { task { code } ministry { code } part report { id state } } reports { id } } } }`,
      );
      expect(answer.errors).toEqual([]);
      const { counts, owed, reports } = (answer.data as unknown as { taskForce: { currentRound: Owing } }).taskForce.currentRound;
      expect(owed).toHaveLength(counts.total);
      const shown = owed.flatMap(({ report }) => report ?? []);
      expect(new Set(shown.map(({ id }) => id))).toEqual(new Set(reports.map(({ id }) => id)));
      const having = (state: string) => shown.filter((report) => report.state === state).length;
      expect(having('ACCEPTED')).toBe(counts.accepted);
      if (person === 'leader') expect(shown.filter(({ state }) => state !== 'ACCEPTED')).toEqual([]);
      else expect(counts).toMatchObject({ submitted: having('SUBMITTED'), returned: having('RETURNED') });
    },
  );

  it('is told by its people, on its days, and says that it was entered later', async () => {
    const centre = (await leads()).find(({ task }) => task.code === 'T07');
    expect(centre?.submissions).toMatchObject([
      {
        submittedAt: '2026-11-04T08:10:00.000Z',
        submittedBy: { name: { en: expect.stringContaining('focal point') } },
        review: { verdict: 'RETURNED' },
      },
      { submittedAt: '2026-11-09T07:25:00.000Z', review: { verdict: 'ACCEPTED' } },
    ]);
    const [entry] = await world.sql<{ later: boolean; command: string; role: string }>(
      `SELECT l.recorded_at > l.at + interval '1 day' AS later, l.command, a.role FROM ledger l JOIN account a ON a.id = l.actor_id
       WHERE l.entity = 'report_submission' AND l.operation = 'INSERT' ORDER BY l.at DESC LIMIT 1`,
    );
    expect(entry).toEqual({ later: true, command: 'statusReportsSubmit', role: 'LIAISON' });
  });

  it('can be read as of any of its days', async () => {
    expect(await round('2024-12-01T00:00:00+09:00')).toBeNull();
    expect(await round('2026-11-01T00:00:00+09:00')).toMatchObject({ code: '2026-09' });
    const then = await leads('2026-11-07T00:00:00+09:00');
    const known = then.filter(({ state }) => state !== 'NOT_BEGUN').map(({ task, state }) => `${task.code} ${state}`);
    expect(known).toEqual(['T01 SUBMITTED', 'T03 SUBMITTED', 'T04 SUBMITTED', 'T05 SUBMITTED', 'T07 RETURNED']);
  });

  it('made the achievement that was accepted a fact, with its report behind it', async () => {
    const rows = await world.sql(
      'SELECT m.code, m.achieved_on FROM milestone m WHERE m.accepted_report_id IS NOT NULL AND m.achieved_on IS NOT NULL ORDER BY m.code',
    );
    expect(rows).toEqual([
      { code: 'MS05', achieved_on: '2026-10-15' },
      { code: 'MS27', achieved_on: '2025-05-28' },
      { code: 'MS29', achieved_on: '2024-09-13' },
    ]);
  });

  it('is told once, and never in the real task force', async () => {
    const heads = () => world.sql('SELECT chain, seq, revision FROM ledger_head ORDER BY chain');
    const before = await heads();
    const again = new DemonstrationStory('DSCR-DEMO');
    expect(await loadTaskForce(world.system, loadPlan('DSCR-DEMO'), new Date(), again)).toBe(0);
    expect(await heads()).toEqual(before);
    await expect(
      world.system.run('planLoad', [], async (tx) => (await new DemonstrationStory('DSCR-TF').act(tx), refuse())),
    ).rejects.toThrow('Nothing invented');
    expect(
      await world.sql('SELECT 1 FROM reporting_round r JOIN task_force f ON f.id = r.task_force_id WHERE NOT f.demonstration'),
    ).toEqual([]);
  });

  it('was one round a month before, closed with what was late, missing and sent back', async () => {
    const past = await world.sql<{ code: string; late: number; missing: number; returned: number }>(
      `SELECT r.code, count(*) FILTER (WHERE s.first_submitted_at > r.due_at)::int AS late,
         count(*) FILTER (WHERE s.first_submitted_at IS NULL)::int AS missing,
         count(*) FILTER (WHERE EXISTS (SELECT FROM report_submission b WHERE b.report_id = s.id AND b.state = 'RETURNED'))::int AS returned
       FROM reporting_round r JOIN status_report s ON s.round_id = r.id AND s.part = 'LEAD'
       WHERE r.closed_at IS NOT NULL GROUP BY r.id, r.code ORDER BY r.code`,
    );
    expect(past.map(({ code }) => code)).toEqual(pastRounds.map(({ code }) => code));
    const having = (what: 'late' | 'missing' | 'returned') => past.flatMap((each) => Array<string>(each[what]).fill(each.code));
    expect(having('late')).toEqual(['2024-11', '2025-01', '2025-03', '2025-09', '2025-09', '2026-01', '2026-07']);
    expect(having('missing')).toEqual(['2024-12', '2025-07', '2026-09']);
    expect(having('returned')).toEqual(['2024-11', '2025-01', '2025-07', '2025-11', '2026-03']);
  });

  it('has every day to open, hand in and close on a day on which offices work', async () => {
    const days = pastRounds.flatMap(({ openedAt, dueAt, closedAt }) => [openedAt, dueAt, closedAt].map((instant) => instant.slice(0, 10)));
    expect(await world.sql('SELECT h.held_on FROM holiday h WHERE h.is_day_off AND h.held_on = ANY ($1::date[])', [days])).toEqual([]);
  });

  it('is told by the bodies of each day: the commission of old until the autumn of 2025', async () => {
    const [row] = await world.sql<{ before: string; after: string }>(
      `SELECT max(r.code) FILTER (WHERE m.code = 'KCC') AS before, min(r.code) FILTER (WHERE m.code = 'KMCC') AS after
       FROM status_report s JOIN reporting_round r ON r.id = s.round_id JOIN ministry m ON m.id = s.ministry_id WHERE s.submitted_at IS NOT NULL`,
    );
    expect(row).toEqual({ before: '2025-08', after: '2025-09' });
  });

  it('leaves every chain whole', async () => {
    expect(await world.sql('SELECT chain FROM app.verify_ledger() WHERE broken_seq IS NOT NULL')).toEqual([]);
  });
});
