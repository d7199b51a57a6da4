import { randomUUID } from 'node:crypto';
import { buildSchema } from 'graphql';
import { TaskForceReader } from '../../src/modules/task-force/task-force.reader.js';
import type { Moment } from '../../src/platform/database/moment.js';
import { printedSchema } from '../../src/platform/graphql/printed-schema.js';
import { tell } from '../matrix/tell.js';
import { atOnce } from '../at-once.js';
import { World } from '../world.js';
import { Door } from './door.js';
import { SQL_PAYLOADS } from './hostile-values.js';
import { Logs } from './logs.js';
import { nestedPaths, nestedPlaces, textPlaces, type TextPlace } from './text-places.js';

/** What a text that is not there, and means nothing to SQL, is answered with: an injected one must be answered alike. */
const NONSENSE = 'qxjzk';

/** Each of the payloads that wait would wait for a second and a half. */
const NO_WAIT_MS = 1300;

const AT_ONCE = 4;

const NESTED = {
  'TaskForce.area.code': 'taskForce(code: "DSCR-TF") { area(code: $text) { id } }',
  'TaskForce.task.code': 'taskForce(code: "DSCR-TF") { task(code: $text) { id } }',
  'TaskForce.milestone.code': 'taskForce(code: "DSCR-TF") { milestone(code: $text) { id } }',
  'Task.history.after': 'taskForce(code: "DSCR-TF") { task(code: "T01") { history(first: 1, after: $text) { endCursor } } }',
  'Milestone.history.after': 'taskForce(code: "DSCR-TF") { milestones { history(first: 1, after: $text) { endCursor } } }',
  'TaskForce.roundPreview.taskCodes': 'taskForce(code: "DSCR-TF") { roundPreview(taskCodes: [$text]) { part } }',
  'Viewer.reportsDue.taskForceCode': 'viewer { reportsDue(taskForceCode: $text) { id } }',
};

describe('SQL in a text', () => {
  let world: World;
  let door: Door;
  let token: string;
  let places: TextPlace[];
  const schema = buildSchema(printedSchema());
  beforeAll(async () => {
    world = await World.create({ plan: true });
    door = await Door.of(world);
    token = (await world.actors.coordinator()).token;
    const [milestone] = await world.sql<{ id: string }>('SELECT id FROM milestone LIMIT 1');
    const fill = (name: string, type: string): unknown => {
      if (name === 'idempotencyKey') return randomUUID();
      if (type === 'ID') return milestone?.id;
      if (type === 'String') return name.endsWith('ode') ? 'DSCR-TF' : `a ${name} for the test`;
      return (
        { Int: 1, Boolean: false, Role: 'AUDITOR', Date: '2026-01-01', DateTime: '2199-01-01T00:00:00Z', HolidayKind: 'TEMPORARY' }[type] ??
        null
      );
    };
    places = [...textPlaces(schema, fill), ...nestedPlaces(NESTED)];
  });
  afterAll(() => world.close());

  /** The words of an answer without what the request itself put into it. */
  const shape = (text: string, sent: string) =>
    sent.length < 4 ? text : text.replaceAll(JSON.stringify(sent).slice(1, -1), '').replaceAll(sent, '');

  const faultsOf = async ({ path, kind, with: put }: TextPlace, payloads = SQL_PAYLOADS): Promise<string[]> => {
    const plain = shape((await door.post(put(NONSENSE), token)).text, NONSENSE);
    const found: string[] = [];
    for (const payload of payloads) {
      const request = put(payload);
      const reply = await door.timed(request, token, path);
      found.push(...door.faults(reply, JSON.stringify(request)).map((fault) => `${path} ${payload}: ${fault}`));
      if (kind === 'query' && shape(reply.text, payload) !== plain)
        found.push(`${path} ${payload}: ${reply.text.slice(0, 200)} and not ${plain}`);
      if (reply.milliseconds > NO_WAIT_MS) found.push(`${path} ${payload}: the database waited`);
    }
    return found;
  };
  const state = async () => ({
    roles: await world.sql('SELECT role, count(*)::int FROM account GROUP BY role ORDER BY role'),
    tables: await world.sql(`SELECT count(*)::int AS tables FROM pg_class WHERE relnamespace = 'public'::regnamespace`),
  });

  it('has its place in the list, also below a root field', () => {
    expect(nestedPaths(schema).toSorted()).toEqual(Object.keys(NESTED).toSorted());
    expect(places.length).toBeGreaterThan(40);
  });

  it('is a text like any other, wherever it is put', async () => {
    const before = await state();
    const faults = (await atOnce(AT_ONCE, places, (place) => faultsOf(place))).flat();
    const { milliseconds, what } = door.slowest;
    const slowest = `the slowest ${Math.round(milliseconds)} ms (${what})`;
    tell(`SQL in texts: ${places.length} places with ${SQL_PAYLOADS.length} texts each, ${faults.length} faults, ${slowest}`);
    expect(faults.slice(0, 5)).toEqual([]);
    expect(await state()).toEqual(before);
  }, 120_000);

  it('is found where a reader pastes it into its statement', async () => {
    const reader = world.get(TaskForceReader);
    const honest = reader.byCode;
    reader.byCode = async (moment: Moment, code: string) => {
      const [found] = await moment.sql<never>(`SELECT f.id, f.code, f.archived_at FROM task_force f WHERE f.code = '${code}'`);
      return found ?? null;
    };
    const place = places.find(({ path }) => path === 'taskForce.code');
    const [quote, always, waiting] = ["'", "' OR '1'='1", "none' OR (SELECT 1 FROM pg_sleep(1.5)) IS NOT NULL --"];
    const logs = new Logs();
    logs.listen({ quietly: true });
    const found = place === undefined ? [] : await faultsOf(place, [quote, always, waiting]);
    logs.stop();
    reader.byCode = honest;
    expect(found).toContain(`taskForce.code ${quote}: an incident of ours`);
    expect(found).toContainEqual(expect.stringContaining(`${always}: {"data":{"taskForce":{"__typename":"TaskForce"}}}`));
    expect(found).toContain(`taskForce.code ${waiting}: the database waited`);
    expect(SQL_PAYLOADS).toEqual(expect.arrayContaining([quote, always, waiting]));
  }, 60_000);
});
