import type pg from 'pg';
import { Doors } from '../src/platform/database/doors.js';
import { World } from './world.js';

describe('a server whose database connections are lost', () => {
  let world: World;
  let token: string;
  beforeAll(async () => {
    world = await World.create();
    token = (await world.actors.coordinator()).token;
    await world.build.milestone();
  });
  afterAll(() => world.close());

  const read = () => world.graphql(token, '{ viewer { id } taskForce(code: "TEST-TF") { milestones { id } } }').catch(() => null);
  const cut = () =>
    world.sql(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'gwaje_app' AND datname = current_database()`);

  it('goes on: requests under way are told to try again, later ones are answered', async () => {
    for (let round = 0; round < 5; round += 1) {
      const under = Array.from({ length: 20 }, read);
      await cut();
      const answers = await Promise.all(under);
      for (const answer of answers) {
        const codes = answer?.errors.map(({ extensions }) => extensions['code']) ?? ['no answer'];
        expect(codes.every((code) => code === 'BUSY')).toBe(true);
        if (codes.length > 0) expect(answer?.status).toBe(503);
      }
    }
    expect((await read())?.errors).toEqual([]);
  });
});

describe('a file that cannot be made', () => {
  let world: World;
  let token: string;
  let code: string;
  beforeAll(async () => {
    world = await World.create();
    token = (await world.actors.coordinator()).token;
    const task = await world.build.task();
    [{ code } = { code: '' }] = await world.sql<{ code: string }>('SELECT code FROM task WHERE id = $1', [task]);
  });
  afterAll(() => world.close());

  const get = async () => {
    const response = await fetch(`${world.url}/files/tasks/TEST-TF/${code}.hwpx`, { headers: { cookie: `gwaje=${token}` } });
    return { status: response.status, retryAfter: response.headers.get('retry-after'), text: await response.text() };
  };

  it('because the database has no door free, once the person is known, is to be asked for again', async () => {
    const doors = Reflect.get(world.get(Doors), 'pool') as pg.Pool;
    const held: Promise<pg.PoolClient>[] = [];
    // As soon as the route's guard has asked who it is, others hold every door.
    doors.once('release', () => {
      for (let n = 0; n < doors.options.max; n += 1) held.push(doors.connect());
    });
    try {
      const { status, retryAfter, text } = await get();
      expect([status, retryAfter]).toEqual([503, '2']);
      expect(JSON.parse(text)).toMatchObject({ errors: [{ message: expect.stringContaining('busy'), extensions: { code: 'BUSY' } }] });
    } finally {
      for (const client of await Promise.all(held)) client.release();
    }
    expect((await get()).status).toBe(200);
  }, 30_000);

  it('by a fault of ours names an incident, which is in the log, and says nothing of the inside', async () => {
    await world.sql('ALTER TABLE measure RENAME TO measure_gone');
    const { status, text } = await get();
    await world.sql('ALTER TABLE measure_gone RENAME TO measure');
    expect(status).toBe(500);
    expect(JSON.parse(text)).toEqual({
      errors: [{ message: expect.stringContaining('incident number'), extensions: { code: 'INTERNAL', incident: expect.any(String) } }],
    });
    expect(text).not.toContain('measure');
  });
});

describe('a request that needs a door while it reads', () => {
  it('never waits for itself, however many come at once', async () => {
    const world = await World.create();
    try {
      const { token } = await world.actors.coordinator();
      const twice =
        'mutation { a: taskForceChoose(code: "TEST-TF") { taskForce { code } } b: taskForceChoose(code: "TEST-TF") { taskForce { code } } }';
      const answers = await Promise.all(Array.from({ length: 40 }, () => world.graphql(token, twice)));
      expect(answers.filter(({ errors }) => errors.length > 0)).toEqual([]);
    } finally {
      await world.close();
    }
  });
});

describe('the first administrator', () => {
  it('is made once, by whoever knows the set-up code, and of two at once one', async () => {
    const { FirstAdministratorSetup, setupCode } = await import('../src/modules/account/first-administrator.service.js');
    const world = await World.create();
    try {
      // What the server prints when it starts.
      const printed = () => world.get(FirstAdministratorSetup).pendingCode();
      expect(await printed()).toBe(setupCode());
      const create = (setup: string, email: string) =>
        world.graphql(
          null,
          'mutation ($input: FirstAdministratorCreateInput!) { firstAdministratorCreate(input: $input) { viewer { role } userErrors { code } } }',
          {
            input: { setupCode: setup, email, displayName: { ko: '관리자', en: 'Administrator' }, password: 'a long enough one' },
          },
        );
      expect((await world.graphql(null, '{ setup { needsAdministrator } }')).data).toEqual({ setup: { needsAdministrator: true } });
      expect((await create('wrong', 'a@test.gwaje')).data).toEqual({
        firstAdministratorCreate: { viewer: null, userErrors: [{ code: 'WRONG_SETUP_CODE' }] },
      });
      const both = await Promise.all(['a@test.gwaje', 'b@test.gwaje'].map((email) => create(setupCode(), email)));
      const outcomes = both.map(({ data }) => JSON.stringify(data?.['firstAdministratorCreate'])).sort();
      expect(outcomes).toEqual([
        '{"viewer":null,"userErrors":[{"code":"ALREADY_SET_UP"}]}',
        '{"viewer":{"role":"ADMINISTRATOR"},"userErrors":[]}',
      ]);
      expect((await world.graphql(null, '{ setup { needsAdministrator } }')).data).toEqual({ setup: { needsAdministrator: false } });
      expect(await printed()).toBeNull();
    } finally {
      await world.close();
    }
  });
});
