import js from '@eslint/js';
import hooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { inPlatformDatabase, inTheApi } from './packages/tooling/eslint/bans.js';
import { ormRules } from './packages/tooling/eslint/orm-rules.js';
import { productRules, TESTS, testRules } from './packages/tooling/eslint/rules.js';

const SOURCES = ['**/*.ts', '**/*.tsx'];
const NODE_NAMES = [
  'process',
  'console',
  'performance',
  'URL',
  'fetch',
  'Buffer',
  'setTimeout',
  'clearTimeout',
  'setInterval',
  'clearInterval',
  'structuredClone',
];
const NODE_GLOBALS = Object.fromEntries(NODE_NAMES.map((name) => [name, 'readonly']));

export default tseslint.config(
  {
    ignores: [
      '**/dist/**',
      '**/node_modules/**',
      '**/.turbo/**',
      '.runtime/**',
      '.data/**',
      '**/*.d.ts',
      '**/*generated*',
      '**/test-results/**',
    ],
  },
  js.configs.recommended,
  { files: SOURCES, extends: [tseslint.configs.recommendedTypeChecked], rules: productRules },
  { files: SOURCES, languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } } },
  {
    files: ['apps/api/**/*.ts'],
    plugins: { gwaje: ormRules },
    rules: { 'no-restricted-syntax': ['error', ...inTheApi], 'gwaje/no-data-source-query': 'error', 'gwaje/no-blind-writes': 'error' },
  },
  {
    files: [
      'apps/api/src/platform/{database,command}/**/*.ts',
      'apps/api/src/migrations/**/*.ts',
      'apps/api/test/**/*.ts',
      'apps/api/src/data-source.ts',
    ],
    rules: { 'no-restricted-syntax': ['error', ...inPlatformDatabase], 'gwaje/no-data-source-query': 'off' },
  },
  // Programs that talk to a person at a terminal.
  { files: ['apps/api/src/main.ts', 'apps/api/src/cli.ts', 'apps/api/src/cli/**'], rules: { 'no-console': 'off' } },
  // The journeys drive a browser and hold no component.
  { files: ['apps/web/src/**/*.{ts,tsx}'], ...hooks.configs.flat.recommended },
  { files: TESTS, rules: testRules },
  { files: ['**/*.mjs', '**/*.js', '**/*.cjs'], languageOptions: { globals: NODE_GLOBALS }, rules: { 'max-lines': ['error', 250] } },
  { files: ['**/*.cjs'], languageOptions: { globals: { module: 'writable', require: 'readonly' } } },
  // Tools load their own configuration by default export.
  { files: ['**/*.config.ts', '**/*.config.js', 'apps/api/test/{global-*,longest-first}.js'], rules: { 'no-restricted-syntax': 'off' } },
);
