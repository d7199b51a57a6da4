import { spawn } from 'node:child_process';
import { build } from '../build.mjs';
import { ROOT } from '../paths.mjs';

const DIST = 'apps/api/dist';

const PROGRAMS = [
  ['node_modules/typescript/bin/tsc', '-p', 'apps/api/tsconfig.build.json', '--watch', '--preserveWatchOutput'],
  [`--watch-path=${DIST}`, '--watch-path=apps/api/src', '--watch-preserve-output', `${DIST}/main.js`],
  ['node_modules/vite/bin/vite.js', 'apps/web'],
];

/** Vite sometimes waits for its own watchers for ever; the API needs a moment to stop the database. */
const INSISTENCE = [
  { afterMs: 0, name: 'SIGTERM' },
  { afterMs: 4_000, name: 'SIGTERM' },
  { afterMs: 15_000, name: 'SIGKILL' },
];

/** The server and the web app with reload. When one of the three programs ends, so do the others. */
export async function run() {
  await build();
  const env = { ...process.env, API_URL: `http://127.0.0.1:${process.env.PORT ?? 4000}` };
  const children = PROGRAMS.map((args) => spawn(process.execPath, args, { cwd: ROOT, stdio: 'inherit', detached: true, env }));
  const ends = children.map((child) => new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 0))));
  let stopping = false;
  const stopAll = () => {
    if (stopping) return;
    stopping = true;
    for (const { afterMs, name } of INSISTENCE) setTimeout(() => children.forEach((child) => child.kill(name)), afterMs).unref();
  };
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, stopAll);
  const starter = process.ppid;
  setInterval(() => process.ppid !== starter && stopAll(), 500).unref();
  console.log('The API restarts when its sources change; the address for the browser is the one that Vite prints.');
  await Promise.race(ends);
  stopAll();
  return Math.max(...(await Promise.all(ends)));
}
