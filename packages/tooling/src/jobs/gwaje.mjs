import { build } from '../build.mjs';
import { inRoot } from '../paths.mjs';
import { runAsMyself } from '../run.mjs';

export async function run(args) {
  await build('server');
  return runAsMyself(process.execPath, [inRoot('apps/api/dist/cli.js'), ...args]);
}
