import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { inRoot } from '../paths.mjs';
import { runAsMyself } from '../run.mjs';
import { readReport, tally } from './tally.mjs';

/** Made values are the same in every run, so that a commit that held holds tomorrow; `--seed=…` and the weekly run try others. */
const SEED = 20_250_210;
/** Left to itself jest keeps one core free, which of two is half of the machine. */
const AT_ONCE = Math.max(2, availableParallelism() - 1);
const ESM = ['--experimental-vm-modules', '--no-warnings=ExperimentalWarning'];

export function jestSuite(folder) {
  return { name: folder, run: (args) => runJest(folder, args) };
}

async function runJest(folder, args) {
  const jest = join(dirname(createRequire(inRoot(folder, 'package.json')).resolve('jest/package.json')), 'bin', 'jest.js');
  const defaults = { '--seed': SEED, '--maxWorkers': AT_ONCE };
  const given = Object.entries(defaults).flatMap(([name, value]) => (args.some((arg) => arg.startsWith(name)) ? [] : [`${name}=${value}`]));
  const reports = mkdtempSync(join(tmpdir(), 'gwaje-jest-'));
  const report = join(reports, 'report.json');
  try {
    const code = await runAsMyself(process.execPath, [...ESM, jest, '--ci', '--json', `--outputFile=${report}`, ...given, ...args], {
      cwd: inRoot(folder),
      // The report goes to the file; with --json jest would also print it.
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    return tally({ ...count(readReport(report)), code });
  } finally {
    rmSync(reports, { recursive: true, force: true });
  }
}

/** A file that could not even be loaded has no tests to count, so it counts as one. */
function count(report) {
  return {
    passed: report.numPassedTests ?? 0,
    failed: (report.numFailedTests ?? 0) + (report.numRuntimeErrorTestSuites ?? 0),
    skipped: (report.numPendingTests ?? 0) + (report.numTodoTests ?? 0),
  };
}
