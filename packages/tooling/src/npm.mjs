import { existsSync, realpathSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { Refused } from './refused.mjs';
import { capture } from './run.mjs';

/** npm as a JavaScript file, to be run with the Node that we chose: the runtime that we bring has none of its own. */
function npmProgram() {
  const candidates = [process.env.npm_execpath, ...(process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, 'npm'))];
  for (const candidate of candidates) {
    if (!candidate || !existsSync(candidate)) continue;
    const real = realpathSync(candidate);
    if (real.endsWith('npm-cli.js')) return real;
    // Some systems install a shell script beside the real thing.
    const beside = join(dirname(real), '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js');
    if (existsSync(beside)) return beside;
  }
  throw new Refused('npm was not found: install Node 20 or newer together with its npm.');
}

export function withoutAddresses(text) {
  return text
    .replaceAll(/\b(?:https?|git|ssh):\/\/\S+/g, '(address)')
    .replaceAll(/\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT) [^\s,]+/g, '$1 (address)')
    .replaceAll(/\b(address|host|hostname): '[^']*'/g, "$1: '(address)'");
}

/** What npm says may name the registry of the house where it runs; that is nobody else's business. */
export async function npm(args, { node = process.execPath, env = process.env, purpose }) {
  const { code, output } = await capture(node, [npmProgram(), ...args], { env });
  if (code === 0) return;
  const said = withoutAddresses(output).trim();
  throw new Refused(`${said}\n\n${purpose} failed: npm ended with ${code}. It needs the npm registry that your npm is set up for.`);
}
