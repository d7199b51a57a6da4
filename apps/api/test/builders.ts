import { randomUUID } from 'node:crypto';
import { Account, Membership } from '../src/modules/account/account.entity.js';
import { Area } from '../src/modules/area/area.entity.js';
import { Milestone } from '../src/modules/milestone/milestone.entity.js';
import { Ministry } from '../src/modules/ministry/ministry.entity.js';
import { TaskForce } from '../src/modules/task-force/task-force.entity.js';
import { Task } from '../src/modules/task/task.entity.js';
import type { CommandTransaction } from '../src/platform/command/command-transaction.js';
import { CHAIN_ZERO, type SystemCommands } from '../src/platform/command/system-commands.js';
import type { StoredProvenance } from '../src/platform/database/record.js';

const PUBLIC: StoredProvenance = { kind: 'public', source: null, quoteRef: null };
const text = (word: string) => ({ ko: `${word} 가`, en: word });

export interface LoadedPlan {
  taskForceId: string;
  /** Ids of the bodies by their codes. */
  ministries: Record<string, string>;
}

/** Makes records and the parents they need; a test names only what matters to it. */
export class Builders {
  private readonly ministries = new Map<string, Promise<{ id: string }>>();
  private standard: Promise<string> | null = null;
  private counter = 0;

  /** `loaded`: a plan stands already; its task force is then the test's, and its bodies are used by their codes. */
  constructor(
    private readonly system: SystemCommands,
    loaded: LoadedPlan | null = null,
  ) {
    if (loaded === null) return;
    this.standard = Promise.resolve(loaded.taskForceId);
    for (const [code, id] of Object.entries(loaded.ministries)) this.ministries.set(code, Promise.resolve({ id }));
  }

  ministry(wanted: { code: string; closedOn?: string }): Promise<{ id: string }> {
    let made = this.ministries.get(wanted.code);
    if (made === undefined) {
      made = this.write(CHAIN_ZERO, (tx) =>
        tx.insert(Ministry, { ...wanted, name: text(wanted.code), kind: 'MINISTRY', provenance: PUBLIC }),
      ).then((id) => ({ id }));
      this.ministries.set(wanted.code, made);
    }
    return made;
  }

  /** The task force of the test; every actor belongs to it. */
  taskForce(): Promise<string> {
    this.standard ??= this.anotherTaskForce('TEST-TF');
    return this.standard;
  }

  anotherTaskForce(code: string): Promise<string> {
    const id = randomUUID();
    return this.write(id, (tx) =>
      tx.insert(TaskForce, { id, code, name: text(code), planTitle: text('Plan'), announcedOn: '2024-11-06', provenance: PUBLIC }),
    );
  }

  async area(): Promise<string> {
    const taskForceId = await this.taskForce();
    return this.write(taskForceId, (tx) =>
      tx.insert(Area, { taskForceId, code: this.code('A'), name: text('Area'), position: 1, provenance: PUBLIC }),
    );
  }

  async task(wanted: { lead?: string; leadStatus?: Task['leadStatus'] } = {}): Promise<string> {
    const [taskForceId, areaId, lead] = [await this.taskForce(), await this.area(), await this.ministry({ code: wanted.lead ?? 'MOJ' })];
    const leadStatus = wanted.leadStatus ?? 'PROVISIONAL';
    return this.write(taskForceId, (tx) =>
      tx.insert(Task, {
        ...{ taskForceId, areaId, leadMinistryId: lead.id, leadStatus, leadProvenance: PUBLIC, provenance: PUBLIC },
        ...{ code: this.code('T'), title: text('Task'), position: 1 },
      }),
    );
  }

  /** In a task force to which no actor belongs. */
  async taskElsewhere(wanted: { lead: string }): Promise<string> {
    const taskForceId = await this.anotherTaskForce(this.code('OTHER-TF'));
    const lead = await this.ministry({ code: wanted.lead });
    const [code, known] = ['T01', { position: 1, provenance: PUBLIC }];
    const areaId = await this.write(taskForceId, (tx) => tx.insert(Area, { taskForceId, code: 'A1', name: text('Area'), ...known }));
    const leadership = { leadMinistryId: lead.id, leadStatus: 'PROVISIONAL', leadProvenance: PUBLIC } as const;
    return this.write(taskForceId, (tx) => tx.insert(Task, { taskForceId, areaId, code, title: text('Task'), ...known, ...leadership }));
  }

  async milestone(wanted: { taskId?: string; ministry?: string; plannedOn?: string; invented?: boolean } = {}): Promise<string> {
    const [taskForceId, taskId] = [await this.taskForce(), wanted.taskId ?? (await this.task())];
    const ministry = await this.ministry({ code: wanted.ministry ?? 'MOJ' });
    const plannedOn = wanted.plannedOn ?? '2025-06-30';
    const dated = wanted.invented === true ? ({ ...PUBLIC, kind: 'illustrative' } as const) : PUBLIC;
    return this.write(taskForceId, (tx) =>
      tx.insert(Milestone, {
        ...{ taskForceId, taskId, ministryId: ministry.id, plannedOn, baselineOn: plannedOn, weight: 100 },
        baselineOnProvenance: dated,
        ...{ code: this.code('MS'), title: text('Milestone'), plannedOnProvenance: dated, provenance: dated },
      }),
    );
  }

  async account(wanted: {
    role: string;
    ministryId: string | null;
    duty: string | null;
    member: boolean;
    passwordHash?: string;
    email?: string;
  }): Promise<string> {
    const { member, ...values } = wanted;
    const email = wanted.email ?? `${this.code('person')}@test.gwaje`.toLowerCase();
    const id = await this.write(CHAIN_ZERO, (tx) => tx.insert(Account, { ...values, email, displayName: text('Person') }));
    if (!member || wanted.role === 'ADMINISTRATOR') return id;
    const taskForceId = await this.taskForce();
    await this.write(taskForceId, (tx) => tx.insert(Membership, { accountId: id, taskForceId }));
    return id;
  }

  /** One ledgered write by the product itself. */
  async write(chain: string, work: (tx: CommandTransaction) => Promise<string>): Promise<string> {
    const outcome = await this.system.run('testBuild', [chain], async (tx) => ({ id: await work(tx), version: 1 }));
    if (!('id' in outcome)) throw new Error(`refused: ${JSON.stringify(outcome.problems)}`);
    return outcome.id;
  }

  private code(prefix: string): string {
    this.counter += 1;
    return `${prefix}${this.counter.toString().padStart(3, '0')}`;
  }
}
