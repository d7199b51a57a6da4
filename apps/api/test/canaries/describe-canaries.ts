import { GraphQLSchemaHost } from '@nestjs/graphql';
import { DatabaseWall, type SchemaWall } from '../matrix/opened.js';
import { readAll, type Asking } from '../matrix/read.js';
import { together } from '../matrix/stage/people.js';
import type { Stage } from '../matrix/stage/stage.js';
import { tell } from '../matrix/tell.js';
import type { Canaries } from './canaries.js';
import { fileOf, readPdfs, type FilesRead } from './files.js';
import { MUTANTS } from './mutants.js';
import { mayMeet, mustMeet } from './oracle.js';
import { readMore } from './reading.js';

interface Given {
  stage: Stage;
  /** The same stage, asked where its walls can be weakened. */
  inside: Stage;
  schemaWall: SchemaWall;
  canaries: Canaries;
}

/** Told after everybody read, tried and listened, all of which the canaries heard; they then read what is left. */
export function describeCanaries(given: () => Given): void {
  let stage: Stage;
  let inside: Stage;
  let schemaWall: SchemaWall;
  let canaries: Canaries;
  const files: FilesRead = { read: 0, pdfs: 0 };
  let caught = 0;

  beforeAll(async () => {
    ({ stage, inside, schemaWall, canaries } = given());
    const { schema } = stage.world.get(GraphQLSchemaHost);
    await together(stage.people.values(), (person) => readMore(stage, schema, person, canaries.hear(person.name), files));
    await readPdfs(stage, [...stage.people.values()], canaries, files);
  }, 300_000);

  it('are met by nobody who may not meet them, whatever they ask, try or listen to', () => {
    for (const [person, found] of canaries.met)
      expect({ person, foreign: canaries.named(found).filter((secret) => !mayMeet(person, secret)) }).toEqual({ person, foreign: [] });
  });

  it('are met by everybody who should: so the reading reaches them', () => {
    const { all } = canaries.tokens;
    for (const person of stage.people.keys()) {
      const missed = [...all].filter(([token, secret]) => mustMeet(person, secret) && canaries.met.get(person)?.has(token) !== true);
      expect({ person, missed: missed.map(([, secret]) => secret) }).toEqual({ person, missed: [] });
    }
    expect(all.size).toBeGreaterThan(100);
  });

  it.each(MUTANTS)('are met when a wall is weakened: $name', async ({ person, secret, types, file, weaken }) => {
    const reader = stage.people.get(person);
    if (reader === undefined) throw new Error(`There is no ${person}`);
    const found = new Set<string>();
    const hear = (answer: string) => canaries.tokens.in(answer).forEach((token) => found.add(token));
    schemaWall.liftTypes(types);
    const database = await DatabaseWall.of(inside.world);
    try {
      await weaken(database);
      const wanted = ({ field, moment }: Asking) => field === 'taskForce' && moment === 'now';
      if (file !== undefined) hear((await fileOf(inside, file(inside), reader)).words);
      else await readAll(inside, inside.world.get(GraphQLSchemaHost).schema, reader, { wanted, isDamaged: true, hear });
    } finally {
      schemaWall.stand();
      await database.stand();
    }
    expect(canaries.named(found).filter((met) => !mayMeet(person, met))).toContain(secret);
    caught += 1;
  });

  it('are counted', () => {
    const { tokens, reads } = canaries;
    tell(
      `canaries: ${tokens.all.size} tokens, ${stage.people.size} people, ${reads} reads with ${files.read} files and ${files.pdfs} PDFs among them, 0 foreign tokens, ${caught} of ${MUTANTS.length} mutants caught`,
    );
    expect(reads).toBeGreaterThan(5000);
    expect(files.pdfs).toBeGreaterThan(10);
  });
}
