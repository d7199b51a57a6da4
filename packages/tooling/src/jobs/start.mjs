import { build } from '../build.mjs';
import { inRoot } from '../paths.mjs';
import { runServer } from '../run.mjs';

export async function run(args) {
  await build();
  // GraphQL checks each value far more slowly where it may be developed on.
  const env = { NODE_ENV: 'production', ...process.env };
  return runServer(process.execPath, [inRoot('apps/api/dist/main.js'), ...args], { env });
}
