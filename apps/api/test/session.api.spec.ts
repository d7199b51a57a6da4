import { hashPassword } from '../src/modules/account/password.js';
import { World } from './world.js';

const SIGN_IN =
  'mutation ($input: SignInInput!) { signIn(input: $input) { viewer { email role chosenTaskForce { code } } userErrors { code path } } }';

describe('a person at the door', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.create();
    const passwordHash = await hashPassword('correct horse battery');
    await world.build.account({ role: 'COORDINATOR', ministryId: null, duty: null, member: true, passwordHash, email: 'kim@test.gwaje' });
  });
  afterAll(() => world.close());
  const signIn = (email: string, password: string) => world.graphql(null, SIGN_IN, { input: { email, password } });

  it('gets a session that is kept on the server and ends at once when they leave', async () => {
    const answer = await signIn(' Kim@test.gwaje ', 'correct horse battery');
    expect(answer.data).toMatchObject({
      signIn: { viewer: { email: 'kim@test.gwaje', role: 'COORDINATOR', chosenTaskForce: { code: 'TEST-TF' } }, userErrors: [] },
    });
    const cookie = answer.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/^gwaje=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
    const token = cookie.slice(6, 49);
    expect((await world.graphql(token, '{ viewer { email } }')).data).toEqual({ viewer: { email: 'kim@test.gwaje' } });
    await world.graphql(token, 'mutation { signOut { signedOut } }');
    expect((await world.graphql(token, '{ viewer { email } }')).data).toEqual({ viewer: null });
  });

  it('is told the same for a wrong password and for an unknown address', async () => {
    const refused = { signIn: { viewer: null, userErrors: [{ code: 'WRONG_CREDENTIALS', path: ['input', 'password'] }] } };
    expect((await signIn('kim@test.gwaje', 'wrong')).data).toEqual(refused);
    expect((await signIn('nobody@test.gwaje', 'wrong')).data).toEqual(refused);
  });

  it('may guess ten times and then has to wait, also when the right password comes', async () => {
    for (let tries = 0; tries < 10; tries += 1) await signIn('lee@test.gwaje', `guess ${tries}`);
    const answer = await signIn('lee@test.gwaje', 'guess');
    expect(answer.errors[0]?.extensions).toMatchObject({ code: 'RATE_LIMITED' });
    expect(Number(answer.errors[0]?.extensions['retryAfterSeconds'])).toBeGreaterThan(600);
  });

  it('cannot guess many times in one document', async () => {
    const answer = await world.graphql(
      null,
      'mutation { a: signIn(input: {email: "a", password: "b"}) { userErrors { code } } b: signIn(input: {email: "a", password: "c"}) { userErrors { code } } }',
    );
    expect(answer.status).toBe(400);
  });

  it('loses the session when the account is disabled', async () => {
    const actor = await world.actors.leader();
    expect((await world.graphql(actor.token, '{ viewer { role } }')).data).toEqual({ viewer: { role: 'LEADERSHIP' } });
    await world.sql("SELECT set_config('app.user_id', $1, false), set_config('app.command', 'test', false)", [actor.id]);
    const administrator = await world.actors.administrator();
    const answer = await world.graphql(
      administrator.token,
      'mutation ($id: ID!, $input: AccountDisableInput!) { accountDisable(id: $id, input: $input) { account { disabledAt } userErrors { code } } }',
      {
        id: actor.id,
        input: { idempotencyKey: world.key(), expectedVersion: 1, reason: 'left the office' },
      },
    );
    expect(answer.data).toMatchObject({ accountDisable: { account: { disabledAt: expect.any(String) }, userErrors: [] } });
    expect((await world.graphql(actor.token, '{ viewer { role } }')).data).toEqual({ viewer: null });
  });
});
