import { tell } from '../matrix/tell.js';
import { World } from '../world.js';
import type { Attack } from './attack.js';
import { documentAttacks } from './document-attacks.js';
import { Door, LONGEST_MS } from './door.js';
import { httpAttacks } from './http-attacks.js';
import { valueAttacks } from './value-attacks.js';

const ATTACKS: Attack[] = [...documentAttacks, ...valueAttacks, ...httpAttacks];

describe('a named attack on the one address of the API', () => {
  let world: World;
  let door: Door;
  let token: string;
  beforeAll(async () => {
    world = await World.create({ plan: true });
    door = await Door.of(world);
    token = (await world.actors.coordinator()).token;
  });
  afterAll(async () => {
    const { milliseconds, what } = door.slowest;
    tell(`attacks: ${ATTACKS.length} over HTTP, the slowest ${Math.round(milliseconds)} ms (${what})`);
    await world.close();
  });

  it.each(ATTACKS.map((attack) => [attack.name, attack] as const))('%s', async (name, { send, status, code, says }) => {
    const reply = await send(door, token);
    door.note(reply, name);
    if (process.env['GWAJE_SHOW'] === '1')
      process.stderr.write(`${name} | ${status} ${code ?? says ?? ''} | ${reply.status} ${reply.text.slice(0, 160)}\n`);
    expect(reply.text).toContain(code === null ? (says ?? '') : `"code":"${code}"`);
    expect(reply.status).toBe(status);
    expect(door.leaks(reply, '')).toEqual([]);
    expect(reply.milliseconds).toBeLessThan(LONGEST_MS);
  });
});
