import { build } from '../build.mjs';
import { findSuites } from '../tests/suites.mjs';
import { sentence, sum } from '../tests/tally.mjs';

/** `npm test` runs everything; `npm test -- apps/api ledger` only the suites so named, with the rest passed to their runner. */
export async function run([wanted = '', ...args]) {
  const suites = findSuites().filter(({ name }) => name.includes(wanted));
  const tallies = [];
  const builds = await tryBuild();
  if (builds) tallies.push(builds);
  for (const suite of suites) {
    console.log(`\n== ${suite.name}`);
    const before = performance.now();
    const tally = await runOne(suite, args);
    console.log(`== ${suite.name}: ${sentence(tally)} in ${((performance.now() - before) / 1000).toFixed(1)} s`);
    tallies.push(tally);
  }
  const total = sum(tallies);
  console.log(`\n${sentence(total)}`);
  return total.failed > 0 || total.passed === 0 ? 1 : 0;
}

/** Tests need what is built. A build that fails is one failure, and the suites still run. */
async function tryBuild() {
  try {
    await build();
    return undefined;
  } catch (error) {
    console.error(error.message);
    return { passed: 0, failed: 1 };
  }
}

async function runOne(suite, args) {
  try {
    return await suite.run(args);
  } catch (error) {
    console.error(error.message);
    return { passed: 0, failed: 1 };
  }
}
