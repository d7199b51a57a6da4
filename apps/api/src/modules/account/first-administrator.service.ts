import { createHash, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { CHAIN_ZERO, SystemCommands } from '../../platform/command/system-commands.js';
import type { Composition } from '../../platform/database/connection.js';
import { Doors } from '../../platform/database/doors.js';
import { derivedSecret } from '../../platform/database/roles.js';
import { problem, refuse, type Refusal } from '../../platform/errors/problem.js';
import { Account } from './account.entity.js';
import { checkNewAccount } from './account.rules.js';
import { checkNewPassword, hashPassword } from './password.js';

export interface FirstAdministrator {
  setupCode: string;
  email: string;
  displayName: { ko: string; en: string };
  password: string;
}

/** Known to whoever starts the server and to nobody else; the same in every process and after a restart. */
export function setupCode(): string {
  return derivedSecret('first administrator').slice(0, 16);
}

/** By their hashes, which are of one length whatever was given. */
function isSame(right: string, given: string): boolean {
  const [a, b] = [right, given].map((text) => createHash('sha256').update(text).digest());
  return a !== undefined && b !== undefined && timingSafeEqual(a, b);
}

@Injectable()
export class FirstAdministratorSetup {
  constructor(
    @Inject('ADMIN_URL') private readonly adminUrl: string,
    @InjectDataSource() private readonly database: DataSource,
    private readonly doors: Doors,
  ) {}

  /** What makes the first administrator, while there is none. */
  async pendingCode(): Promise<string | null> {
    const [state] = await this.doors.open<{ needed: boolean }>('needsAdministrator', []);
    return state?.needed === true ? setupCode() : null;
  }

  async create(input: FirstAdministrator): Promise<Refusal | null> {
    const problems = [...checkNewAccount({ ...input, role: 'ADMINISTRATOR' }), ...checkNewPassword(input.password, 'password')];
    if (!isSame(setupCode(), input.setupCode.trim()))
      problems.push(problem('WRONG_SETUP_CODE', 'Enter the set-up code that the server printed when it started.', 'input', 'setupCode'));
    if (problems.length > 0) return refuse(...problems);
    const passwordHash = await hashPassword(input.password);
    const commands = await SystemCommands.open(this.adminUrl, this.database.options.entities as Composition['entities']);
    try {
      const outcome = await commands.run('firstAdministratorCreate', [CHAIN_ZERO], async (tx) => {
        const [state] = await tx.sql<{ needed: boolean }>('SELECT app.needs_administrator() AS needed');
        if (state?.needed !== true) return refuse(problem('ALREADY_SET_UP', 'This system already has an administrator.', 'input'));
        const id = await tx.insert(Account, {
          email: input.email.trim().toLowerCase(),
          displayName: input.displayName,
          role: 'ADMINISTRATOR',
          passwordHash,
        });
        return { id, version: 1 };
      });
      return 'problems' in outcome ? outcome : null;
    } finally {
      await commands.close();
    }
  }
}
