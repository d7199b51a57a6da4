import { Injectable, type OnModuleInit } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { seoulDay } from '../../platform/clock/calendar-day.js';
import type { CommandTransaction } from '../../platform/command/command-transaction.js';
import type { Outcome } from '../../platform/command/command.js';
import type { SystemCommands } from '../../platform/command/system-commands.js';
import { Refusal, refuse } from '../../platform/errors/problem.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { givesNotice, hasPeriodOf, roundDueIn, taskForcesThatOpen } from '../round-schedule/reporting-setting.reader.js';
import { Task } from '../task/task.entity.js';
import { ReportingRound } from './reporting-round.entity.js';
import { writeRound } from './reporting-round.service.js';

const EVERY_MINUTE = '* * * * *';

/**
 * Opens the rounds of which a task force said that they open by themselves, every minute. Every process may do so: the first
 * under the lock of the chain's head opens, the others find the period opened.
 */
@Injectable()
export class ScheduledOpening implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.every('open-rounds', EVERY_MINUTE, (system) => openScheduledRounds(system, seoulDay(this.clock.now())));
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
