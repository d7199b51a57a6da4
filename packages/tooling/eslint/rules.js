import { everywhere } from './bans.js';

export const TESTS = ['**/*.spec.ts', '**/*.spec.tsx', 'apps/api/test/**', 'apps/web/e2e/**', 'apps/web/src/testing/**'];

export const productRules = {
  '@typescript-eslint/no-explicit-any': 'error',
  '@typescript-eslint/no-non-null-assertion': 'error',
  // An interface may promise a Promise that one implementation has ready at once.
  '@typescript-eslint/require-await': 'off',
  '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
  // Nest modules are classes that carry only a decorator.
  '@typescript-eslint/no-extraneous-class': 'off',
  'no-console': 'error',
  'max-lines': ['error', 250],
  'max-lines-per-function': ['error', { max: 50, IIFEs: true }],
  'no-restricted-syntax': ['error', ...everywhere],
};

/** A test file is one long describe(), and reads answers whose shape the test itself asserts. */
export const testRules = {
  'max-lines-per-function': 'off',
  '@typescript-eslint/no-unsafe-assignment': 'off',
  '@typescript-eslint/no-unsafe-member-access': 'off',
  '@typescript-eslint/no-unsafe-argument': 'off',
  '@typescript-eslint/no-unsafe-call': 'off',
  '@typescript-eslint/no-unsafe-return': 'off',
  '@typescript-eslint/unbound-method': 'off',
};
