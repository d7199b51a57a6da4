// The door of every npm script at the root. Until it has said otherwise nothing is installed, so this file and what it
// imports before enterJob() use only what Node 20 brings.
import { fileURLToPath } from 'node:url';
import { bringDependencies } from './src/dependencies.mjs';
import { Refused } from './src/refused.mjs';
import { isNewEnough, bringNode, environmentFor } from './src/runtime.mjs';
import { runAsMyself } from './src/run.mjs';

const [job = '', ...args] = process.argv.slice(2);

try {
  if (isNewEnough(process.version)) {
    await bringDependencies();
    const { enterJob } = await import('./src/jobs.mjs');
    process.exitCode = await enterJob(job, args);
  } else {
    const node = await bringNode();
    process.exitCode = await runAsMyself(node, [fileURLToPath(import.meta.url), job, ...args], { env: environmentFor(node) });
  }
} catch (error) {
  if (!(error instanceof Refused)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
