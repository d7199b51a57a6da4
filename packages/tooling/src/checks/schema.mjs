import { existsSync, readFileSync } from 'node:fs';
import { printSchema, SCHEMA } from '../printed-schema.mjs';

export async function findSchemaDrift() {
  const printed = await printSchema();
  const kept = existsSync(SCHEMA) ? readFileSync(SCHEMA, 'utf8') : '';
  return printed === kept
    ? ''
    : 'packages/schema/schema.graphql is not what the API prints: run `npm run schema` and look at the difference.';
}
