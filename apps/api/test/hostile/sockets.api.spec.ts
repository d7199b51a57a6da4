import net from 'node:net';
import { randomBytes } from 'node:crypto';
import WebSocket from 'ws';
import { tell } from '../matrix/tell.js';
import { World } from '../world.js';

const PROTOCOL = 'graphql-transport-ws';
const SUBSCRIBE = { type: 'subscribe', payload: { query: 'subscription { taskForceChanged(code: "DSCR-TF") { revision } }' } };

interface End {
  code: number;
  heard: string;
}

describe('a hostile WebSocket', () => {
  let world: World;
  let token: string;
  beforeAll(async () => {
    world = await World.create({ plan: true });
    token = (await world.actors.leader()).token;
  });
  let attacks = 0;
  afterAll(async () => {
    tell(`broken and greedy WebSockets: ${String(attacks)} attacks, each ended without harm to the others`);
    await world.close();
  });
  afterEach(async () => {
    attacks += 1;
    expect((await fetch(`${world.url}/healthz`)).status).toBe(200);
  });

  const open = (headers: Record<string, string> = { cookie: `gwaje=${token}` }, protocol = PROTOCOL) =>
    new WebSocket(`${world.url.replace('http', 'ws')}/graphql`, protocol, { headers });

  /** Sends the first message when it is open, the others when that one was answered, and waits for the end. */
  const endOf = (socket: WebSocket, messages: (string | Buffer)[]): Promise<End> =>
    new Promise((resolve) => {
      const [first, ...others] = messages;
      let heard = '';
      socket.on('open', () => first !== undefined && socket.send(first));
      socket.once('message', () => others.forEach((message) => socket.send(message)));
      socket.on('message', (data) => (heard += (data as Buffer).toString()));
      socket.on('error', () => undefined);
      socket.on('close', (code) => resolve({ code, heard }));
    });
  const init = JSON.stringify({ type: 'connection_init' });
  const ask = (id: string) => JSON.stringify({ ...SUBSCRIBE, id });

  it.each<[string, (string | Buffer)[], number]>([
    ['says nothing that it has to say first', [], 4408],
    ['asks before it has said who it is', [ask('1')], 4401],
    ['says who it is twice', [init, init], 4429],
    ['asks twice under one name', [init, ask('1'), ask('1')], 4409],
    ['sends a frame of a megabyte', [init, 'x'.repeat(1_000_000)], 1009],
    ['sends what is no JSON', [init, '{'], 4400],
    ['sends bytes', [init, randomBytes(100)], 4400],
    ['sends a type that nobody knows', [init, '{"type":"__proto__"}'], 4400],
    ['sends JSON that is nothing', [init, 'null'], 4400],
    ['asks without a question', [init, '{"type":"subscribe","id":"1"}'], 4400],
  ])('that %s is closed', async (_name, messages, code) => {
    const { code: ended, heard } = await endOf(open(), messages);
    expect(ended).toBe(code);
    expect(heard).not.toMatch(/node_modules|\.[jt]s:\d| at \w+/);
  });

  it('without a session is closed before it can ask', async () => {
    expect((await endOf(open({}), [init])).code).toBe(4403);
  });

  it.each<[string, Record<string, string>, string]>([
    ['comes from another site', { origin: 'https://evil.example' }, PROTOCOL],
    ['comes from a page without an origin', { origin: 'null' }, PROTOCOL],
  ])('that %s is not even opened', async (_name, headers, protocol) => {
    expect((await endOf(open({ cookie: `gwaje=${token}`, ...headers }, protocol), [init])).code).toBe(1006);
  });

  it('that speaks another protocol gets no answer in it', async () => {
    const { code, heard } = await endOf(open(undefined, 'graphql-ws'), [init]);
    expect({ code, heard }).toEqual({ code: expect.any(Number), heard: '' });
    expect([1002, 1006, 4406]).toContain(code);
  });

  it('that floods with subscriptions gets twenty, and the others are still served', async () => {
    const socket = open();
    const ended = endOf(socket, [init, ...Array.from({ length: 500 }, (_, n) => ask(String(n)))]);
    let refused = 0;
    await new Promise<void>((resolve) => socket.on('message', () => (refused += 1) > 480 && resolve()));
    expect((await world.graphql(token, '{ viewer { id } }')).status).toBe(200);
    socket.terminate();
    expect((await ended).heard.match(/"type":"error"/g)).toHaveLength(480);
  });

  it('that resets in the middle of a frame ends nothing but itself', async () => {
    const { host, port, hostname } = new URL(world.url);
    const upgrade = [
      ...['GET /graphql HTTP/1.1', `Host: ${host}`, 'Connection: Upgrade', 'Upgrade: websocket', 'Sec-WebSocket-Version: 13'],
      ...[
        `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}`,
        `Sec-WebSocket-Protocol: ${PROTOCOL}`,
        `Cookie: gwaje=${token}`,
        '',
        '',
      ],
    ].join('\r\n');
    await Promise.all(
      Array.from(
        { length: 50 },
        () =>
          new Promise<void>((resolve) => {
            const socket = net.connect(Number(port), hostname, () => socket.write(upgrade));
            socket.on('error', () => undefined);
            socket.once('data', () => {
              // The head of a masked frame of ten bytes, and no frame.
              socket.write(Buffer.from([0x81, 0x8a, 1, 2]), () => socket.resetAndDestroy());
            });
            socket.on('close', () => resolve());
          }),
      ),
    );
  });
});
