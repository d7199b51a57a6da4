import { createClient, type Client } from 'graphql-ws';
import WebSocket from 'ws';
import { Milestone } from '../src/modules/milestone/milestone.entity.js';
import { World } from './world.js';

describe('an open window', () => {
  let world: World;
  const clients: Client[] = [];
  beforeAll(async () => {
    world = await World.create();
    await world.build.taskForce();
  });
  afterAll(async () => {
    for (const client of clients) await client.dispose();
    await world.close();
  });

  /** Opens a subscription; `next` waits for its next event, the end, or the refusal. */
  const open = (token: string | null, code = 'TEST-TF') => {
    class Socket extends WebSocket {
      constructor(url: string, protocols: string) {
        super(url, protocols, token === null ? {} : { headers: { cookie: `gwaje=${token}` } });
      }
    }
    const client = createClient({ url: `${world.url.replace('http', 'ws')}/graphql`, webSocketImpl: Socket, retryAttempts: 0 });
    clients.push(client);
    const events = client.iterate<{ taskForceChanged: { code: string; revision: number } }>({
      query: `subscription { taskForceChanged(code: "${code}") { code revision } }`,
    });
    return { next: () => events.next() };
  };
  const change = async () => {
    const id = await world.build.milestone();
    return world.build.write(await world.build.taskForce(), async (tx) => {
      await tx.change(Milestone, await tx.one(Milestone, { id }), { plannedOn: '2026-01-01' });
      return id;
    });
  };
  const settled = () => new Promise((resolve) => setTimeout(resolve, 150));

  it('hears of a change with the revision that it made', async () => {
    const leader = await world.actors.leader();
    const heard = open(leader.token).next();
    await settled();
    await change();
    const { value } = await heard;
    const code = value?.data?.taskForceChanged.code;
    expect(code).toBe('TEST-TF');
    expect(value?.data?.taskForceChanged.revision).toBeGreaterThan(1);
  });

  it('of somebody who does not belong to the task force, or is not signed in, is told so', async () => {
    const stranger = await world.actors.stranger();
    expect((await open(stranger.token).next()).value?.errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND' });
    await expect(open(null).next()).rejects.toMatchObject({ code: 4403 });
  });

  it('serves subscriptions only: what reads or changes goes over HTTP', async () => {
    const leader = await world.actors.leader();
    await expect(open(leader.token, 'x") { code } } query Q { viewer { id } } #').next()).rejects.toBeDefined();
  });

  it('closes within five seconds when its session ends, and hears nothing after', async () => {
    const leader = await world.actors.leader();
    const window = open(leader.token);
    const heard = window.next();
    await settled();
    const before = Date.now();
    await world.graphql(leader.token, 'mutation { signOut { signedOut } }');
    expect((await heard).done).toBe(true);
    expect(Date.now() - before).toBeLessThan(5000);
  });
});
