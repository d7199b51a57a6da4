import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { withoutAddresses } from '../src/npm.mjs';

describe('what npm says when it fails', () => {
  it('is shown without the addresses of the house', () => {
    const said =
      "request to https://npm.house.example/left-pad failed, reason: getaddrinfo ENOTFOUND npm.house.example, hostname: 'npm.house.example'";
    assert.equal(withoutAddresses(said), "request to (address) failed, reason: getaddrinfo ENOTFOUND (address), hostname: '(address)'");
  });
});
