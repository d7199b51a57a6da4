import { createHash, randomBytes } from 'node:crypto';
import { Account, Membership } from '../../../src/modules/account/account.entity.js';
import type { Duty, Role } from '../../../src/platform/access/viewer.js';
import { CHAIN_ZERO } from '../../../src/platform/command/system-commands.js';
import { atOnce } from '../../at-once.js';
import type { World } from '../../world.js';

/** The bodies that belong to the task force of the stage. */
export const BODIES = ['MOJ', 'KCC', 'MOE', 'MSIT', 'MOIS', 'MOGEF', 'NPA', 'SPO'] as const;
export const HOME = 'TEST-TF';
export const ELSEWHERE = 'OTHER-TF';

/** Somebody who asks. What they may see is written in permissions.csv; here is only who they are. */
export interface Principal {
  name: string;
  /** As the table of permissions calls them: the role, and for a liaison also the duty. */
  groups: string[];
  token: string | null;
  accountId: string | null;
  /** The task force they belong to; records of another one lie elsewhere for them. */
  home: string;
  /** Bodies for which they speak, by code. */
  bodies: string[];
}

interface Wanted {
  name: string;
  role: Role;
  home?: string;
  body?: string;
  /** Bodies that closed, and whose place this person's body took. */
  succeeded?: string[];
  duty?: Duty;
  isDisabled?: boolean;
}

const DUTIES = { WRITER: 'writer', SECTION_CHIEF: 'section chief', FOCAL_POINT: 'focal point' };

const WANTED: Wanted[] = [
  { name: 'disabled', role: 'LIAISON', body: 'KCC', duty: 'FOCAL_POINT', isDisabled: true },
  { name: 'administrator', role: 'ADMINISTRATOR' },
  { name: 'leadership', role: 'LEADERSHIP' },
  { name: 'auditor', role: 'AUDITOR' },
  ...BODIES.flatMap((body): Wanted[] => [
    { name: `liaison.${body}`, role: 'LIAISON', body, duty: 'FOCAL_POINT' },
    { name: `writer.${body}`, role: 'LIAISON', body, duty: 'WRITER' },
    { name: `chief.${body}`, role: 'LIAISON', body, duty: 'SECTION_CHIEF' },
  ]),
  { name: 'successor.KMCC', role: 'LIAISON', body: 'KMCC', succeeded: ['KCC'], duty: 'FOCAL_POINT' },
  { name: 'coordinator.elsewhere', role: 'COORDINATOR', home: ELSEWHERE },
  { name: 'liaison.elsewhere', role: 'LIAISON', body: 'KCC', duty: 'FOCAL_POINT', home: ELSEWHERE },
  { name: 'leadership.elsewhere', role: 'LEADERSHIP', home: ELSEWHERE },
  { name: 'auditor.elsewhere', role: 'AUDITOR', home: ELSEWHERE },
];

/** The people who speak for a body, whatever their duty in it. */
export const peopleOf = (body: string): string[] => ['liaison', 'writer', 'chief'].map((duty) => `${duty}.${body}`);

const LANES = 4;

/** The answers come in the people's order. */
export function together<Answer>(people: Iterable<Principal>, work: (principal: Principal) => Promise<Answer>): Promise<Answer[]> {
  return atOnce(LANES, people, work);
}

/** Everybody who tries; `office` is the coordinator who also opens the rounds of the stage. */
export async function gather(world: World, office: { id: string; token: string }): Promise<Map<string, Principal>> {
  const people = new Map<string, Principal>();
  const add = (principal: Principal) => people.set(principal.name, principal);
  add({ name: 'anonymous', groups: ['anonymous'], token: null, accountId: null, home: HOME, bodies: [] });
  add({ name: 'coordinator', groups: ['coordinator'], token: office.token, accountId: office.id, home: HOME, bodies: [] });
  for (const wanted of WANTED) add(await principalOf(world, wanted));
  return people;
}

async function principalOf(world: World, wanted: Wanted): Promise<Principal> {
  const { name, role, body, duty, home = HOME, isDisabled = false } = wanted;
  const ministryId = body === undefined ? null : (await world.build.ministry({ code: body })).id;
  const accountId = await world.build.account({ role, ministryId, duty: duty ?? null, member: home === HOME });
  if (home !== HOME) await join(world, accountId);
  const token = randomBytes(32).toString('base64url');
  await openSession(world, accountId, token);
  if (isDisabled) await disable(world, accountId);
  const groups = isDisabled ? ['disabled'] : [role.toLowerCase(), ...(duty === undefined ? [] : [DUTIES[duty]])];
  return { name, groups, token, accountId, home, bodies: body === undefined ? [] : [body, ...(wanted.succeeded ?? [])] };
}

async function openSession(world: World, accountId: string, token: string): Promise<void> {
  await world.sql('SELECT app.finish_sign_in($1, $2, $3, $4)', ['', '', accountId, createHash('sha256').update(token).digest()]);
}

/** Everybody comes back who has left; a disabled account finds the door closed. */
export async function comeBack(world: World, people: Iterable<Principal>): Promise<void> {
  for (const { accountId, token } of people)
    if (accountId !== null && token !== null && (await world.graphql(token, '{ viewer { id } }')).data?.['viewer'] === null)
      await openSession(world, accountId, token);
}

async function join(world: World, accountId: string): Promise<void> {
  const [other] = await world.sql<{ id: string }>('SELECT id FROM task_force WHERE code = $1', [ELSEWHERE]);
  if (other === undefined) throw new Error('The other task force comes before its people');
  await world.build.write(other.id, (tx) => tx.insert(Membership, { accountId, taskForceId: other.id }));
}

async function disable(world: World, id: string): Promise<void> {
  await world.build.write(CHAIN_ZERO, async (tx) => {
    await tx.change(Account, await tx.one(Account, { id }), { disabledAt: tx.at });
    return id;
  });
}
