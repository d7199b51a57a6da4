import { World } from '../../../test/world.js';

const CREATE = `mutation ($input: AccountCreateInput!) {
  accountCreate(input: $input) { account { email ministry { code } } userErrors { code message path } }
}`;

describe('an administrator who makes an account', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.create();
    await world.build.taskForce();
    await world.build.ministry({ code: 'GONE', closedOn: '2025-10-01' });
    await world.build.ministry({ code: 'ENDING', closedOn: '2199-10-01' });
  });
  afterAll(() => world.close());

  const create = async (ministryCode: string) => {
    const input = {
      ...{ idempotencyKey: world.key(), email: `${ministryCode.toLowerCase()}@example.go.kr`, displayName: { ko: '가', en: 'A' } },
      ...{ role: 'LIAISON', ministryCode, duty: 'WRITER', taskForceCodes: ['TEST-TF'], password: 'a-long-enough-sentence' },
    };
    const { data } = await world.graphql((await world.actors.administrator()).token, CREATE, { input });
    return data?.['accountCreate'];
  };

  it('is told that a body is no more, and nobody is let in for it', async () => {
    expect(await create('GONE')).toEqual({
      account: null,
      userErrors: [
        {
          code: 'BODY_CLOSED',
          message: 'This body is no more. Choose the one that carries on its work.',
          path: ['input', 'ministryCode'],
        },
      ],
    });
    expect(await world.sql(`SELECT id FROM account WHERE email = 'gone@example.go.kr'`)).toEqual([]);
  });

  it('makes one for a body that has yet to end', async () => {
    expect(await create('ENDING')).toEqual({
      account: { email: 'ending@example.go.kr', ministry: { code: 'ENDING' } },
      userErrors: [],
    });
  });
});
