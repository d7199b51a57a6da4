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
