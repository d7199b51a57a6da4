import { hashPassword } from '../../src/modules/account/password.js';
import { attempt, trials } from './mutations.js';
import { ABSENT_ID } from './read.js';
import { ELSEWHERE, HOME, type Principal } from './stage/people.js';
import type { Stage } from './stage/stage.js';
import { tell } from './tell.js';

/** Each of a pair so often, in turns, so that whatever else the machine does falls on both. */
const TIMES = 120;
/** Tries to sign in at one account are counted: no more than these are answered. */
const SIGN_INS = 8;
/** Medians farther apart than this could be told apart from outside; what chance does is tried again. */
const MOST = 1.35;
const TRIES = 4;

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

const isFar = (ratio: number) => Math.max(ratio, 1 / ratio) > MOST;

async function settledRatio(one: Ask, other: Ask, times: number): Promise<number> {
  let ratio = await ratioOf(one, other, times);
  for (let tries = 1; isFar(ratio) && tries < TRIES; tries += 1) ratio = await ratioOf(one, other, times);
  return ratio;
}

/** Does what is hidden take as long as what is not there? */
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

  it('is answered in the same time, hidden or not there, and by the same statements', async () => {
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
    for (const [name, [hidden, absent]] of Object.entries(pairs)) ratios[name] = (await settledRatio(hidden, absent, TIMES)).toFixed(2);
    tell(`time of what is hidden against what is not there: ${said(ratios)} (medians of ${String(TIMES)}, at most ${String(MOST)})`);
    expect(Object.entries(ratios).filter(([, ratio]) => isFar(Number(ratio)))).toEqual([]);
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
    expect(Math.max(ratio, 1 / ratio)).toBeLessThan(2);
  }, 30_000);

  it('would be noticed: what is there takes longer than what is not', async () => {
    const there = () => stage.world.graphql(personOf('coordinator').token, `{ taskForce(code: "${HOME}") { tasks { id title { ko } } } }`);
    expect(isFar(await ratioOf(there, query('coordinator', 'taskForce(code', 'NO-SUCH'), 40))).toBe(true);
  }, 30_000);
}

const said = (ratios: Record<string, string>) =>
  Object.entries(ratios)
    .map(([name, ratio]) => `${name} ${ratio}`)
    .join(', ');
