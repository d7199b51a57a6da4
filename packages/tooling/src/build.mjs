import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { inRoot, MEMORY } from './paths.mjs';
import { Refused } from './refused.mjs';
import { capture } from './run.mjs';
import { filesBelow, fingerprintOfSources } from './sources.mjs';

/** What a job needs: the command line runs without the web app. */
const SCOPES = {
  everything: { products: ['apps/api/dist/main.js', 'apps/web/dist/index.html'], filter: [] },
  server: { products: ['apps/api/dist/cli.js'], filter: ['--filter=@gwaje/api...'] },
};

/** Builds what changed. Turbo knows that too, but takes a second to say so. */
export async function build(scope = 'everything') {
  const { products, filter } = SCOPES[scope];
  const note = join(MEMORY, `built-${scope}`);
  const sources = fingerprintOfSources();
  const isBuilt = products.every((file) => existsSync(inRoot(file))) && existsSync(note) && readFileSync(note, 'utf8') === sources;
  if (isBuilt) return;
  // Not on the standard output: that belongs to the job, and may be a file.
  console.error('Building what changed ...');
  const { code, output } = await turbo(['run', 'build', '--output-logs=errors-only', ...filter]);
  if (code !== 0) throw new Refused(`${withoutNpm(output)}\nThe build failed.`);
  removeLeftovers();
  mkdirSync(MEMORY, { recursive: true });
  writeFileSync(note, sources);
}

export function turbo(args, options = {}) {
  const env = { ...process.env, TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1', ...options.env };
  return capture(process.execPath, [inRoot('node_modules/turbo/bin/turbo'), ...args, '--no-color'], { ...options, env });
}

/** npm wraps each failing build in a dozen lines of its own, and what matters is lost among them. */
function withoutNpm(output) {
  const lines = output.split('\n').filter((line) => !/^\S+:\w+: (npm (error|warn)|$|>)/.test(line));
  return lines.join('\n').trim();
}

/** The compiler never deletes: a migration that was renamed would stay in dist under its old name, and run. */
function removeLeftovers() {
  const dist = inRoot('apps/api/dist');
  for (const file of filesBelow(dist)) {
    const source = inRoot('apps/api/src', relative(dist, file).replace(/(\.d\.ts|\.js|\.js\.map)$/, '.ts'));
    if (!existsSync(source)) rmSync(file);
  }
}
