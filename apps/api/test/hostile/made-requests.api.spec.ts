import { jest } from '@jest/globals';
import { tell } from '../matrix/tell.js';
import { atOnce } from '../at-once.js';
import { World } from '../world.js';
import { Door } from './door.js';
import { Logs } from './logs.js';
import { RequestMaker, type MadeRequest, type Real } from './schema-requests.js';

const WANTED = 6000;
const AT_ONCE = 6;
/** They end or replace the session that sent them: sent without one, so that the others keep theirs. */
const ABOUT_THE_SESSION = new Set(['signIn', 'signOut', 'firstAdministratorCreate']);

async function realValues(world: World): Promise<Real> {
  const rows = await world.sql<{ id: string; code: string }>(
    ['task', 'milestone', 'area', 'legislation', 'ministry', 'reporting_round']
      .map((table) => `(SELECT id, code FROM ${table} LIMIT 6)`)
      .join(' UNION ALL '),
  );
  const others = await world.sql<{ id: string }>('SELECT id FROM status_report UNION ALL (SELECT id FROM account LIMIT 4)');
  return { ids: [...rows, ...others].map(({ id }) => id), codes: ['DSCR-TF', 'DSCR-DEMO', ...rows.map(({ code }) => code)] };
}

describe('requests made from the schema', () => {
  let world: World;
  let door: Door;
  let tokens: (string | null)[];
  let maker: RequestMaker;
  const logs = new Logs();
  beforeAll(async () => {
    world = await World.create({ plan: true });
    door = await Door.of(world);
    maker = new RequestMaker(await realValues(world));
    const { actors } = world;
    const people = await Promise.all([
      ...[actors.coordinator(), actors.leader(), actors.auditor(), actors.administrator(), actors.stranger()],
      ...[actors.liaisonOf('MOJ'), actors.liaisonOf('MOGEF', 'WRITER'), actors.liaisonOf('KCC', 'SECTION_CHIEF')],
    ]);
    tokens = [null, ...people.map(({ token }) => token)];
    logs.listen();
  });
  afterAll(async () => {
    logs.stop();
    await world.close();
  });

  const faultsOf = async (made: MadeRequest, token: string | null): Promise<string[]> => {
    const asked = { query: made.query, variables: made.variables };
    const reply = await door.timed(asked, ABOUT_THE_SESSION.has(made.field) ? null : token, made.query);
    const found = door.faults(reply, JSON.stringify(asked));
    return found.map((fault) => `${fault}: ${JSON.stringify(asked).slice(0, 600)} -> ${reply.text.slice(0, 300)}`);
  };

  it('are answered soon, without an incident and without a word about the inside', async () => {
    const seed = jest.getSeed();
    const fields = new Map<string, number>();
    let next = 0;
    const found = await atOnce(AT_ONCE, maker.make(seed, WANTED), (made) => {
      fields.set(made.field, (fields.get(made.field) ?? 0) + 1);
      next += 1;
      return faultsOf(made, tokens[next % tokens.length] ?? null);
    });
    const faults = found.flat();
    const { milliseconds, what } = door.slowest;
    const slowest = `the slowest ${Math.round(milliseconds)} ms (${what.slice(0, 80)})`;
    tell(`made requests: ${WANTED} of ${fields.size} root fields, ${faults.length} faults, seed ${seed}, ${slowest}`);
    expect(faults.slice(0, 5)).toEqual([]);
    const roots = [maker.schema.getQueryType(), maker.schema.getMutationType()].flatMap((type) => Object.keys(type?.getFields() ?? {}));
    expect([...fields.keys()].toSorted()).toEqual(roots.toSorted());
  }, 120_000);

  it('leave nothing secret in the logs', () => {
    const secrets = tokens.filter((token) => token !== null);
    expect(secrets.filter((token) => logs.text().includes(token))).toEqual([]);
    expect(logs.text()).not.toMatch(/password|gwaje=|cookie:/i);
  });
});
