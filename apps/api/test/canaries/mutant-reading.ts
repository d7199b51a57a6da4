import { GraphQLSchemaHost } from '@nestjs/graphql';
import { readAll, type Asking } from '../matrix/read.js';
import type { Principal } from '../matrix/stage/people.js';
import type { Stage } from '../matrix/stage/stage.js';
import type { Canaries, Hear, Moment } from './canaries.js';
import { fileOf, readPdfs, type FilesRead } from './files.js';
import type { CanaryMutant } from './mutants.js';
import { mayMeet } from './oracle.js';
import { readMore } from './reading.js';

const nothing: Hear = () => undefined;

/** Whose words a person meets who may not, in the place that the mutant names; the canaries themselves hear nothing of it. */
export async function foreignWords(stage: Stage, { tokens }: Canaries, { person, by }: CanaryMutant): Promise<string[]> {
  const reader = personOf(stage, person);
  const { schema } = stage.world.get(GraphQLSchemaHost);
  const found: Record<Moment, Set<string>> = { now: new Set(), past: new Set() };
  const hear: Hear = (answer, moment = 'now') => tokens.in(answer).forEach((token) => found[moment].add(token));
  const files: FilesRead = { read: 0, pdfs: 0 };
  const wanted = ({ field, moment }: Asking) => field === 'taskForce' && moment === 'now';
  if (by === undefined) await readAll(stage, schema, reader, { wanted, isDamaged: true, hear });
  else if (typeof by === 'string') await readMore({ stage, schema, principal: reader, hear, files }, [by]);
  else if ('file' in by) hear((await fileOf(stage, by.file(stage), reader)).words);
  else {
    const people = [...by.after, person].map((name) => personOf(stage, name));
    // Nobody was told the same before: then it has to be the PDF itself that says it.
    const isHeard = (name: string, format: string) => name === person && (format === 'pdf' || by.after.length > 0);
    await readPdfs(stage, people, { hear: (...given) => (isHeard(...given) ? hear : nothing), files, only: by.pdf(stage) });
  }
  return (['now', 'past'] as const).flatMap((moment) =>
    [...found[moment]].map((token) => tokens.all.get(token) ?? token).filter((secret) => !mayMeet(person, secret, moment)),
  );
}

function personOf({ people }: Stage, name: string): Principal {
  const found = people.get(name);
  if (found === undefined) throw new Error(`There is no ${name}`);
  return found;
}
