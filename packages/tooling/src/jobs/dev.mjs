import { spawn } from 'node:child_process';
import { build } from '../build.mjs';
import { inRoot, ROOT } from '../paths.mjs';

const DIST = 'apps/api/dist';

const PROGRAMS = [
  ['node_modules/typescript/bin/tsc', '-p', 'apps/api/tsconfig.build.json', '--watch', '--preserveWatchOutput'],
  [`--watch-path=${DIST}`, '--watch-path=apps/api/src', '--watch-preserve-output', `${DIST}/main.js`],
  ['node_modules/vite/bin/vite.js', 'apps/web'],
];

/** The server and the web app with reload. When one of the three programs ends, so do the others. */
export async function run() {
  await build();
  const env = { ...process.env, API_URL: `http://127.0.0.1:${process.env.PORT ?? 4000}` };
  const children = PROGRAMS.map((args) => spawn(process.execPath, args, { cwd: ROOT, stdio: 'inherit', detached: true, env }));
  const stopAll = () => children.forEach((child) => child.kill('SIGTERM'));
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(name, stopAll);
  console.log(`The API restarts when ${inRoot(DIST)} changes; the web app's address is the one that Vite prints.`);
  await Promise.race(children.map((child) => new Promise((resolve) => child.once('exit', resolve))));
  stopAll();
  const codes = await Promise.all(children.map(endOf));
  return Math.max(...codes);
}

function endOf(child) {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode ?? 0;
  return new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 0)));
}
