import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { roleOptions, type Composition } from '../database/connection.js';
import type { Viewer } from '../access/viewer.js';
import { Refusal } from '../errors/problem.js';
import { Commands, type Outcome } from './command.js';
import type { CommandTransaction } from './command-transaction.js';

/** The account under which the product itself acts: first administrator, loading a plan. Nobody can sign in as it. */
export const SYSTEM_ACCOUNT_ID = '00000000-0000-0000-0000-000000000001';
export const CHAIN_ZERO = '00000000-0000-0000-0000-000000000000';

type SystemViewer = Omit<Viewer, 'role'> & { role: 'SYSTEM' };

const SYSTEM: SystemViewer = {
  id: SYSTEM_ACCOUNT_ID,
  email: 'system',
  displayName: { ko: '시스템', en: 'System' },
  role: 'SYSTEM',
  duty: null,
  ministryId: null,
  ministryIds: [],
  taskForces: [],
  sessionEndsAt: new Date(0),
  chosenTaskForceId: null,
};

/** Commands of the product itself, over the loader's login: the same order, locks and ledger as everybody's. */
export class SystemCommands {
  private constructor(
    readonly database: DataSource,
    private readonly commands: Commands,
  ) {}

  /** Work that comes by itself signs in as the jobs; only the loader may write what was known earlier. */
  static async open(
    adminUrl: string,
    entities: Composition['entities'],
    role: 'gwaje_loader' | 'gwaje_jobs' = 'gwaje_loader',
  ): Promise<SystemCommands> {
    const database = new DataSource(roleOptions(adminUrl, role, entities, 2));
    await database.initialize();
    return new SystemCommands(database, new Commands(database));
  }

  /** `chains` may first look into the database; null: nothing of this is history. */
  async run(
    name: string,
    chains: string[] | ((tx: CommandTransaction) => Promise<string[] | null>),
    work: (tx: CommandTransaction) => Promise<Outcome | Refusal>,
  ): Promise<Outcome | Refusal> {
    const requestId = randomUUID();
    // The policies know the role SYSTEM, and let it in only over the loader's and the jobs' own logins.
    const viewer = SYSTEM as unknown as Viewer;
    return this.commands.run(
      {
        viewer,
        name,
        idempotencyKey: requestId,
        input: requestId,
        requestId,
        chains: (tx) => (typeof chains === 'function' ? chains(tx) : Promise.resolve(chains)),
      },
      work,
    );
  }

  async close(): Promise<void> {
    await this.database.destroy();
  }
}
