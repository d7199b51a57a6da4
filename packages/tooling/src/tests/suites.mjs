import { existsSync } from 'node:fs';
import { workspaces } from '../dependencies.mjs';
import { inRoot } from '../paths.mjs';
import { filesBelow } from '../sources.mjs';
import { browserSuite } from './browser-suite.mjs';
import { jestSuite } from './jest-suite.mjs';
import { nodeSuite } from './node-suite.mjs';

/** The quick ones first: packages, then the API and the web app, then the journeys through a browser. */
export function findSuites() {
  const jest = workspaces().filter((folder) => existsSync(inRoot(folder, 'jest.config.js')));
  const [packages, apps] = [jest.filter((folder) => folder.startsWith('packages/')), jest.filter((folder) => folder.startsWith('apps/'))];
  const journeys = filesBelow(inRoot('apps/web/e2e')).some((file) => /\.(spec|e2e)\.ts$/.test(file));
  return [nodeSuite('packages/tooling'), ...[...packages, ...apps].map(jestSuite), ...(journeys ? [browserSuite('apps/web')] : [])];
}
