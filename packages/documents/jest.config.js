const swc = { jsc: { target: 'es2023', parser: { syntax: 'typescript' } }, module: { type: 'es6' }, sourceMaps: 'inline' };

/** @type {import('jest').Config} */
export default {
  rootDir: '.',
  testEnvironment: 'node',
  setupFiles: ['<rootDir>/test/seeded.ts'],
  testMatch: ['<rootDir>/test/**/*.spec.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  // Sources import './x.js', the file that the compiler will write; under jest it is still './x.ts'.
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: { '^.+\\.ts$': ['@swc/jest', swc] },
};
