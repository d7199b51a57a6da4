import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { Viewer } from '../../platform/access/viewer.js';
import type { CommandTransaction } from '../../platform/command/command-transaction.js';
import { Commands, type Outcome } from '../../platform/command/command.js';
import { CHAIN_ZERO } from '../../platform/command/system-commands.js';
import { problem, refuse, type Refusal } from '../../platform/errors/problem.js';
import { Ministry } from '../ministry/ministry.entity.js';
import { TaskForce } from '../task-force/task-force.entity.js';
import { Account, Membership } from './account.entity.js';
import { checkBody, checkDisable, checkHeir, checkNewAccount, type Heir, type InCharge, type NewAccount } from './account.rules.js';
import { checkNewPassword, hashPassword } from './password.js';

export interface AccountCreateInput extends NewAccount {
  idempotencyKey: string;
  taskForceCodes: string[];
  password: string;
}

export interface AccountDisableInput {
  idempotencyKey: string;
  expectedVersion: number;
  reason: string;
  successorId?: string | null;
  leaveWithoutHolder?: boolean | null;
}

@Injectable()
export class AccountService {
  constructor(private readonly commands: Commands) {}

  async create(viewer: Viewer, requestId: string, input: AccountCreateInput): Promise<Outcome | Refusal> {
    const problems = [...checkNewAccount(input), ...checkNewPassword(input.password, 'password')];
    if (problems.length > 0) return refuse(...problems);
    // Hashing takes long on purpose: done before the transaction, so that no lock waits for it.
    const passwordHash = await hashPassword(input.password);
    const { password: _, ...told } = input;
    const chosen = { find: (tx: CommandTransaction) => Promise.all(input.taskForceCodes.map((code) => tx.find(TaskForce, { code }))) };
    return this.commands.run(
      {
        viewer,
        name: 'accountCreate',
        idempotencyKey: input.idempotencyKey,
        input: told,
        requestId,
        chains: async (tx) => [CHAIN_ZERO, ...(await chosen.find(tx)).flat().map(({ id }) => id)],
      },
      (tx) => this.write(tx, input, passwordHash),
    );
  }

  disable(viewer: Viewer, requestId: string, id: string, input: AccountDisableInput): Promise<Outcome | Refusal> {
    const { idempotencyKey, expectedVersion, reason } = input;
    return this.commands.run(
      {
        viewer,
        name: 'accountDisable',
        idempotencyKey,
        input: { id, ...input },
        reason,
        requestId,
        chains: async (tx) => [CHAIN_ZERO, ...(await leftBy(tx, id)).map(({ taskForceId }) => taskForceId)],
      },
      async (tx) => {
        const account = await tx.one(Account, { id });
        const held = await leftBy(tx, id);
        const others = await tx.sql<{ id: string }>(
          `SELECT id FROM account WHERE role = 'ADMINISTRATOR' AND disabled_at IS NULL AND archived_at IS NULL AND id <> $1`,
          [id],
        );
        const problems = checkDisable(account, viewer.id, others.length);
        // 퇴직 says it all.
        if (reason.trim().length < 2) problems.push(problem('REASON_REQUIRED', 'Say why.', 'input', 'reason'));
        const heir = held.length === 0 ? null : await heirOf(tx, input.successorId ?? null);
        if (held.length > 0) problems.push(...checkHeir(account, held, heir, input));
        if (problems.length > 0) return refuse(...problems);
        const stale = problem('STALE_VERSION', 'Someone else changed this account. Look again.', 'input', 'expectedVersion');
        if (account.version !== expectedVersion) return refuse(stale);
        if (held.length > 0) await passOn(tx, id, heir?.id ?? null);
        if (!(await tx.change(Account, account, { disabledAt: tx.at }))) return refuse(stale);
        return { id, version: expectedVersion + 1 };
      },
    );
  }

  private async write(tx: CommandTransaction, input: AccountCreateInput, passwordHash: string): Promise<Outcome | Refusal> {
    const email = input.email.trim().toLowerCase();
    if ((await tx.find(Account, { email })).length > 0)
      return refuse(problem('ALREADY_EXISTS', 'There is already an account with this address.', 'input', 'email'));
    const [ministry] = input.ministryCode ? await tx.find(Ministry, { code: input.ministryCode }) : [];
    const bodyProblems = input.ministryCode ? checkBody(ministry, tx.today) : [];
    if (bodyProblems.length > 0) return refuse(...bodyProblems);
    const taskForces = (await Promise.all(input.taskForceCodes.map((code) => tx.find(TaskForce, { code })))).flat();
    if (taskForces.length !== new Set(input.taskForceCodes).size)
      return refuse(problem('NOT_FOUND', 'There is no such task force.', 'input', 'taskForceCodes'));
    const id = await tx.insert(Account, {
      email,
      displayName: input.displayName,
      role: input.role,
      ministryId: ministry?.id ?? null,
      duty: input.duty ?? null,
      passwordHash,
    });
    for (const taskForce of taskForces) await tx.insert(Membership, { accountId: id, taskForceId: taskForce.id });
    return { id, version: 1 };
  }
}

/** The administrator reads no plan: how much of which task force hangs on somebody is all that is told. */
function leftBy(tx: CommandTransaction, id: string): Promise<InCharge[]> {
  return tx.sql<InCharge>(
    `SELECT x.task_force_id AS "taskForceId", sum(x.held)::int AS held FROM (SELECT h.task_force_id, h.held FROM app.tasks_in_charge($1) h
       UNION ALL SELECT l.task_force_id, l.drafts + l.deputies FROM app.left_by($1) l) x GROUP BY x.task_force_id`,
    [id],
  );
}

async function passOn(tx: CommandTransaction, id: string, heirId: string | null): Promise<void> {
  await tx.sql('SELECT app.pass_on_tasks($1, $2, $3)', [id, heirId, tx.at]);
  await tx.sql('SELECT app.pass_on_the_rest($1, $2, $3)', [id, heirId, tx.at]);
}

async function heirOf(tx: CommandTransaction, successorId: string | null): Promise<Heir | null> {
  const [account] = successorId === null ? [] : await tx.find(Account, { id: successorId });
  if (account === undefined) return null;
  const memberships = await tx.find(Membership, { accountId: account.id, archivedAt: IsNull() });
  return {
    id: account.id,
    ministryId: account.ministryId,
    isOut: account.disabledAt !== null,
    taskForceIds: memberships.map((each) => each.taskForceId),
  };
}
