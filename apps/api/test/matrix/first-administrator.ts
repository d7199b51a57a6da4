import { setupCode } from '../../src/modules/account/first-administrator.service.js';
import { World } from '../world.js';
import { PASSWORD } from './deed.js';

/** In an empty system of its own: once, and with the code of the server alone. */
export async function makeFirstAdministrator(): Promise<void> {
  const empty = await World.create();
  try {
    const make = (code: string) =>
      empty.graphql(
        null,
        'mutation ($input: FirstAdministratorCreateInput!) { firstAdministratorCreate(input: $input) { viewer { role } userErrors { code } } }',
        { input: { setupCode: code, email: 'first@test.gwaje', displayName: { ko: '가', en: 'A' }, password: PASSWORD } },
      );
    const answers = [await make('wrong'), await make(setupCode()), await make(setupCode())];
    expect(answers.map(({ data }) => data?.['firstAdministratorCreate'])).toEqual([
      { viewer: null, userErrors: [{ code: 'WRONG_SETUP_CODE' }] },
      { viewer: { role: 'ADMINISTRATOR' }, userErrors: [] },
      { viewer: null, userErrors: [{ code: 'ALREADY_SET_UP' }] },
    ]);
  } finally {
    await empty.close();
  }
}
