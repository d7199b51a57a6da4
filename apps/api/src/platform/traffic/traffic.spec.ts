import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { Allowance } from './allowance.js';
import { addressOf, cameOverTls } from './client.js';

function requestFrom(remoteAddress: string, headers: Record<string, string> = {}): IncomingMessage {
  const socket = new Socket();
  Object.defineProperty(socket, 'remoteAddress', { value: remoteAddress });
  return Object.assign(new IncomingMessage(socket), { headers });
}

describe('the address of a client', () => {
  const forwarded = { 'x-forwarded-for': '6.6.6.6, 203.0.113.9, 10.0.0.2' };

  it.each([
    ['is the socket’s while no proxy is trusted, whatever the client says', 0, '127.0.0.1'],
    ['is what the one proxy saw', 1, '10.0.0.2'],
    ['is what the outer of two proxies saw', 2, '203.0.113.9'],
    ['is the farthest that is known when more proxies are trusted than there are', 9, '6.6.6.6'],
  ])('%s', (_name, proxies, address) => {
    expect(addressOf(requestFrom('::ffff:127.0.0.1', forwarded), proxies)).toBe(address);
  });

  it.each([
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:DB8:1:2::9', '2001:db8:1:2'],
    ['2001:0db8::9', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
  ])('%s counts as its network of /64', (address, network) => {
    expect(addressOf(requestFrom(address), 0)).toBe(network);
  });

  it('is one of https only where a trusted proxy says so', () => {
    const told = requestFrom('127.0.0.1', { 'x-forwarded-proto': 'https' });
    expect([cameOverTls(told, 0), cameOverTls(told, 1)]).toEqual([false, true]);
  });
});

describe('an allowance', () => {
  it('gives a burst, then one at a time as it comes back', () => {
    let now = 0;
    const allowance = new Allowance(6, () => now);
    expect(Array.from({ length: 7 }, () => allowance.take('a'))).toEqual([0, 0, 0, 0, 0, 0, 10]);
    expect(allowance.take('b')).toBe(0);
    now = 4_000;
    expect(allowance.take('a')).toBe(6);
    now = 10_000;
    expect([allowance.take('a'), allowance.take('a')]).toEqual([0, 10]);
  });

  it('of 0 is no limit', () => {
    const allowance = new Allowance(0);
    for (let n = 0; n < 1000; n += 1) expect(allowance.take('a')).toBe(0);
  });

  it('does not grow with names that somebody invents', () => {
    const allowance = new Allowance(5, () => 0);
    for (let n = 0; n < 30_000; n += 1) allowance.take(`name ${String(n)}`);
    expect(allowance.known).toBeLessThanOrEqual(10_000);
  });

  it('remembers who is busy while somebody invents names', () => {
    const allowance = new Allowance(20_000, () => 0);
    for (let n = 0; n < 20_000; n += 1) {
      expect(allowance.take('busy')).toBe(0);
      allowance.take(`name ${String(n)}`);
    }
    expect(allowance.take('busy')).toBeGreaterThan(0);
  });
});
