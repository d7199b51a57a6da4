import { loadPlan } from '@gwaje/plan-data';
import { composition } from '../src/data-source.js';
import { loadTaskForce } from '../src/seed/load-task-force.js';
import { seed } from '../src/seed/seed.js';
import { World } from './world.js';

const SIGN_IN = 'mutation ($input: SignInInput!) { signIn(input: $input) { viewer { role ministry { code } } userErrors { code } } }';
const PASSWORD = 'a password of the tests';

/** Everything that a load could have touched: rows and revisions of all chains. */
const HEADS = 'SELECT chain, seq, revision FROM ledger_head ORDER BY chain';

describe('loading a plan', () => {
  let world: World;
  beforeEach(async () => {
    world = await World.create();
  });
  afterEach(() => world.close());
  const plant = (demoPassword: string | null, today?: string) =>
    seed({ adminUrl: world.adminUrl, entities: composition.entities, demoPassword, ...(today === undefined ? {} : { today }) });

  it('fills an empty database once; again it writes nothing', async () => {
    await plant(PASSWORD);
    const before = await world.sql(HEADS);
    const broken = await world.sql('SELECT chain FROM app.verify_ledger() WHERE broken_seq IS NOT NULL');
    expect([before.length, broken]).toEqual([3, []]);
    await plant(PASSWORD);
    expect(await world.sql(HEADS)).toEqual(before);
  }, 120_000);

  it('brings no account and no demonstration when the operator wants none', async () => {
    await plant(null);
    expect(await world.sql('SELECT code FROM task_force')).toEqual([{ code: 'DSCR-TF' }]);
    expect(await world.sql('SELECT role FROM account')).toEqual([{ role: 'SYSTEM' }]);
  });

  it('that fails on the way leaves nothing, and works the next time', async () => {
    const plan = loadPlan('DSCR-TF');
    const wrong = structuredClone(plan);
    wrong.indicators = wrong.indicators.map((indicator, index) => (index === 20 ? { ...indicator, code: 'IN01' } : indicator));
    await expect(loadTaskForce(world.system, wrong)).rejects.toThrow();
    expect(await world.sql('SELECT 1 FROM ledger')).toEqual([]);
    expect(await loadTaskForce(world.system, plan)).toBeGreaterThan(500);
  });

  it('leaves alone what people changed since', async () => {
    await plant(null);
    await world.sql(`ALTER TABLE milestone DISABLE TRIGGER ledger`);
    await world.sql("UPDATE milestone SET planned_on = '2031-01-01', version = version + 1 WHERE code = 'MS15'");
    await plant(null);
    expect(await world.sql("SELECT planned_on FROM milestone WHERE code = 'MS15'")).toEqual([{ planned_on: '2031-01-01' }]);
  });

  it('does not know what has not happened yet', async () => {
    await loadTaskForce(world.system, loadPlan('DSCR-TF'), new Date('2024-12-15T12:00:00+09:00'));
    const stages = await world.sql<{ stage: string }>(
      `SELECT e.stage FROM stage_event e JOIN legislation l ON l.id = e.legislation_id WHERE l.code = 'LG05' ORDER BY e.position`,
    );
    expect(stages.map(({ stage }) => stage)).toEqual(['PLENARY_PASSED', 'PROMULGATED']);
  });

  it('that adds to a plan which stood already says that the past is another', async () => {
    const plan = loadPlan('DSCR-TF');
    const epoch = async () => (await world.sql<{ epoch: number }>('SELECT load_epoch AS epoch FROM task_force'))[0]?.epoch;
    await loadTaskForce(world.system, { ...plan, indicators: plan.indicators.slice(0, 20) });
    expect(await epoch()).toBe(1);
    expect(await loadTaskForce(world.system, plan)).toBeGreaterThan(0);
    expect(await epoch()).toBe(2);
  });
});

