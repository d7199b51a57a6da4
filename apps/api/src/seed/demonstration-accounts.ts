import { In } from 'typeorm';
import { Account, Membership } from '../modules/account/account.entity.js';
import { hashPassword, passwordFits } from '../modules/account/password.js';
import { Ministry } from '../modules/ministry/ministry.entity.js';
import { TaskForce } from '../modules/task-force/task-force.entity.js';
import type { CommandTransaction } from '../platform/command/command-transaction.js';
import { CHAIN_ZERO, type SystemCommands } from '../platform/command/system-commands.js';
import { Refusal, refuse } from '../platform/errors/problem.js';
import type { DemonstrationPerson } from './demonstration-people.js';
import { stableId } from './stable-id.js';

interface KeptAccount {
  id: string;
  version: number;
  password_hash: string | null;
}

const idOf = (person: DemonstrationPerson) => stableId('demonstration account', person.email);

/** Makes the accounts that are missing and gives all of them the password of this start; whom an administrator disabled stays disabled. */
export async function makeDemonstrationAccounts(system: SystemCommands, people: DemonstrationPerson[], password: string): Promise<void> {
  // All share one hash: it is told apart from a real account's by `demonstration`, and one look shows whether the password changed.
  let passwordHash: string | null = null;
  const outcome = await system.run(
    'demonstrationAccountsMake',
    async (tx) => {
      const kept = await keptAccounts(tx, people);
      if (kept.length === people.length && (await allFit(kept, password))) return null;
      passwordHash = await hashPassword(password);
      return [CHAIN_ZERO];
    },
    async (tx) => {
      if (passwordHash === null) return refuse();
      const kept = new Map((await keptAccounts(tx, people)).map((account) => [account.id, account]));
      for (const person of people) await write(tx, person, kept.get(idOf(person)), passwordHash);
      return { id: CHAIN_ZERO, version: 1 };
    },
  );
  if (outcome instanceof Refusal && outcome.problems.length > 0) throw new Error('The demonstration accounts could not be made');
}

/** Each of them belongs to these task forces; whom an administrator took out again stays out. */
export async function admitDemonstrationPeople(system: SystemCommands, people: DemonstrationPerson[], codes: string[]): Promise<void> {
  const missing = async (tx: CommandTransaction) => {
    const taskForces = await tx.find(TaskForce, { code: In(codes) });
    const wanted = taskForces.flatMap(({ id: taskForceId }) =>
      people.map((person) => ({ id: stableId('membership', taskForceId, person.email), accountId: idOf(person), taskForceId })),
    );
    const kept = new Set((await tx.find(Membership, { id: In(wanted.map(({ id }) => id)) })).map(({ id }) => id));
    return wanted.filter(({ id }) => !kept.has(id));
  };
  const outcome = await system.run(
    'demonstrationAccountsMake',
    async (tx) => {
      const chains = (await missing(tx)).map(({ taskForceId }) => taskForceId);
      return chains.length === 0 ? null : [CHAIN_ZERO, ...chains];
    },
    async (tx) => {
      const memberships = await missing(tx);
      if (memberships.length === 0) return refuse();
      for (const membership of memberships) await tx.insert(Membership, membership);
      return { id: CHAIN_ZERO, version: 1 };
    },
  );
  if (outcome instanceof Refusal && outcome.problems.length > 0) throw new Error('The demonstration accounts were not admitted');
}

/** The loader may read the hash; the application never can. */
function keptAccounts(tx: CommandTransaction, people: DemonstrationPerson[]): Promise<KeptAccount[]> {
  return tx.sql<KeptAccount>('SELECT a.id, a.version, a.password_hash FROM account a WHERE a.id = ANY ($1)', [people.map(idOf)]);
}

async function allFit(kept: KeptAccount[], password: string): Promise<boolean> {
  const hashes = [...new Set(kept.map((account) => account.password_hash))];
  return (await Promise.all(hashes.map((hash) => passwordFits(hash, password)))).every(Boolean);
}

async function write(
  tx: CommandTransaction,
  person: DemonstrationPerson,
  kept: KeptAccount | undefined,
  passwordHash: string,
): Promise<void> {
  const accountId = idOf(person);
  if (kept !== undefined) {
    // Without a password: shut by a start without the demonstration, so it opens again.
    await tx.sql(
      `UPDATE account SET disabled_at = CASE WHEN password_hash IS NOT NULL THEN disabled_at END, password_hash = $1,
        version = version + 1, updated_at = $2 WHERE id = $3 AND version = $4`,
      [passwordHash, tx.at, kept.id, kept.version],
    );
    return;
  }
  const { email, role, displayName, position, division, ministry } = person;
  const ministryId = ministry === null ? null : (await tx.one(Ministry, { code: ministry })).id;
  const duty = ministry === null ? null : 'FOCAL_POINT';
  await tx.insert(Account, {
    id: accountId,
    email,
    role,
    displayName,
    position,
    division,
    ministryId,
    duty,
    passwordHash,
    demonstration: true,
  });
}
