import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Linter } from 'eslint';
import tseslint from 'typescript-eslint';
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
  for (const write of ['repository.save(row)', 'this.manager.remove(row)', "tx.upsert(row, ['id'])"]) {
    it(`is ${write} in the API, also in platform/database`, () => {
      assert.ok(banned(inTheApi, write));
      assert.ok(banned(inPlatformDatabase, write));
    });
  }

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
