import { GraphQLSchemaHost } from '@nestjs/graphql';
import { DatabaseWall, type SchemaWall } from '../matrix/opened.js';
import { together } from '../matrix/stage/people.js';
import type { Stage } from '../matrix/stage/stage.js';
import { tell } from '../matrix/tell.js';
import type { Canaries } from './canaries.js';
import { readPdfs, type FilesRead } from './files.js';
import { foreignWords } from './mutant-reading.js';
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
  let inFull = 0;
  let caught = 0;

  beforeAll(async () => {
    ({ stage, inside, schemaWall, canaries } = given());
    const { schema } = stage.world.get(GraphQLSchemaHost);
    await together(stage.people.values(), async (principal) => {
      await readMore({ stage, schema, principal, hear: canaries.hear(principal.name), files });
      inFull += 1;
    });
    await readPdfs(stage, [...stage.people.values()], { hear: (person) => canaries.hear(person), files });
  }, 300_000);

  it('are met by nobody who may not meet them, whatever they ask, try or listen to', () => {
    for (const [person, met] of canaries.met)
      for (const moment of ['now', 'past'] as const) {
        const foreign = canaries.named(met[moment]).filter((secret) => !mayMeet(person, secret, moment));
        expect({ person, moment, foreign }).toEqual({ person, moment, foreign: [] });
      }
  });

  it('are met by everybody who should: so the reading reaches them', () => {
    const { all } = canaries.tokens;
    for (const person of stage.people.keys()) {
      const missed = [...all].filter(([token, secret]) => mustMeet(person, secret) && !canaries.hasMet(person, token));
      expect({ person, missed: missed.map(([, secret]) => secret) }).toEqual({ person, missed: [] });
    }
    expect(all.size).toBeGreaterThan(100);
  });

  it.each(MUTANTS)('are met when a wall is weakened: $name', async (mutant) => {
    // So it is the weakening that shows them.
    expect(await foreignWords(inside, canaries, mutant)).toEqual([]);
    schemaWall.liftTypes(mutant.types);
    const database = await DatabaseWall.of(inside.world);
    try {
      await mutant.weaken(database);
      expect(await foreignWords(inside, canaries, mutant)).toContain(mutant.secret);
    } finally {
      schemaWall.stand();
      await database.stand();
    }
    caught += 1;
  });

  it('are counted', () => {
    const { tokens, reads } = canaries;
    tell(
      `canaries: ${tokens.all.size} tokens, ${inFull} of ${stage.people.size} people in full, ${reads} reads with ${files.read} files and ${files.pdfs} PDFs among them, 0 foreign tokens, ${caught} of ${MUTANTS.length} mutants caught`,
    );
    expect(reads).toBeGreaterThan(5000);
    expect(files.pdfs).toBeGreaterThan(10);
  });
}
