import fc from 'fast-check';
import type { Role, Viewer } from '../../src/platform/access/viewer.js';
import { Comparison, STANDING, type Difference, type Questions, type Wall, type Walls } from './comparison.js';
import type { Laboratory, ProtectedTable } from './laboratory.js';
import { questionsAbout } from './questions.js';
import type { Reads } from './readers.js';

/** One wall made weaker in one place: the comparison has to notice. */
export interface Mutant {
  kind: string;
  table: string;
  name: string;
  /** Which question shows it. */
  wall: Wall;
  apply?: (laboratory: Laboratory) => Promise<unknown>;
  undo?: (laboratory: Laboratory) => Promise<unknown>;
  walls?: Walls;
}

const SEED = 20_241_106;
const ROWS = 12;
const prepared = new Map<string, Questions[]>();

/** The same questions for every mutant of a table: making them takes longer than asking them. */
function* questionsOn(table: ProtectedTable, mostRuns: number): Generator<Questions> {
  const ready = prepared.get(table.name) ?? [];
  prepared.set(table.name, ready);
  for (let run = 0; run < mostRuns; run += 1) {
    if (ready.length <= run)
      ready.push(
        ...fc.sample(
          questionsAbout([table], () => ROWS),
          { seed: SEED + run, numRuns: 20 },
        ),
      );
    const questions = ready[run];
    if (questions !== undefined) yield questions;
  }
}

/** The first difference that a weakened wall makes; null when the comparison did not notice. */
export async function caughtBy(laboratory: Laboratory, mutant: Mutant, mostRuns: number): Promise<Difference | null> {
  const table = laboratory.table(mutant.table);
  const comparison = new Comparison(laboratory, [table]);
  const given = mutant.walls ?? STANDING;
  // What may not be read may not be changed either: that would hide a weaker rule of writing, so everything is visible.
  const hidesNothing = mutant.wall === 'update';
  const walls = hidesNothing ? { ...given, reader: seesAll } : given;
  await mutant.apply?.(laboratory);
  if (hidesNothing) await openReading(laboratory, mutant.table);
  try {
    for (const questions of questionsOn(table, mostRuns)) {
      const [difference] = await comparison.differences(questions, walls, [mutant.wall]);
      if (difference !== undefined) return difference;
    }
    return null;
  } finally {
    if (hidesNothing) await closeReading(laboratory, mutant.table);
    await mutant.undo?.(laboratory);
  }
}

const seesAll = () => ({ by: 'everything is visible', reads: () => true });

/** A second policy beside the table's own: rows are visible when either says so. */
async function openReading(laboratory: Laboratory, table: string): Promise<void> {
  await laboratory.sql(`CREATE POLICY open_for_the_test ON public.${table} FOR SELECT TO gwaje_app USING (true)`);
}

async function closeReading(laboratory: Laboratory, table: string): Promise<void> {
  await laboratory.sql(`DROP POLICY open_for_the_test ON public.${table}`);
}

type Forgetting = (reads: Reads) => Reads;

const withRecord = (values: (viewer: Viewer) => Record<string, unknown>): Forgetting => {
  return (reads) => (viewer, record) => reads(viewer, viewer === null ? record : { ...record, ...values(viewer) });
};

/** The ways in which a rule in TypeScript is usually too wide: it does not ask about one thing. */
const FORGETTING: Record<string, Forgetting> = {
  'asks nothing': () => () => true,
  'does not ask about the task force': withRecord(({ taskForces }) => ({ taskForceId: taskForces[0]?.id ?? '' })),
  'does not ask whose it is': withRecord(({ id }) => ({ accountId: id })),
  'does not ask about the body': withRecord(({ ministryIds }) => ({ ministryId: ministryIds[0] ?? '' })),
  'does not ask about the lead body': withRecord(({ ministryIds }) => ({ leadMinistryId: ministryIds[0] ?? '' })),
  'takes every state for the last one': (reads) => (viewer, record) =>
    reads(viewer, { ...record, state: record['rating'] === undefined ? 'ACCEPTED' : 'CONFIRMED' }),
  'takes every scope for public': withRecord(() => ({ scope: 'PUBLIC' })),
  'takes everybody for a coordinator': (reads) => (viewer, record) =>
    reads(viewer === null ? null : { ...viewer, role: 'COORDINATOR' satisfies Role }, record),
};

const PLAN_RULE = ['asks nothing', 'does not ask about the task force', 'takes everybody for a coordinator'];
const BODIES = [...PLAN_RULE, 'does not ask about the body'];

/** Which of them make a difference to which table's rule; a rule that many tables share is mutated for one of them. */
const FORGETFUL: Record<string, readonly string[]> = {
  milestone: PLAN_RULE,
  task_force: ['asks nothing'],
  ministry: ['asks nothing'],
  account: ['asks nothing', 'does not ask about the body', 'takes everybody for a coordinator'],
  budget_amount: [...BODIES, 'takes every scope for public'],
  judged_rating: [...BODIES, 'takes every state for the last one'],
  obstacle: [...BODIES, 'does not ask about the lead body', 'takes every state for the last one', 'takes every scope for public'],
  status_report: [...BODIES, 'does not ask about the lead body', 'takes every state for the last one'],
  report_submission: [...BODIES, 'does not ask about the lead body', 'takes every state for the last one'],
  report_review: [...BODIES, 'does not ask about the lead body', 'takes every state for the last one'],
  report_draft: BODIES,
  notification: ['asks nothing', 'does not ask about the task force', 'does not ask whose it is'],
  mail: ['asks nothing'],
};

export function readerMutants(): Mutant[] {
  return Object.entries(FORGETFUL).flatMap(([table, ways]) =>
    ways.map((way) => {
      const { by, reads } = STANDING.reader(table);
      const forgetful = { by, reads: FORGETTING[way]?.(reads) ?? reads };
      return {
        kind: 'a rule in TypeScript forgets',
        table,
        name: `${by} ${way}`,
        wall: 'read',
        walls: { ...STANDING, reader: () => forgetful },
      };
    }),
  );
}

/** Each rule of writing answers yes to everybody. */
export function writerMutants({ tables }: Laboratory): Mutant[] {
  return tables.flatMap(({ name: table }) =>
    (['insert', 'update'] as const).map((act) => {
      const open = { ...STANDING.writer(table), [act]: () => true };
      const kind = 'a command in TypeScript lets everybody write';
      return { kind, table, name: `${table}: ${act}`, wall: act, walls: { ...STANDING, writer: () => open } };
    }),
  );
}
