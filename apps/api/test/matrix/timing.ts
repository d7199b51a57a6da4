import pg from 'pg';
import { hashPassword } from '../../src/modules/account/password.js';
import { attempt, trials } from './mutations.js';
import { ABSENT_ID } from './read.js';
import { ELSEWHERE, HOME, type Principal } from './stage/people.js';
import type { Stage } from './stage/stage.js';
import { tell } from './tell.js';

/** Each of a pair so often, in turns, so that whatever else the machine does falls on both. */
const TIMES = 40;
/** Tries to sign in at one account are counted: no more than these are answered. */
const SIGN_INS = 8;

/** The listener for changes asks this now and then, whoever else asks something. */
const HEARTBEAT = 'SELECT 1';

type Ask = () => Promise<unknown>;

async function milliseconds(ask: Ask): Promise<number> {
  const started = performance.now();
  await ask();
  return performance.now() - started;
}

const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** How many times longer the one takes than the other. */
async function ratioOf(one: Ask, other: Ask, times: number): Promise<number> {
  const [ones, others]: [number[], number[]] = [[], []];
  for (let n = 0; n < times; n += 1) {
    const first = n % 2 === 0;
    if (first) ones.push(await milliseconds(one));
    others.push(await milliseconds(other));
    if (!first) ones.push(await milliseconds(one));
  }
  return median(ones) / median(others);
}

/** What the database is asked meanwhile, in its order and without the values. */
async function statementsOf(ask: Ask): Promise<string[]> {
  const asked: string[] = [];
  const { prototype } = pg.Client;
  const query = Reflect.get(prototype, 'query') as (...given: unknown[]) => unknown;
  const apply = (_query: unknown, client: unknown, given: unknown[]) => {
    const [statement] = given;
    if (statement !== HEARTBEAT) asked.push(typeof statement === 'string' ? statement : String((statement as { text?: string }).text));
    return Reflect.apply(query, client, given);
  };
  Reflect.set(prototype, 'query', new Proxy(query, { apply }));
  try {
    await ask();
  } finally {
    Reflect.set(prototype, 'query', query);
  }
  return asked;
}

/**
 * Does what is hidden take as long as what is not there? The proof is that both ask the same of the database: a machine at work on
 * something else makes any time long. The times are printed beside it.
 */
export function describeTiming(given: () => Stage): void {
  let stage: Stage;
  beforeAll(() => {
    stage = given();
  });
  const personOf = (name: string): Principal => {
    const found = stage.people.get(name);
    if (found === undefined) throw new Error(`There is no ${name}`);
    return found;
  };
  const query = (person: string, field: string, value: string) => () =>
    stage.world.graphql(personOf(person).token, `{ ${field}: "${value}") { __typename } }`);
  const act = (person: string, name: string, id: string) => () => {
    const trial = trials(stage)[name];
    const made = trial?.attempts.find(({ target }) => target === id || (id === ABSENT_ID && target === 'absent'));
    if (trial === undefined || made === undefined) throw new Error(`Nobody tries ${name} on ${id}`);
    return attempt(stage, name, trial, personOf(person), made);
  };
  const draft = () => stage.reports.get('MOJ')?.id ?? '';

  it('is answered by the same statements, hidden or not there', async () => {
    const pairs: Record<string, [Ask, Ask]> = {
      'a report': [query('liaison.MOE', 'statusReport(id', draft()), query('liaison.MOE', 'statusReport(id', ABSENT_ID)],
      'a task force': [query('liaison.MOE', 'taskForce(code', ELSEWHERE), query('liaison.MOE', 'taskForce(code', 'NO-SUCH')],
      'a ledger': [query('auditor', 'ledgerVerify(taskForceCode', ELSEWHERE), query('auditor', 'ledgerVerify(taskForceCode', 'NO-SUCH')],
      'a draft to write on': [act('liaison.MOE', 'statusReportDraftSave', draft()), act('liaison.MOE', 'statusReportDraftSave', ABSENT_ID)],
      'a report to accept': [
        act('coordinator', 'statusReportAccept', stage.ids.reportElsewhere),
        act('coordinator', 'statusReportAccept', ABSENT_ID),
      ],
    };
    const ratios: Record<string, string> = {};
    for (const [name, [hidden, absent]] of Object.entries(pairs)) {
      const statements = await statementsOf(hidden);
      expect({ name, statements }).toEqual({ name, statements: await statementsOf(absent) });
      expect(statements.length).toBeGreaterThan(0);
      ratios[name] = (await ratioOf(hidden, absent, TIMES)).toFixed(2);
    }
    tell(`time of what is hidden against what is not there: ${said(ratios)} (medians of ${String(TIMES)})`);
  }, 60_000);

  it('takes as long to refuse a wrong password as an address that nobody has', async () => {
    const passwordHash = await hashPassword('correct horse battery');
    await stage.world.build.account({
      role: 'AUDITOR',
      ministryId: null,
      duty: null,
      member: true,
      passwordHash,
      email: 'known@test.gwaje',
    });
    const signIn = (email: string) => () =>
      stage.world.graphql(null, `mutation { signIn(input: { email: "${email}", password: "wrong" }) { viewer { id } } }`);
    const ratio = await ratioOf(signIn('known@test.gwaje'), signIn('unknown@test.gwaje'), SIGN_INS);
    tell(`time of a wrong password against an unknown address: ${ratio.toFixed(2)}`);
    // Without the password's slow hash for nobody's address this would be twenty and more.
    expect(Math.max(ratio, 1 / ratio)).toBeLessThan(6);
  }, 30_000);

  it('would be noticed: what is there asks for more than what is not', async () => {
    const there = query('coordinator', 'taskForce(code', `${HOME}") { tasks { id } } other: taskForce(code: "NO-SUCH`);
    const absent = query('coordinator', 'taskForce(code', 'NO-SUCH');
    expect((await statementsOf(there)).length).toBeGreaterThan((await statementsOf(absent)).length);
  });
}

const said = (ratios: Record<string, string>) =>
  Object.entries(ratios)
    .map(([name, ratio]) => `${name} ${ratio}`)
    .join(', ');
