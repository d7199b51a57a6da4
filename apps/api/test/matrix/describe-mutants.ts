import { Logger } from '@nestjs/common';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { World } from '../world.js';
import { Catalogue } from './catalogue.js';
import type { Branch } from './documents.js';
import { Expectations, Surfaces } from './expectations.js';
import { Judge, Verdicts } from './judge.js';
import { NO_ROOT_MUTANT, POLICIES, ROOTS, TYPES, type Mutant } from './mutants.js';
import { attempt, trials } from './mutations.js';
import { DatabaseWall, type SchemaWall } from './opened.js';
import { readAll, type Asking } from './read.js';
import { HOME } from './stage/people.js';
import type { Stage } from './stage/stage.js';
import { tell } from './tell.js';

/** Not asked while a wall is down: what is refused inside them takes the whole answer with it. */
const FRAGILE = new Set(['TaskForce.dashboard', 'TaskForce.roundPreview']);

/** Asks for what the cell is about. */
function narrowTo(cell: string): (part: Branch) => Branch {
  const way = cell.split(' via ')[1] ?? '';
  return (part) => {
    if (way === 'Query.taskForce') return { ...part, branches: [] };
    const kept = part.branches.filter((inner) => (way.startsWith('TaskForce.') ? inner.way === way : !FRAGILE.has(inner.way)));
    return { ...part, branches: way.startsWith('TaskForce.') ? kept.map((inner) => ({ ...inner, branches: [] })) : kept };
  };
}

const startingWith = (text: string) => new RegExp(`^${text.replaceAll('.', '\\.')}`);

/** Told after all that is read: with a wall down everybody would read more. */
export function describeMutants(given: () => { stage: Stage; schemaWall: SchemaWall }): void {
  let world: World;
  let stage: Stage;
  let schemaWall: SchemaWall;
  let database: DatabaseWall;
  const catalogues = new Map<string, Catalogue>();
  const caught: string[] = [];

  beforeAll(async () => {
    ({ stage, schemaWall } = given());
    ({ world } = stage);
    // With a wall down the product meets holes that it reports as faults; they are meant to be there.
    Logger.overrideLogger(false);
    database = await DatabaseWall.of(world);
    for (const moment of ['now', 'handedIn'] as const)
      catalogues.set(moment, await Catalogue.at(world, moment === 'now' ? null : stage[moment]));
  }, 60_000);
  afterEach(async () => {
    schemaWall.stand();
    await database.stand();
  });
  afterAll(() => {
    Logger.overrideLogger(['error', 'warn']);
    if (process.env['GWAJE_LIST_MUTANTS'] === '1') tell(caught.join('\n'));
    tell(`mutants of the matrix: ${caught.length.toString()} of ${(POLICIES.length + TYPES.length + ROOTS.length).toString()} caught`);
  });

  const personOf = ({ person }: Mutant) => {
    const found = stage.people.get(person);
    if (found === undefined) throw new Error(`There is no ${person}`);
    return found;
  };

  /** The cells in which one person reads something else than the table says. */
  async function wrongCells(mutant: Mutant): Promise<string[]> {
    const verdicts = new Verdicts();
    const judge = new Judge(new Expectations(), new Surfaces(), verdicts);
    const { moment = 'now' } = mutant;
    // What hangs on no task force is asked by its own root field.
    const root = /via Query\.(\w+)/.exec(mutant.cell)?.[1] ?? 'taskForce';
    const wanted = (asking: Asking) =>
      asking.field === root && asking.moment === moment && (root !== 'taskForce' || asking.arguments.includes(HOME));
    const reading = await readAll(stage, world.get(GraphQLSchemaHost).schema, personOf(mutant), {
      wanted,
      narrow: narrowTo(mutant.cell),
      isDamaged: true,
    });
    const catalogue = catalogues.get(moment);
    if (catalogue !== undefined) judge.compare([reading], moment, catalogue);
    return [...verdicts.wrong.keys()];
  }

  /** New wrong cells that the weakening brought; `before` is the same product without it. */
  async function expectCaught(mutant: Mutant): Promise<void> {
    const before = new Set(await wrongCells(mutant));
    await mutant.apply(database, schemaWall);
    const found = (await wrongCells(mutant)).filter((cell) => !before.has(cell));
    expect(found).toContainEqual(expect.stringMatching(startingWith(mutant.cell)));
    caught.push(`${mutant.name}: ${found.find((cell) => cell.startsWith(mutant.cell)) ?? ''}`);
  }

  it('has a mutant for every rule of a root field, or a reason', () => {
    const { schema } = world.get(GraphQLSchemaHost);
    const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
    const fields = roots.flatMap((type) => Object.keys(type?.getFields() ?? {}).map((name) => `${type?.name ?? ''}.${name}`));
    expect([...ROOTS.map(({ cell }) => cell), ...Object.keys(NO_ROOT_MUTANT)].toSorted()).toEqual(fields.toSorted());
  });

  it('nothing while one of the two walls is down and the other stands', async () => {
    schemaWall.liftTypes();
    for (const person of ['leadership', 'liaison.MOE', 'auditor', 'coordinator.elsewhere'])
      expect(await wrongCells({ name: '', person, cell: '', apply: () => undefined })).toEqual([]);
  });

  it.each(POLICIES)('$name', async (mutant) => {
    schemaWall.liftTypes();
    await expectCaught(mutant);
  });

  it.each(TYPES)('$name', async (mutant) => {
    await database.open();
    await expectCaught(mutant);
  });

  it.each(ROOTS)('$name', async (mutant) => {
    const person = personOf(mutant);
    const [root = '', name = ''] = mutant.cell.split('.');
    const outcomes = async () => {
      if (root === 'Query')
        return (
          await readAll(stage, world.get(GraphQLSchemaHost).schema, person, { wanted: ({ field }) => field === name, isDamaged: true })
        ).outcomes;
      const trial = trials(stage)[name];
      if (trial === undefined) throw new Error(`Nobody tries ${name}`);
      return Promise.all(trial.attempts.map((tried) => attempt(stage, name, trial, person, tried)));
    };
    const refusal = mutant.person === 'anonymous' ? 'sign in' : 'forbid';
    expect(new Set((await outcomes()).map(({ outcome }) => outcome))).toEqual(new Set([refusal]));
    await mutant.apply(database, schemaWall);
    expect((await outcomes()).some(({ outcome }) => outcome !== refusal)).toBe(true);
    caught.push(`${mutant.name}: ${mutant.cell} · ${mutant.person}`);
  });
}
