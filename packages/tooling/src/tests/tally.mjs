import { existsSync, readFileSync } from 'node:fs';

/** A suite that crashed, found no test or skipped one has failed: silence is not success. */
export function tally({ passed, failed, skipped, code }) {
  if (skipped > 0) console.error(`${skipped} skipped: each counts as failed.`);
  const counted = failed + skipped;
  const crashed = counted === 0 && (code !== 0 || passed === 0);
  if (crashed) console.error(passed === 0 ? 'No test ran.' : `The runner ended with ${code}.`);
  return { passed, failed: crashed ? 1 : counted };
}

export function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}

export function sum(tallies) {
  return tallies.reduce((all, one) => ({ passed: all.passed + one.passed, failed: all.failed + one.failed }), { passed: 0, failed: 0 });
}

export function sentence({ passed, failed }) {
  return `${passed} passed, ${failed} failed`;
}
