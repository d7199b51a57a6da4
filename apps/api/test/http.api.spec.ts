import net from 'node:net';
import { World } from './world.js';

const json = { 'content-type': 'application/json' };

describe('a request that is not as it should be', () => {
  let world: World;
  let token: string;
  beforeAll(async () => {
    world = await World.create();
    token = (await world.actors.coordinator()).token;
  });
  afterAll(() => world.close());

  const post = async (body: string, headers: Record<string, string> = json) => {
    const response = await fetch(`${world.url}/graphql`, { method: 'POST', headers: { cookie: `gwaje=${token}`, ...headers }, body });
    return { status: response.status, text: await response.text() };
  };
  const query = (text: string) => post(JSON.stringify({ query: text }));

  it.each<[string, () => Promise<{ status: number; text: string }>, number, string]>([
    ['is 1 MB long', () => query(`{ viewer { id } } #${'x'.repeat(1_000_000)}`), 413, 'TOO_LARGE'],
    ['is no JSON', () => post('{'), 400, 'BAD_REQUEST'],
    ['is no GraphQL', () => query('{ viewer { '), 400, 'GRAPHQL_PARSE_FAILED'],
    ['asks for a field that is not there', () => query('{ viewers { id } }'), 400, 'GRAPHQL_VALIDATION_FAILED'],
    ['asks for the schema', () => query('{ __schema { types { name } } }'), 400, 'GRAPHQL_VALIDATION_FAILED'],
    [
      'comes as a simple form, as another site could send it',
      () => post('query={viewer{id}}', { 'content-type': 'application/x-www-form-urlencoded' }),
      400,
      'BAD_REQUEST',
    ],
    ['comes as plain text', () => post('{"query":"{viewer{id}}"}', { 'content-type': 'text/plain' }), 400, 'BAD_REQUEST'],
    ['comes from another site', () => post('{"query":"{viewer{id}}"}', { ...json, origin: 'https://evil.example' }), 403, 'FOREIGN_ORIGIN'],
    ['is a batch', () => post('[{"query":"{viewer{id}}"}]'), 400, 'BAD_REQUEST'],
    [
      'is too deep',
      () => query(`{ taskForces { ${'areas { tasks { area { '.repeat(6)} id ${'} } }'.repeat(6)} } }`),
      400,
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'has too many aliases',
      () => query(`{ ${Array.from({ length: 40 }, (_, n) => `a${String(n)}: viewer { id }`).join(' ')} }`),
      400,
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['has too many directives', () => query(`{ viewer { id ${'@skip(if: false) '.repeat(30)} } }`), 400, 'GRAPHQL_VALIDATION_FAILED'],
    ['has too many words', () => query(`{ ${'viewer { id } '.repeat(2000)} }`), 400, 'GRAPHQL_PARSE_FAILED'],
    [
      'turns in a circle of fragments',
      () => query('{ viewer { ...A } } fragment A on Viewer { ...B } fragment B on Viewer { ...A }'),
      400,
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'holds a date that is none',
      () => query('{ taskForce(code: "TEST-TF", asOf: "yesterday") { id } }'),
      400,
      'GRAPHQL_VALIDATION_FAILED',
    ],
  ])('that %s gets a code and no more', async (_name, send, status, code) => {
    const answer = await send();
    expect(answer.text).toContain(`"code":"${code}"`);
    expect(answer.status).toBe(status);
    expect(answer.text).not.toMatch(/node_modules|\.ts:|\.js:|at [A-Z]\w+\.|Did you mean|SELECT /);
  });

  it('that tries to change something by GET is refused', async () => {
    const response = await fetch(`${world.url}/graphql?query=${encodeURIComponent('mutation { signOut { signedOut } }')}`, {
      headers: { cookie: `gwaje=${token}`, ...json },
    });
    expect(response.status).toBe(405);
    expect((await world.graphql(token, '{ viewer { id } }')).data?.['viewer']).not.toBeNull();
  });

  it.each(['/', '/tasks', '/icon.svg', '/healthz', '/readyz'])(
    'for the head of %s alone is answered as GET, without a body',
    async (path) => {
      const [whole, head] = await Promise.all(['GET', 'HEAD'].map((method) => fetch(`${world.url}${path}`, { method })));
      expect([head?.status, head?.headers.get('content-type')]).toEqual([200, whole?.headers.get('content-type')]);
      expect(head?.headers.get('content-length')).toBe(whole?.headers.get('content-length'));
      expect([await head?.text(), (await whole?.text()) !== '']).toEqual(['', true]);
    },
  );

  it.each(['/nothing.png', '/robots.txt', '/DSCR-TF/tasks/plan.xlsx'])(
    'for %s, a file that is not there, is not answered with the app',
    async (path) => {
      const response = await fetch(`${world.url}${path}`, { headers: { accept: 'text/html' } });
      expect(response.status).toBe(404);
      expect(await response.text()).not.toContain('<html');
    },
  );

  it('is answered under a strict content security policy, with a nonce of its own each time', async () => {
    const policies = await Promise.all(
      [1, 2].map(async () => (await fetch(`${world.url}/healthz`)).headers.get('content-security-policy') ?? ''),
    );
    for (const policy of policies)
      expect(policy).toMatch(
        /^default-src 'self';style-src 'self' 'nonce-[\w+/=]{20,}';object-src 'none';base-uri 'none';form-action 'self';frame-ancestors 'none'$/,
      );
    expect(policies[0]).not.toBe(policies[1]);
  });
});

describe('a broken WebSocket client', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.create();
  });
  afterAll(() => world.close());

  const upgrade = (path: string, origin = '') =>
    `GET ${path} HTTP/1.1\r\nHost: ${new URL(world.url).host}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Protocol: graphql-transport-ws\r\n${origin}\r\n`;

  const speak = (text: string) =>
    new Promise<string>((resolve, reject) => {
      const socket = net.connect(Number(new URL(world.url).port), '127.0.0.1', () => socket.write(text));
      socket.on('error', reject);
      socket.once('data', (data) => {
        socket.resetAndDestroy();
        resolve(data.toString().split('\r\n')[0] ?? '');
      });
    });

  it.each([
    ['/nope', '', 'HTTP/1.1 404 Not Found'],
    ['/graphqlx', '', 'HTTP/1.1 404 Not Found'],
    ['/graphql', 'Origin: https://evil.example\r\n', 'HTTP/1.1 403 Forbidden'],
    ['/graphql', '', 'HTTP/1.1 101 Switching Protocols'],
  ])('that resets after an upgrade of %s %s does not end the server', async (path, origin, greeting) => {
    expect(await speak(upgrade(path, origin))).toBe(greeting);
    expect((await fetch(`${world.url}/healthz`)).status).toBe(200);
  });
});
