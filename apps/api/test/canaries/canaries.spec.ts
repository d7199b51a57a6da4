import { ConsoleLogger, Logger } from '@nestjs/common';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { DatabaseWall, SchemaWall } from '../matrix/opened.js';
import { readAll, type Asking } from '../matrix/read.js';
import { together } from '../matrix/stage/people.js';
import { setStage, type Stage } from '../matrix/stage/stage.js';
import { tell } from '../matrix/tell.js';
import { World } from '../world.js';
import { MUTANTS } from './mutants.js';
import { describeProcess } from './process.js';
import { mayMeet, mustMeet } from './oracle.js';
import { IN_FULL_BY_ANOTHER, readEverything, tryEverything, watch } from './reading.js';
import { Tokens } from './tokens.js';

/** Everything that the server would write, at every level; nothing of it is shown. */
class Listening extends ConsoleLogger {
  readonly lines: string[] = [];

  protected override printMessages(messages: unknown[], context?: string): void {
    this.lines.push(...messages.map((message) => `${context ?? ''} ${typeof message === 'string' ? message : JSON.stringify(message)}`));
  }

  protected override printStackTrace(stack: string): void {
    this.lines.push(stack);
  }
}

describe('the canaries', () => {
  let world: World;
  let stage: Stage;
  const tokens = new Tokens();
  const met = new Map<string, Set<string>>();
  let reads = 0;
  let caught = 0;
  const schemaWall = new SchemaWall();
  const log = new Listening();

  const hear = (person: string) => (answer: string) => {
    reads += 1;
    const known = met.get(person) ?? new Set();
    met.set(person, known);
    for (const token of tokens.in(answer)) known.add(token);
  };
  const named = (found: Iterable<string>) => [...found].map((token) => tokens.all.get(token) ?? token).toSorted();

  beforeAll(async () => {
    world = await World.create({ prepare: schemaWall.prepare });
    Logger.overrideLogger(log);
    new Logger('Test').warn('the canaries are listening');
    stage = await setStage(world, tokens);
    const { schema } = world.get(GraphQLSchemaHost);
    await together(stage.people.values(), async (person) => {
      await readEverything(stage, schema, person, hear(person.name));
      if (!IN_FULL_BY_ANOTHER.test(person.name)) await tryEverything(stage, person, hear(person.name));
    });
    await watch(
      stage,
      (person, event) => hear(person)(event),
      async () => {
        await world.build.milestone();
        await world.build.write(stage.elsewhere, (tx) => Promise.resolve(tx.viewer.id));
      },
    );
  }, 180_000);
  afterAll(async () => {
    Logger.overrideLogger(['error', 'warn']);
    await world.close();
  });

  it('are met by nobody who may not meet them, whatever they ask, try or listen to', () => {
    for (const [person, found] of met)
      expect({ person, foreign: named(found).filter((secret) => !mayMeet(person, secret)) }).toEqual({ person, foreign: [] });
  });

  it('are met by everybody who should: so the reading reaches them', () => {
    for (const person of stage.people.keys()) {
      const missed = [...tokens.all].filter(([token, secret]) => mustMeet(person, secret) && met.get(person)?.has(token) !== true);
      expect({ person, missed: missed.map(([, secret]) => secret) }).toEqual({ person, missed: [] });
    }
    expect(tokens.all.size).toBeGreaterThan(100);
  });

  it('are in no line of the log', () => {
    expect(log.lines.join()).toContain('canaries are listening');
    expect(named(tokens.in(log.lines.join()))).toEqual([]);
  });

  it.each(MUTANTS)('are met when a wall is weakened: $name', async ({ person, secret, types, weaken }) => {
    const reader = stage.people.get(person);
    if (reader === undefined) throw new Error(`There is no ${person}`);
    const found = new Set<string>();
    schemaWall.liftTypes(types);
    const database = await DatabaseWall.of(world);
    try {
      await weaken(database);
      const wanted = ({ field, moment }: Asking) => field === 'taskForce' && moment === 'now';
      await readAll(stage, world.get(GraphQLSchemaHost).schema, reader, {
        ...{ wanted, isDamaged: true, hear: (answer: string) => tokens.in(answer).forEach((token) => found.add(token)) },
      });
    } finally {
      schemaWall.stand();
      await database.stand();
    }
    expect(named(found).filter((met) => !mayMeet(person, met))).toContain(secret);
    caught += 1;
  });

  describe('in what the process of the product writes', () => describeProcess(() => ({ world, stage, tokens })));

  it('are counted', () => {
    tell(
      `canaries: ${tokens.all.size.toString()} tokens, ${stage.people.size.toString()} people, ${reads.toString()} reads, 0 foreign tokens, ${caught.toString()} of ${MUTANTS.length.toString()} mutants caught`,
    );
    expect(reads).toBeGreaterThan(3000);
  });
});