describe('the demonstration', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.create({ plan: true });
  });
  afterAll(() => world.close());
  const signIn = async (email: string, password = PASSWORD) =>
    (await world.graphql(null, SIGN_IN, { input: { email, password } })).data as unknown as {
      signIn: { viewer: unknown; userErrors: unknown[] };
    };

  it.each([
    ['coordinator', 'COORDINATOR', null],
    ['leader', 'LEADERSHIP', null],
    ['auditor', 'AUDITOR', null],
    ['admin', 'ADMINISTRATOR', null],
    ['liaison.moe', 'LIAISON', 'MOE'],
    ['liaison.msit', 'LIAISON', 'MSIT'],
    ['liaison.moj', 'LIAISON', 'MOJ'],
    ['liaison.mnd', 'LIAISON', 'MND'],
    ['liaison.mogef', 'LIAISON', 'MOGEF-2025'],
    ['liaison.kcc', 'LIAISON', 'KMCC'],
    ['liaison.pipc', 'LIAISON', 'PIPC'],
    ['liaison.knpa', 'LIAISON', 'KNPA'],
  ])('lets %s in', async (name, role, code) => {
    const ministry = code === null ? null : { code };
    expect(await signIn(`${name}@demo.gwaje`)).toEqual({ signIn: { viewer: { role, ministry }, userErrors: [] } });
    const memberships = await world.sql(
      `SELECT f.code FROM membership m JOIN task_force f ON f.id = m.task_force_id JOIN account a ON a.id = m.account_id WHERE a.email = $1 ORDER BY 1`,
      [`${name}@demo.gwaje`],
    );
    expect(memberships).toEqual([{ code: 'DSCR-DEMO' }, { code: 'DSCR-TF' }]);
  });

  it('shows ratings and statements that were invented, and keeps them to itself', async () => {
    const ratings = await world.sql(
      `SELECT f.code, j.state, count(*)::int AS n, min(j.expires_on)::text AS "expiresOn" FROM judged_rating j JOIN task_force f ON f.id = j.task_force_id GROUP BY f.code, j.state`,
    );
    expect(ratings).toEqual([{ code: 'DSCR-DEMO', state: 'CONFIRMED', n: 10, expiresOn: '2025-05-10' }]);
    const statements = await world.sql(
      'SELECT f.code, count(*)::int AS n FROM public_statement s JOIN task_force f ON f.id = s.task_force_id GROUP BY f.code ORDER BY f.code',
    );
    expect(statements).toEqual([
      { code: 'DSCR-DEMO', n: 10 },
      { code: 'DSCR-TF', n: 8 },
    ]);
    const invented = await world.sql("SELECT f.code FROM budget_line b JOIN task_force f ON f.id = b.task_force_id WHERE b.code = 'BL10'");
    expect(invented).toEqual([{ code: 'DSCR-DEMO' }]);
  });

  it('calls every lead provisional: no source designates one, however publicly the body acts', async () => {
    const rows = await world.sql<{ status: string; kinds: string[] }>(
      "SELECT lead_status AS status, array_agg(DISTINCT lead_provenance ->> 'kind' ORDER BY lead_provenance ->> 'kind') AS kinds FROM task GROUP BY 1",
    );
    expect(rows).toEqual([{ status: 'PROVISIONAL', kinds: ['illustrative', 'public'] }]);
  });

  it('takes a new password at the next start, and the old one no longer fits', async () => {
    await seed({ adminUrl: world.adminUrl, entities: composition.entities, demoPassword: 'another password of the tests' });
    expect((await signIn('leader@demo.gwaje')).signIn.viewer).toBeNull();
    expect((await signIn('leader@demo.gwaje', 'another password of the tests')).signIn.userErrors).toEqual([]);
  });
});

describe('a start without the demonstration, after one with it', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.create({ plan: true });
  });
  afterAll(() => world.close());
  const start = (demoPassword: string | null) => seed({ adminUrl: world.adminUrl, entities: composition.entities, demoPassword });
  const signIn = async (email: string) => {
    const answer = await world.graphql(null, SIGN_IN, { input: { email, password: PASSWORD } });
    return (answer.data as unknown as { signIn: { viewer: unknown } }).signIn.viewer !== null;
  };
  const invented = ['coordinator@demo.gwaje', 'admin@demo.gwaje', 'leader@demo.gwaje', 'liaison.moj@demo.gwaje'];

  it('lets no invented person in, ends their sessions, and asks for a first administrator', async () => {
    await start(PASSWORD);
    for (const email of invented) expect([email, await signIn(email)]).toEqual([email, true]);
    expect(await world.sql('SELECT 1 FROM session')).toHaveLength(invented.length);
    await start(null);
    for (const email of invented) expect([email, await signIn(email)]).toEqual([email, false]);
    expect(await world.sql('SELECT 1 FROM session')).toEqual([]);
    expect(await world.sql('SELECT app.needs_administrator() AS needed')).toEqual([{ needed: true }]);
    const told = await world.sql("SELECT DISTINCT entity, operation FROM ledger WHERE command = 'demonstrationAccountsDisable'");
    expect(told).toEqual([{ entity: 'account', operation: 'UPDATE' }]);
    expect(await world.sql('SELECT chain FROM app.verify_ledger() WHERE broken_seq IS NOT NULL')).toEqual([]);
  });

  it('writes nothing the second time', async () => {
    const before = await world.sql(HEADS);
    await start(null);
    expect(await world.sql(HEADS)).toEqual(before);
  });

  it('is undone by a start with it, but not for whom an administrator shut out', async () => {
    await start(PASSWORD);
    await world.sql('ALTER TABLE account DISABLE TRIGGER ledger');
    await world.sql("UPDATE account SET disabled_at = now(), version = version + 1 WHERE email = 'leader@demo.gwaje'");
    await world.sql('ALTER TABLE account ENABLE TRIGGER ledger');
    await start(null);
    await start(PASSWORD);
    const inside = await Promise.all(invented.map(async (email) => [email, await signIn(email)]));
    expect(inside).toEqual(invented.map((email) => [email, email !== 'leader@demo.gwaje']));
  });

  it('leaves real people alone', async () => {
    const real = await world.actors.coordinator();
    await start(null);
    expect((await world.graphql(real.token, '{ viewer { role } }')).data).toEqual({ viewer: { role: 'COORDINATOR' } });
  });
});
