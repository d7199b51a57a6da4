// Jest reads its configuration from a default export.
export default {
  testEnvironment: 'jsdom',
  testTimeout: 20_000,
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  setupFilesAfterEnv: ['<rootDir>/src/testing/browser.ts'],
  moduleNameMapper: { '\\.css$': '<rootDir>/src/testing/no-style.ts' },
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          target: 'es2023',
          transform: { react: { runtime: 'automatic' }, optimizer: { globals: { vars: { __APP_VERSION__: '"0.0.0"' } } } },
        },
        module: { type: 'es6' },
      },
    ],
  },
  testMatch: ['<rootDir>/src/**/*.spec.{ts,tsx}'],
};
