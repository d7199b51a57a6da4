import { inRoot } from '../paths.mjs';
import { capture } from '../run.mjs';
import { tally } from './tally.mjs';

/** node's own test runner, for what must work before anything is installed. */
export function nodeSuite(folder) {
  return { name: folder, run: () => runNode(folder) };
}

async function runNode(folder) {
  const args = [
    '--test',
    '--test-reporter=spec',
    '--test-reporter-destination=stderr',
    '--test-reporter=tap',
    '--test-reporter-destination=stdout',
  ];
  const { code, stdout, stderr } = await capture(process.execPath, [...args, 'test/*.test.mjs'], { cwd: inRoot(folder) });
  process.stderr.write(stderr);
  const total = (name) => Number(new RegExp(`^# ${name} (\\d+)$`, 'm').exec(stdout)?.[1] ?? 0);
  return tally({ passed: total('pass'), failed: total('fail') + total('cancelled'), skipped: total('skipped') + total('todo'), code });
}
