import { inRoot } from './paths.mjs';
import { Refused } from './refused.mjs';
import { capture } from './run.mjs';

export const SCHEMA = inRoot('packages/schema/schema.graphql');

export async function printSchema() {
  const { code, stdout, stderr } = await capture(process.execPath, [inRoot('apps/api/dist/cli.js'), 'schema', 'print']);
  if (code !== 0) throw new Refused(`The API could not print its schema:\n${stderr}`);
  return stdout;
}
