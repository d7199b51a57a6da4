import { build } from '../build.mjs';
import { inRoot } from '../paths.mjs';
import { runServer } from '../run.mjs';

export async function run(args) {
  await build();
  return runServer(process.execPath, [inRoot('apps/api/dist/main.js'), ...args]);
}
