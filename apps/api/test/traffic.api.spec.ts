import WebSocket from 'ws';
import { readConfig } from '../src/platform/config/config.js';
import { World } from './world.js';

const LIMITS = { trustedProxies: 1, requestsPerAddress: 40, requestsPerSession: 15, socketsPerAddress: 3, socketsPerSession: 2 };

describe('a client that asks too much', () => {
  let world: World;
  let tokens: string[];
  beforeEach(async () => {
    world = await World.create({ traffic: LIMITS });
    tokens = [];
    for (let n = 0; n < 4; n += 1) tokens.push((await world.actors.leader()).token);
  });
  afterEach(() => world.close());

  const ask = (from: string, token?: string, path = '/graphql') =>
    fetch(`${world.url}${path}`, {
      method: path === '/graphql' ? 'POST' : 'GET',
      headers: {
        'content-type': 'application/json',
        'x-forwarded-for': from,
        ...(token === undefined ? {} : { cookie: `gwaje=${token}` }),
      },
      ...(path === '/graphql' ? { body: '{"query":"{ viewer { id } }"}' } : {}),
    });
  const asked = async (times: number, from: string, token?: string, path?: string) => {
    const statuses: number[] = [];
    for (let n = 0; n < times; n += 1) statuses.push((await ask(from, token, path)).status);
    return statuses.filter((status) => status === 200).length;
  };
  const open = (from: string, token?: string) =>
    new Promise<WebSocket | string>((resolve) => {
      const headers = { 'x-forwarded-for': from, ...(token === undefined ? {} : { cookie: `gwaje=${token}` }) };
      const socket = new WebSocket(`${world.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', { headers });
      socket.on('open', () => resolve(socket));
      socket.on('error', (error) => resolve(error.message));
    });

  it('with one session is told how long to wait, and others from the same address go on', async () => {
    expect(await asked(20, '203.0.113.9', tokens[0])).toBe(15);
    const refused = await ask('203.0.113.9', tokens[0]);
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await refused.json()).toMatchObject({
      errors: [{ extensions: { code: 'RATE_LIMITED', retryAfterSeconds: expect.any(Number) } }],
    });
    expect(await asked(5, '203.0.113.9', tokens[1])).toBe(5);
    // Another address does not give the session more.
    expect((await ask('203.0.113.10', tokens[0])).status).toBe(429);
  });

  it('with many sessions, or with none, is held by its address: invented ones give nothing more', async () => {
    const invented = (n: number) => String(n).padStart(43, 'x');
    let served = 0;
    for (let n = 0; n < 60; n += 1) served += await asked(1, '203.0.113.9', invented(n));
    expect(served).toBe(40);
    expect(await asked(2, '203.0.113.9', undefined, '/readyz')).toBe(0);
    // What stands before the proxy's own word is the client's invention.
    expect((await ask('198.51.100.7, 203.0.113.9')).status).toBe(429);
    expect((await ask('203.0.113.10')).status).toBe(200);
  });

  it('opens no more windows than it may, and a closed one makes room', async () => {
    const first = await open('203.0.113.9', tokens[0]);
    expect(typeof (await open('203.0.113.9', tokens[0]))).toBe('object');
    expect(await open('203.0.113.9', tokens[0])).toContain('429');
    expect(typeof (await open('203.0.113.9', tokens[1]))).toBe('object');
    expect(await open('203.0.113.9', tokens[2])).toContain('429');
    expect(typeof (await open('203.0.113.10', tokens[2]))).toBe('object');
    if (typeof first === 'object') {
      first.terminate();
      await new Promise((resolve) => first.once('close', resolve));
    }
    // The product counts a window out when it has seen it go; until then it refuses.
    let again = await open('203.0.113.9', tokens[0]);
    for (let tries = 0; tries < 50 && typeof again === 'string'; tries += 1) again = await open('203.0.113.9', tokens[0]);
    expect(typeof again).toBe('object');
  });

  it('asks again and again on one window and loses it', async () => {
    const socket = await open('203.0.113.9', tokens[0]);
    if (typeof socket === 'string') throw new Error(socket);
    const ended = new Promise<number>((resolve) => socket.on('close', resolve));
    socket.send('{"type":"connection_init"}');
    for (let n = 0; n < 60; n += 1) socket.send('{"type":"ping"}');
    expect(await ended).toBe(1013);
  });
});

describe('the settings of traffic', () => {
  it('have limits when nobody says anything, and none that cannot be read', () => {
    const { traffic } = readConfig({});
    expect(traffic).toEqual({
      trustedProxies: 0,
      requestsPerAddress: 120_000,
      requestsPerSession: 30_000,
      socketsPerAddress: 10_000,
      socketsPerSession: 2000,
    });
    for (const name of ['TRUSTED_PROXIES', 'LIMIT_REQUESTS_PER_ADDRESS', 'LIMIT_SOCKETS_PER_SESSION'])
      for (const value of ['true', '-1', '1.5', 'ten']) expect(() => readConfig({ [name]: value })).toThrow(name);
  });
});
