import { Refused } from './refused.mjs';

const JOBS = {
  start: () => import('./jobs/start.mjs'),
  dev: () => import('./jobs/dev.mjs'),
  gwaje: () => import('./jobs/gwaje.mjs'),
  schema: () => import('./jobs/schema.mjs'),
  test: () => import('./jobs/test.mjs'),
  check: () => import('./jobs/check.mjs'),
};

/** Runs the job and gives its exit code. */
export async function enterJob(name, args) {
  const load = JOBS[name];
  if (load === undefined) throw new Refused(`There is no job ${name}: choose one of ${Object.keys(JOBS).join(', ')}.`);
  const { run } = await load();
  return run(args);
}
