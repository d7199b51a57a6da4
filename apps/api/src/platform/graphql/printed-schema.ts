import { globSync, readFileSync } from 'node:fs';
import { mergeTypeDefs } from '@graphql-tools/merge';
import { buildASTSchema, printSchema } from 'graphql';
import { schemaFiles } from './schema-files.js';

/** The schema as clients see it, put together from the parts that lie beside the code. */
export function printedSchema(): string {
  const parts = schemaFiles()
    .flatMap((pattern) => globSync(pattern))
    .sort()
    .map((file) => readFileSync(file, 'utf8'));
  return `${printSchema(buildASTSchema(mergeTypeDefs(parts)))}\n`;
}
