import { jest } from '@jest/globals';
import fc from 'fast-check';
import { Comparison, STANDING, type Difference } from './comparison.js';
import { Laboratory } from './laboratory.js';
import { caughtBy, readerMutants, writerMutants, type Mutant } from './mutants.js';
import { questionsAbout } from './questions.js';
import { tell as say } from '../matrix/tell.js';
import { pageMutants, pastMutants, policyMutants, triggerMutants } from './sql-mutants.js';

/** Mutants that make no wall weaker, each with the reason: another sentence says the same. */
const HARMLESS: Record<string, string> = {
  'report_review UPDATE: true': 'the trigger that keeps a review refuses every change by itself',
  'report_review: keeps': 'the policy lets nobody change a review',
  "status_report UPDATE: without (state <> 'ACCEPTED') no. 1":
    'the trigger that moves a report lets nothing accepted change, and no body accept',
  'status_report UPDATE: any row may come of it': 'the trigger that moves a report lets none of its owners change, and no body accept',
  'deadline_extension UPDATE: any row may come of it': 'the trigger that keeps a request lets none of its owners change',
  'judged_rating UPDATE: any row may come of it': 'the trigger that keeps a judgement lets none of its owners change',
  'disagreement UPDATE: any row may come of it': 'the trigger that keeps a disagreement lets none of its owners change',
  'task_charge UPDATE: any row may come of it':
    'the trigger lets its only writers, the bodies, change nothing by which a row is somebody’s',
  'comment UPDATE: any row may come of it': 'the trigger that keeps a comment lets nothing change by which it is somebody’s',
  'evidence UPDATE: true': 'the trigger that keeps a file asks by itself whose step it is',
  'evidence UPDATE: any row may come of it': 'the trigger that keeps a file asks by itself whose step it is',
  ...Object.fromEntries(
    ['ministry_id = ANY (ministry_ids)) no. 1', "role = 'LIAISON') no. 1", 'task_force_id = ANY (task_force_ids)) no. 2'].map(
      (forgotten) => [
        `judged_rating UPDATE: without (${forgotten}`,
        'who does not speak for the body does not read what was put to it, and nobody writes what they cannot read',
      ],
    ),
  ),
  'deputy UPDATE: any row may come of it': 'the trigger lets its only writers, the bodies, change nothing by which a row is somebody’s',
  'history of task_force: true': 'a reader finds only the chains of the own task forces in the history',
  'history of task_force_ministry: true': 'a reader finds only the chains of the own task forces in the history',
  'obstacle SELECT: without (task_force_id = ANY (task_force_ids)) no. 3': 'the predicate asks for the task force once before',
  ...Object.fromEntries(
    ['obstacle', 'report_submission'].flatMap((table) =>
      ["'SUBMITTED', 'RETURNED', 'ACCEPTED'", "'SUBMITTED', 'RETURNED'"].map((states) => [
        `${table} SELECT: without (state = ANY (ARRAY[${states}])) no. 1`,
        'the states before a submission are judged apart, and these are the others',
      ]),
    ),
  ),
};

/** A mutant that no question finds in so many tries counts as not caught. */
const MOST_TRIES = 360;
const TRIES_OF_THE_HARMLESS = 30;
const RUNS = 75;
const WANTED_PAIRS = 10_000;

describe('the policies in TypeScript and in the database', () => {
  let laboratory: Laboratory;
  let laboratories: Laboratory[];
  beforeAll(async () => {
    laboratory = await Laboratory.open();
    laboratories = [laboratory, await Laboratory.open()];
  });
  afterAll(() => Promise.all(laboratories.map((each) => each.close())));

  /** The database does nearly all of the work, and one connection of it keeps one core: each of two takes the next. */
  const inEach = async <Item>(items: readonly Item[], work: (laboratory: Laboratory, item: Item) => Promise<void>) => {
    const waiting = items.values();
    await Promise.all(
      laboratories.map(async (each) => {
        for (const item of waiting) await work(each, item);
      }),
    );
  };

  it('both know every protected table', () => {
    for (const { name } of laboratory.tables) expect([STANDING.reader(name), STANDING.writer(name)]).toHaveLength(2);
    expect(laboratory.tables.length).toBeGreaterThan(30);
    for (const wall of [STANDING.reader, STANDING.writer]) expect(() => wall('planted')).toThrow('Nobody wrote down who may use planted');
  });

  it('give the same answer about every row, now, in the past, in the history, and to every try to write', async () => {
    const seed = jest.getSeed();
    const asked = { read: 0, written: 0 };
    const found: Difference[] = [];
    await inEach(fc.sample(questionsAbout(laboratory.tables), { seed, numRuns: RUNS }), async (each, questions) => {
      found.push(...(await new Comparison(each).differences(questions)));
      asked.read += questions.rows.length;
      asked.written += questions.changes.length + questions.inserts.length;
    });
    say(`two walls: ${asked.read} pairs read (now, past, history), ${asked.written} written, ${found.length} differences, seed ${seed}`);
    expect(found.slice(0, 3)).toEqual([]);
    expect(asked.read).toBeGreaterThanOrEqual(WANTED_PAIRS);
  }, 60_000);

  it('are told apart wherever one of them is made weaker', async () => {
    const mutants: Mutant[] = [
      ...(await policyMutants(laboratory)),
      ...pastMutants(laboratory),
      ...pageMutants(),
      ...(await triggerMutants(laboratory)),
      ...readerMutants(),
      ...writerMutants(laboratory),
    ];
    const tally = new Map<string, { all: number; caught: number }>();
    const survivors: string[] = [];
    await inEach(mutants, async (each, mutant) => {
      const isCaught = (await caughtBy(each, mutant, mutant.name in HARMLESS ? TRIES_OF_THE_HARMLESS : MOST_TRIES)) !== null;
      const { all, caught } = tally.get(mutant.kind) ?? { all: 0, caught: 0 };
      tally.set(mutant.kind, { all: all + 1, caught: caught + (isCaught ? 1 : 0) });
      if (process.env['GWAJE_LIST_MUTANTS'] === '1') say(`${isCaught ? mutant.wall : 'NOT CAUGHT'}\t${mutant.kind}\t${mutant.name}`);
      if (!isCaught) survivors.push(mutant.name);
    });
    for (const [kind, { all, caught }] of tally) say(`mutants, ${kind}: ${caught} of ${all} caught`);
    expect(survivors.toSorted()).toEqual(Object.keys(HARMLESS).toSorted());
  }, 120_000);
});
