import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Linter } from 'eslint';
import tseslint from 'typescript-eslint';
import { ormRules } from '../eslint/orm-rules.js';
import { inRoot } from '../src/paths.mjs';
import { everywhere, inPlatformDatabase, inTheApi } from '../eslint/bans.js';

const linter = new Linter();

function messagesFor(bans, code) {
  const config = {
    files: ['**/*.ts'],
    languageOptions: { parser: tseslint.parser },
    rules: { 'no-restricted-syntax': ['error', ...bans] },
  };
  return linter.verify(code, [config], 'x.ts').map(({ message }) => message);
}

const banned = (bans, code) => messagesFor(bans, code).length === 1;

describe('what lint forbids', () => {
  it('is to open a connection outside platform/database', () => {
    assert.ok(banned(inTheApi, 'database.createQueryRunner()'));
    assert.ok(!banned(inPlatformDatabase, 'database.createQueryRunner()'));
  });

  it('is to sort by a text that comes from outside', () => {
    assert.ok(banned(inTheApi, 'query.orderBy(input.sort)'));
    assert.ok(banned(inTheApi, 'query.addOrderBy(`task.${column}`)'));
    assert.ok(!banned(inTheApi, "query.orderBy('task.code')"));
  });

  it('is a default export', () => {
    assert.ok(banned(everywhere, 'export default class Task {}'));
    assert.ok(!banned(everywhere, 'export class Task {}'));
  });
});

/** With types: these rules ask what the receiver really is. */
function ormMessagesFor(rule, code) {
  const projectService = { allowDefaultProject: ['planted.ts'], defaultProject: inRoot('apps/api/tsconfig.json') };
  const config = {
    files: ['**/*.ts'],
    languageOptions: { parser: tseslint.parser, parserOptions: { projectService, tsconfigRootDir: inRoot() } },
    plugins: { gwaje: ormRules },
    rules: { [`gwaje/${rule}`]: 'error' },
  };
  return new Linter({ cwd: inRoot() }).verify(code, [config], inRoot('planted.ts')).map(({ message }) => message);
}

describe('what lint forbids of TypeORM', () => {
  for (const [type, write] of [
    ['Repository<{ id: string }>', "save({ id: '1' })"],
    ['EntityManager', 'remove({})'],
    ['EntityManager', "upsert('task', {}, ['id'])"],
  ]) {
    it(`is ${type.replace(/<.*/, '')}.${write}`, () => {
      const messages = ormMessagesFor(
        'no-blind-writes',
        `import type { Repository, EntityManager } from 'typeorm';\ndeclare const it: ${type};\nvoid it.${write};`,
      );
      assert.match(messages.join('\n'), /checks no version/);
    });
  }

  it('is not a method of our own with the same name', () => {
    assert.deepEqual(ormMessagesFor('no-blind-writes', 'class Drafts { save() {} }\nnew Drafts().save();\nnew Set().delete(1);'), []);
  });

  it('is to ask a DataSource, but not to ask the transaction that one was given', () => {
    const asked = (type) =>
      `import type { DataSource, EntityManager } from 'typeorm';\ndeclare const it: ${type};\nvoid it.query('SELECT 1');`;
    assert.match(ormMessagesFor('no-data-source-query', asked('DataSource')).join('\n'), /outside the viewer/);
    assert.deepEqual(ormMessagesFor('no-data-source-query', asked('EntityManager')), []);
  });
});
