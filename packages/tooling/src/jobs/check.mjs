import { build } from '../build.mjs';
import { CHECKS } from '../checks/checks.mjs';

const AT_ONCE = 2;

/** Runs every check, whatever the others say. `npm run check -- lint` runs those so named. */
export async function run([wanted = '']) {
  const checks = CHECKS.filter(({ name }) => name.includes(wanted));
  const built = await time({ name: 'build', run: async () => (await build(), '') });
  const failed = built.ok ? 0 : 1;
  const waiting = [...checks];
  const worker = async () => {
    let failures = 0;
    for (let check = waiting.shift(); check; check = waiting.shift()) failures += (await time(check)).ok ? 0 : 1;
    return failures;
  };
  const failures = await Promise.all(Array.from({ length: AT_ONCE }, worker));
  const total = failures.reduce((sum, count) => sum + count, failed);
  console.log(total === 0 ? `\nAll ${checks.length} checks hold.` : `\n${total} of ${checks.length + 1} checks fail.`);
  return total === 0 && checks.length > 0 ? 0 : 1;
}

/** A check answers with what is wrong; nothing said means that nothing is. */
async function time({ name, run: look }) {
  const before = performance.now();
  const wrong = await look().catch((error) => error.message || String(error));
  const seconds = ((performance.now() - before) / 1000).toFixed(1);
  console.log(`${wrong ? 'FAILS' : 'ok   '} ${name} (${seconds} s)${wrong ? `\n${wrong.trimEnd()}\n` : ''}`);
  return { ok: !wrong };
}
