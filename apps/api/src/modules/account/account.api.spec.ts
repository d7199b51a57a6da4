import { Membership } from './account.entity.js';
import type { Actor } from '../../../test/actors.js';
import { World } from '../../../test/world.js';

const LIST = '{ accounts { email role ministry { code } taskForces { code } } viewer { keepsAccounts } }';

interface Listed {
  accounts: { email: string; role: string; ministry: { code: string } | null; taskForces: { code: string }[] }[];
  viewer: { keepsAccounts: boolean };
}

describe('the list of accounts', () => {
  let world: World;
  const person = async (email: string, code: string | null, member: boolean) => {
    const ministryId = code === null ? null : (await world.build.ministry({ code })).id;
    const duty = code === null ? null : 'WRITER';
    return world.build.account({ role: code === null ? 'LEADERSHIP' : 'LIAISON', ministryId, duty, member, email: `${email}@test.gwaje` });
  };
  beforeAll(async () => {
    world = await World.create();
    await person('moj-member', 'MOJ', true);
    await person('moj-other', 'MOJ', false);
    await person('chair', null, true);
    const stranger = await person('moe-elsewhere', 'MOE', false);
    const elsewhere = await world.build.anotherTaskForce('ELSEWHERE');
    await world.build.write(elsewhere, (tx) => tx.insert(Membership, { accountId: stranger, taskForceId: elsewhere }));
  });
  afterAll(() => world.close());

  const listOf = async (actor: Actor): Promise<Listed> => (await world.graphql(actor.token, LIST)).data as unknown as Listed;
  const known = ['chair', 'moe-elsewhere', 'moj-member', 'moj-other'].map((name) => `${name}@test.gwaje`);
  const seenBy = async (actor: Actor) => {
    const { accounts } = await listOf(actor);
    return accounts.map(({ email }) => email.replace('@test.gwaje', '')).filter((email) => known.includes(`${email}@test.gwaje`));
  };

  it('is whole for the administrator, who keeps it, and for the auditor, who reads it with its task forces', async () => {
    const administrator = await world.actors.administrator();
    expect((await seenBy(administrator)).toSorted()).toEqual(['chair', 'moe-elsewhere', 'moj-member', 'moj-other']);
    expect((await listOf(administrator)).viewer).toEqual({ keepsAccounts: true });
    const auditor = await world.actors.auditor();
    expect((await seenBy(auditor)).toSorted()).toEqual(['chair', 'moe-elsewhere', 'moj-member', 'moj-other']);
    const { accounts, viewer } = await listOf(auditor);
    expect(viewer).toEqual({ keepsAccounts: false });
    expect(accounts.find(({ email }) => email === 'moj-member@test.gwaje')?.taskForces).toEqual([{ code: 'TEST-TF' }]);
  });

  it('holds for a coordinator the people of bodies in a shared task force, and nobody else’s', async () => {
    expect((await seenBy(await world.actors.coordinator())).toSorted()).toEqual(['moj-member', 'moj-other']);
    expect(await seenBy(await world.actors.stranger())).toEqual([]);
  });

  it('is refused to leadership, to a liaison and to whoever has not signed in', async () => {
    for (const token of [(await world.actors.leader()).token, (await world.actors.liaisonOf('MOJ')).token, null]) {
      const { data, errors } = await world.graphql(token, '{ accounts { id } }');
      expect(data?.['accounts'] ?? null).toBeNull();
      expect(errors[0]?.extensions?.['code']).toBe(token === null ? 'NOT_SIGNED_IN' : 'FORBIDDEN');
    }
  });

  it('is written by the administrator alone', async () => {
    const [row] = await world.sql<{ id: string }>(`SELECT id FROM account WHERE email = 'moj-other@test.gwaje'`);
    const end = 'mutation ($id: ID!, $input: AccountDisableInput!) { accountDisable(id: $id, input: $input) { account { id } } }';
    const input = { idempotencyKey: world.key(), expectedVersion: 1, reason: '읽기만 한다' };
    for (const actor of await Promise.all([world.actors.auditor(), world.actors.coordinator(), world.actors.liaisonOf('MOJ')])) {
      const { errors } = await world.graphql(actor.token, end, { id: row?.id, input });
      expect(errors[0]?.extensions?.['code']).toBe('FORBIDDEN');
    }
    expect(await world.sql(`SELECT id FROM account WHERE email = 'moj-other@test.gwaje' AND disabled_at IS NULL`)).toHaveLength(1);
  });
});
