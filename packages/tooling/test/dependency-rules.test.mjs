import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, describe, it } from 'node:test';
import { inRoot } from '../src/paths.mjs';
import { capture } from '../src/run.mjs';

const trees = [];
after(() => trees.forEach((tree) => rmSync(tree, { recursive: true, force: true })));

/** The names of the rules that a tree of files breaks. */
async function brokenBy(files) {
  const tree = mkdtempSync(join(tmpdir(), 'gwaje-imports-'));
  trees.push(tree);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(tree, path)), { recursive: true });
    writeFileSync(join(tree, path), text);
  }
  const program = inRoot('node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const args = [
    '--config',
    inRoot('packages/tooling/dependency-rules.cjs'),
    '--output-type',
    'json',
    ...new Set(Object.keys(files).map(top)),
  ];
  const { stdout, output } = await capture(process.execPath, [program, ...args], { cwd: tree });
  assert.ok(stdout.startsWith('{'), output);
  return [...new Set(JSON.parse(stdout).summary.violations.map(({ rule }) => rule.name))].sort();
}

const top = (path) => path.split('/')[0];
const imports = (path) => `import { x } from '${path}';\nexport const y = x;\n`;
const X = 'export const x = 1;\n';
const API = 'apps/api/src';
const WEB = 'apps/web/src';

const PLANTED = {
  'no-cycles': { [`${API}/a.ts`]: `import { y } from './b.js';\nexport const x = y;\n`, [`${API}/b.ts`]: imports('./a.js') },
  'rules-and-policies-are-pure': { [`${API}/modules/task/task.rules.ts`]: imports('rxjs') },
  'rules-and-policies-touch-no-machine': { [`${API}/modules/task/task.policy.ts`]: imports('node:fs') },
  'only-resolvers-know-graphql': { [`${API}/modules/task/task.service.ts`]: imports('graphql') },
  'only-services-readers-and-entities-know-sql': { [`${API}/modules/task/task.resolver.ts`]: imports('typeorm') },
  'modules-meet-at-the-front-door': {
    [`${API}/modules/task/task.service.ts`]: imports('../budget/budget.service.js'),
    [`${API}/modules/budget/budget.service.ts`]: X,
  },
  'platform-knows-no-module': {
    [`${API}/platform/command/command.ts`]: imports('../../modules/task/task.entity.js'),
    [`${API}/modules/task/task.entity.ts`]: X,
  },
  'features-are-islands': { [`${WEB}/features/task/page.tsx`]: imports('../budget/list'), [`${WEB}/features/budget/list.tsx`]: X },
  'features-do-not-know-the-app': { [`${WEB}/features/task/page.tsx`]: imports('../../app/router'), [`${WEB}/app/router.tsx`]: X },
  'ui-and-lib-know-no-feature': { [`${WEB}/ui/button.tsx`]: imports('../features/task/page'), [`${WEB}/features/task/page.tsx`]: X },
  'apps-do-not-import-apps': { [`${WEB}/lib/x.ts`]: imports('../../../api/src/x'), [`${API}/x.ts`]: X },
  'packages-do-not-import-apps': { 'packages/plan-data/src/x.ts': imports('../../../apps/api/src/x.js'), [`${API}/x.ts`]: X },
  'no-test-code-in-production': { [`${API}/x.ts`]: imports('../test/world.js'), 'apps/api/test/world.ts': X },
};

describe('the import rules', { concurrency: 2 }, () => {
  for (const [name, files] of Object.entries(PLANTED)) {
    it(`catch what breaks ${name}`, async () => assert.deepEqual(await brokenBy(files), [name]));
  }

  it('leave the way a concept is built alone', async () => {
    const task = `${API}/modules/task/task`;
    const broken = await brokenBy({
      [`${task}.rules.ts`]: "import type { Task } from './task.entity.js';\nexport const isLate = (task: Task) => Boolean(task);\n",
      [`${task}.entity.ts`]: "import { Entity } from 'typeorm';\n@Entity()\nexport class Task {}\n",
      [`${task}.service.ts`]:
        "import { isLate } from './task.rules.js';\nimport { Task } from './task.entity.js';\nexport const late = isLate(new Task());\n",
      [`${task}.resolver.ts`]:
        "import { Resolver } from '@nestjs/graphql';\nimport { late } from './task.service.js';\nexport const r = [Resolver, late];\n",
      [`${API}/modules/budget/budget.reader.ts`]: "import { Task } from '../task/task.entity.js';\nexport const read = Task;\n",
      'apps/api/test/world.ts': "import { Task } from '../src/modules/task/task.entity.js';\nexport const world = Task;\n",
    });
    assert.deepEqual(broken, []);
  });
});
