import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { inRoot } from '../src/paths.mjs';
import { capture } from '../src/run.mjs';

const houses = [];
after(() => houses.forEach((house) => rmSync(house, { recursive: true, force: true })));

/** A repository with our tooling in it and these files. */
async function house(files) {
  const folder = mkdtempSync(join(tmpdir(), 'gwaje-house-'));
  houses.push(folder);
  const git = (...args) => capture('git', ['-c', 'user.name=t', '-c', 'user.email=t@t', ...args], { cwd: folder });
  await git('init', '-q');
  await capture('cp', ['-r', inRoot('packages/tooling/src'), folder]);
  mkdirSync(join(folder, 'packages/tooling'), { recursive: true });
  await capture('mv', [join(folder, 'src'), join(folder, 'packages/tooling/src')]);
  const write = (path, text) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  for (const [path, text] of Object.entries(files)) write(path, text);
  const check = async (file, name) => (await import(pathToFileURL(join(folder, 'packages/tooling/src/checks', file)).href))[name]();
  return { git, write, check };
}

describe('the check of released migrations', () => {
  const MIGRATION = 'apps/api/src/migrations/1-create-task.ts';

  it('lets a migration change until a release carries it', async () => {
    const { git, write, check } = await house({ [MIGRATION]: 'one' });
    await git('add', '.');
    await git('commit', '-qm', 'first');
    write(MIGRATION, 'two');
    assert.equal(await check('migrations.mjs', 'findChangedMigrations'), '');
    await git('commit', '-qam', 'second');
    await git('tag', 'v1');
    write(MIGRATION, 'three');
    assert.match(await check('migrations.mjs', 'findChangedMigrations'), /1-create-task\.ts\nThese were released with v1/);
  });

  it('lets a new one be added after a release', async () => {
    const { git, write, check } = await house({ [MIGRATION]: 'one' });
    await git('add', '.');
    await git('commit', '-qm', 'first');
    await git('tag', 'v1');
    write('apps/api/src/migrations/2-add-title.ts', 'new');
    await git('add', '.');
    assert.equal(await check('migrations.mjs', 'findChangedMigrations'), '');
  });
});

describe('the check of addresses', () => {
  it('names the line in which a registry stands', async () => {
    const address = ['https:/', 'npm-mirror.example', 'registry', 'left-pad'].join('/');
    const { check } = await house({ 'a.json': `{\n  "resolved": "${address}"\n}\n`, 'b.md': 'See https://example.org/registration.\n' });
    assert.equal(await check('addresses.mjs', 'findAddresses'), 'a.json:2: names a package registry');
  });
});

describe('the check of sizes', () => {
  it('names a file that is too long, and leaves what is printed alone', async () => {
    const long = 'x\n'.repeat(251);
    const { check } = await house({
      'apps/api/src/a.ts': long,
      'apps/api/src/b.ts': 'x\n'.repeat(250),
      'packages/schema/schema.graphql': long,
    });
    assert.match(await check('sizes.mjs', 'findLongFiles'), /^apps\/api\/src\/a\.ts: 251 lines, at most 250[^\n]*$/);
  });
});
