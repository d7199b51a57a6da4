import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../platform/access/viewer.js';
import type { CommandTransaction } from '../../platform/command/command-transaction.js';
import { Commands, type Outcome } from '../../platform/command/command.js';
import { CHAIN_ZERO } from '../../platform/command/system-commands.js';
import { problem, refuse, type Refusal } from '../../platform/errors/problem.js';
import { Ministry } from '../ministry/ministry.entity.js';
import { TaskForce } from '../task-force/task-force.entity.js';
import { Account, Membership } from './account.entity.js';
import { checkBody, checkDisable, checkNewAccount, type NewAccount } from './account.rules.js';
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
        chains: () => Promise.resolve([CHAIN_ZERO]),
      },
      async (tx) => {
        const account = await tx.one(Account, { id });
        const others = await tx.sql<{ id: string }>(
          `SELECT id FROM account WHERE role = 'ADMINISTRATOR' AND disabled_at IS NULL AND archived_at IS NULL AND id <> $1`,
          [id],
        );
        const problems = checkDisable(account, viewer.id, others.length);
        if (reason.trim().length < 5) problems.push(problem('REASON_REQUIRED', 'Say why, in at least 5 characters.', 'input', 'reason'));
        if (problems.length > 0) return refuse(...problems);
        const stale = problem('STALE_VERSION', 'Someone else changed this account. Look again.', 'input', 'expectedVersion');
        if (account.version !== expectedVersion || !(await tx.change(Account, account, { disabledAt: tx.at }))) return refuse(stale);
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
