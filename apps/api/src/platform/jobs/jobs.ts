import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { PgBoss } from 'pg-boss';
import { DataSource } from 'typeorm';
import { SystemCommands } from '../command/system-commands.js';
import { urlFor } from '../database/roles.js';
import { relayOutbox } from './outbox.js';

export const RUNS_JOBS = Symbol('runs jobs');

type Routine = (system: SystemCommands) => Promise<unknown>;
/** `id` is one and the same however often it is tried. */
type Work = (system: SystemCommands, data: object, id: string) => Promise<unknown>;

const RELAY_MS = 2000;
const AGAIN_MS = 30_000;
const STOP_MS = 10_000;

/**
 * The work that comes by itself, in a queue of the same database: by the clock, and what commands hand over. Every process may run it;
 * the queue gives each piece to one of them, and each piece does no harm when it comes twice.
 */
@Injectable()
export class Jobs implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger('Jobs');
  private readonly routines = new Map<string, { cron: string; work: Routine }>();
  private readonly works = new Map<string, Work>();
  private boss: PgBoss | null = null;
  private system: SystemCommands | null = null;
  private running: Promise<unknown> = Promise.resolve();
  private timer: NodeJS.Timeout | null = null;
  private stopped = false;

  constructor(
    @Inject('ADMIN_URL') private readonly adminUrl: string,
    @InjectDataSource() private readonly database: DataSource,
    @Inject(RUNS_JOBS) private readonly runs: boolean,
  ) {}

  /** By the clock of Asia/Seoul. Said while the modules are made. */
  every(name: string, cron: string, work: Routine): void {
    this.routines.set(name, { cron, work });
  }

  /** What commands hand over under this name. Tried again when it fails, later and later. */
  whenTold(name: string, work: Work): void {
    this.works.set(name, work);
  }

  /** Nobody waits for it: a server answers from the first second. */
  onApplicationBootstrap(): void {
    if (this.runs) this.running = this.start();
  }

  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    if (this.timer !== null) clearTimeout(this.timer);
    await this.running;
    await this.boss?.stop({ timeout: STOP_MS });
    await this.system?.close();
  }

  private async start(): Promise<void> {
    try {
      this.system ??= await SystemCommands.open(this.adminUrl, this.database.options.entities ?? [], 'gwaje_jobs');
      const boss = new PgBoss({
        ...{ connectionString: urlFor(this.adminUrl, 'gwaje_jobs'), application_name: 'gwaje_jobs queue', max: 3 },
        ...{ schema: 'pgboss', createSchema: false },
      });
      boss.on('error', (error) => this.missed('The queue of jobs was not looked at', error));
      this.boss = boss;
      await boss.start();
      for (const [name, { cron, work }] of this.routines) await this.startRoutine(boss, this.system, name, cron, work);
      for (const [name, work] of this.works) await this.startWork(boss, this.system, name, work);
      this.again(0, () => this.relay());
    } catch (error) {
      this.missed('Jobs could not start, the next try is in half a minute', error);
      await this.boss?.stop({ graceful: false }).catch(() => undefined);
      this.boss = null;
      this.again(AGAIN_MS, () => this.start());
    }
  }

  /** The next minute or day comes anyway: nothing is tried again, and of a routine at most one run waits. */
  private async startRoutine(boss: PgBoss, system: SystemCommands, name: string, cron: string, work: Routine): Promise<void> {
    await boss.createQueue(name, { policy: 'short', retryLimit: 0, expireInSeconds: 600, deleteAfterSeconds: 3600 });
    await boss.work(name, () => this.guarded(name, () => work(system)));
    await boss.schedule(name, cron, null, { tz: 'Asia/Seoul' });
  }

  private async startWork(boss: PgBoss, system: SystemCommands, name: string, work: Work): Promise<void> {
    await boss.createQueue(name, { retryLimit: 12, retryDelay: 5, retryBackoff: true, expireInSeconds: 120 });
    await boss.work<object>(name, async (jobs) => {
      for (const { id, data } of jobs) await this.guarded(name, () => work(system, data, id));
    });
  }

  private async relay(): Promise<void> {
    const { boss, system } = this;
    if (boss === null || system === null) return;
    await relayOutbox(system, async (tx, work) => {
      const db = { executeSql: async (text: string, values?: unknown[]) => ({ rows: await tx.sql<object>(text, values) }) };
      for (const name of new Set(work.map(({ job }) => job)))
        await boss.insert(
          name,
          work.filter(({ job }) => job === name).map(({ id, data }) => ({ id, data })),
          { db },
        );
    }).catch((error: unknown) => this.missed('What was handed over waits', error));
    this.again(RELAY_MS, () => this.relay());
  }

  private again(milliseconds: number, work: () => Promise<void>): void {
    if (this.stopped) return;
    this.timer = setTimeout(() => {
      this.running = work();
    }, milliseconds);
    this.timer.unref();
  }

  private async guarded(name: string, work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.missed(`${name} failed`, error);
      throw error;
    }
  }

  private missed(what: string, error: unknown): void {
    if (!this.stopped) this.log.warn(`${what}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
