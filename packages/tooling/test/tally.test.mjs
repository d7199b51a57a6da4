import assert from 'node:assert/strict';
import { describe, it, mock } from 'node:test';
import { sentence, sum, tally } from '../src/tests/tally.mjs';

mock.method(console, 'error', () => undefined);

describe('the sum of the tests', () => {
  it('counts what passed and what failed', () => {
    assert.deepEqual(tally({ passed: 5, failed: 2, skipped: 0, code: 1 }), { passed: 5, failed: 2 });
  });

  it('counts a skipped test as failed', () => {
    assert.deepEqual(tally({ passed: 5, failed: 0, skipped: 1, code: 0 }), { passed: 5, failed: 1 });
  });

  it('counts a runner that crashed after its tests as failed', () => {
    assert.deepEqual(tally({ passed: 5, failed: 0, skipped: 0, code: 134 }), { passed: 5, failed: 1 });
  });

  it('counts a suite in which nothing ran as failed', () => {
    assert.deepEqual(tally({ passed: 0, failed: 0, skipped: 0, code: 0 }), { passed: 0, failed: 1 });
  });

  it('says one sentence for all', () => {
    const all = sum([
      { passed: 5, failed: 1 },
      { passed: 2, failed: 0 },
    ]);
    assert.equal(sentence(all), '7 passed, 1 failed');
  });
});
