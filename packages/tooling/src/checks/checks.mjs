import { turbo } from '../build.mjs';
import { inRoot } from '../paths.mjs';
import { capture } from '../run.mjs';
import { findAddresses } from './addresses.mjs';
import { findChangedMigrations } from './migrations.mjs';
import { findSchemaDrift } from './schema.mjs';
import { findLongFiles } from './sizes.mjs';
import { findTranslationGaps } from './translations.mjs';

export const CHECKS = [
  { name: 'types', run: async () => wrongOf(await turbo(['run', 'typecheck', '--output-logs=errors-only', '--continue'])) },
  { name: 'lint', run: () => tool('eslint/bin/eslint.js', ['.', '--max-warnings=0']) },
  { name: 'format', run: () => tool('prettier/bin/prettier.cjs', ['--check', '--log-level=warn', '.']) },
  {
    name: 'imports',
    run: () =>
      tool('dependency-cruiser/bin/dependency-cruise.mjs', ['--config', 'packages/tooling/dependency-rules.cjs', 'apps', 'packages']),
  },
  { name: 'unused code', run: () => tool('knip/bin/knip.js', ['--no-progress', '--no-config-hints']) },
  { name: 'schema', run: findSchemaDrift },
  { name: 'graphql documents', run: () => tool('gql.tada/bin/cli.js', ['check'], inRoot('apps/web')) },
  { name: 'translations', run: findTranslationGaps },
  { name: 'released migrations', run: findChangedMigrations },
  { name: 'file sizes', run: findLongFiles },
  { name: 'addresses', run: findAddresses },
];

async function tool(program, args, cwd = inRoot()) {
  return wrongOf(
    await capture(process.execPath, [inRoot('node_modules', program), ...args], { cwd, env: { ...process.env, NO_COLOR: '1' } }),
  );
}

function wrongOf({ code, output }) {
  return code === 0 ? '' : output || `ended with ${code}`;
}
