import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, IsNull } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { seoulDay } from '../../platform/clock/calendar-day.js';
import type { CommandTransaction } from '../../platform/command/command-transaction.js';
import type { Outcome } from '../../platform/command/command.js';
import { SystemCommands } from '../../platform/command/system-commands.js';
import { Refusal, refuse } from '../../platform/errors/problem.js';
import { givesNotice, hasPeriodOf, roundDueIn, taskForcesThatOpen } from '../round-schedule/reporting-setting.reader.js';
import { Task } from '../task/task.entity.js';
import { ReportingRound } from './reporting-round.entity.js';
import { writeRound } from './reporting-round.service.js';

const A_MINUTE_MS = 60_000;

/**
 * Opens the rounds of which a task force said that they open by themselves, a minute after the start and every minute. Every
 * process may do so: the first under the lock of the chain's head opens, the others find the period opened.
 */
@Injectable()
export class ScheduledOpening implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger('Rounds');
  private timer: NodeJS.Timeout | null = null;
  private running: Promise<unknown> = Promise.resolve();
  private system: SystemCommands | null = null;

  constructor(
    @Inject('ADMIN_URL') private readonly adminUrl: string,
    @InjectDataSource() private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    const look = () => {
      this.running = this.running.then(() => this.openDue()).catch((error: unknown) => this.missed(error));
    };
    this.timer = setInterval(look, A_MINUTE_MS);
    this.timer.unref();
  }

  async onModuleDestroy(): Promise<void> {
    if (this.timer !== null) clearInterval(this.timer);
    await this.running;
    await this.system?.close();
  }

  private async openDue(): Promise<void> {
    this.system ??= await SystemCommands.open(this.adminUrl, this.database.options.entities ?? [], 'gwaje_jobs');
    await openScheduledRounds(this.system, seoulDay(this.clock.now()));
  }

  private missed(error: unknown): void {
    this.log.warn(`Rounds were not looked at, the next try is in a minute: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Opens what is due on this day and returns the ids of the rounds that this call opened. */
export async function openScheduledRounds(system: SystemCommands, today: string): Promise<string[]> {
  const candidates = await lookFor(system, today);
  const opened: string[] = [];
  for (const taskForceId of candidates) {
    const outcome = await system.run('reportingRoundOpen', [taskForceId], (tx) => openIfDue(tx, taskForceId, today));
    if (!(outcome instanceof Refusal)) opened.push(outcome.id);
  }
  return opened;
}

/** Without any lock: most of the time nothing is due. */
async function lookFor(system: SystemCommands, today: string): Promise<string[]> {
  const found: string[] = [];
  const none = () => Promise.resolve(null);
  await system.run('reportingRoundsLookFor', none, async (tx) => {
    for (const id of await taskForcesThatOpen(tx)) if ((await dueRound(tx, id, today)) !== null) found.push(id);
    return refuse();
  });
  return found;
}

/** What is due and neither open nor opened before; a round that is still open is waited for. */
async function dueRound(tx: CommandTransaction, taskForceId: string, today: string) {
  const due = await roundDueIn(tx, taskForceId, today);
  if (due === null) return null;
  const rounds = await tx.find(ReportingRound, { taskForceId, archivedAt: IsNull() });
  const isTaken = rounds.some(({ code, closedAt }) => code === due.code || closedAt === null) || hasPeriodOf(rounds, due);
  return isTaken ? null : due;
}

/** Looked at again under the lock: another process may have been faster, or somebody switched it off. */
async function openIfDue(tx: CommandTransaction, taskForceId: string, today: string): Promise<Outcome | Refusal> {
  const due = await dueRound(tx, taskForceId, today);
  if (due === null || !givesNotice(due, tx.at)) return refuse();
  return writeRound(tx, taskForceId, due, await tx.find(Task, { taskForceId, archivedAt: IsNull() }));
}
