import { existsSync, writeFileSync } from 'node:fs';
import { build } from '../build.mjs';
import { inRoot } from '../paths.mjs';
import { printSchema, SCHEMA } from '../printed-schema.mjs';
import { runAsMyself } from '../run.mjs';

/** Prints the API's schema into packages/schema, then what is generated from it. */
export async function run() {
  await build('server');
  writeFileSync(SCHEMA, await printSchema());
  if (!existsSync(inRoot('apps/web/tsconfig.json'))) return 0;
  const tada = inRoot('node_modules/gql.tada/bin/cli.js');
  return runAsMyself(process.execPath, [tada, 'generate-output'], { cwd: inRoot('apps/web') });
}
