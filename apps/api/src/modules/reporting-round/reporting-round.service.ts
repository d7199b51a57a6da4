import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import type { Viewer } from '../../platform/access/viewer.js';
import type { CommandTransaction } from '../../platform/command/command-transaction.js';
import { Commands, type Outcome } from '../../platform/command/command.js';
import { NotFound } from '../../platform/errors/access-error.js';
import { problem, refuse, type Problem, type Refusal } from '../../platform/errors/problem.js';
import { DeadlineExtension } from '../deadline-extension/deadline-extension.entity.js';
import { Ministry, MinistrySuccession, TAKES_OVER } from '../ministry/ministry.entity.js';
import { tellOf } from '../notification/telling-event.reader.js';
import { ReportRoute } from '../report-route/report-route.entity.js';
import { hasPeriodOf } from '../round-schedule/reporting-setting.reader.js';
import { StatusReport } from '../status-report/status-report.entity.js';
import { TaskForce } from '../task-force/task-force.entity.js';
import { Task, TaskMinistry } from '../task/task.entity.js';
import { ReportingRound, type Owed } from './reporting-round.entity.js';
import { coordinates } from './reporting-round.policy.js';
import { recordId } from './reporting-round.reader.js';
import { checkChosenTasks, checkOpening, owedAtClose, owedReports, type RoundToOpen } from './reporting-round.rules.js';

export interface ReportingRoundOpenInput extends RoundToOpen {
  idempotencyKey: string;
}

export interface ReportingRoundCloseInput {
  idempotencyKey: string;
  expectedVersion: number;
}

@Injectable()
export class ReportingRoundService {
  constructor(private readonly commands: Commands) {}

  open(viewer: Viewer, requestId: string, taskForceCode: string, input: ReportingRoundOpenInput): Promise<Outcome | Refusal> {
    const chains = async (tx: CommandTransaction) => [(await tx.one(TaskForce, { code: taskForceCode })).id];
    return this.commands.run(
      { viewer, name: 'reportingRoundOpen', idempotencyKey: input.idempotencyKey, input: { taskForceCode, ...input }, requestId, chains },
      (tx) => openRound(tx, viewer, taskForceCode, input),
    );
  }

  close(viewer: Viewer, requestId: string, id: string, input: ReportingRoundCloseInput): Promise<Outcome | Refusal> {
    const chains = async (tx: CommandTransaction) => [(await tx.one(ReportingRound, { id: recordId(id) })).taskForceId];
    return this.commands.run(
      { viewer, name: 'reportingRoundClose', idempotencyKey: input.idempotencyKey, input: { id, ...input }, requestId, chains },
      (tx) => closeRound(tx, viewer, id, input.expectedVersion),
    );
  }
}

/** `actor` decides what may be done; the demonstration's story acts for its accounts over the loader's own login. */
export async function openRound(
  tx: CommandTransaction,
  actor: Viewer,
  taskForceCode: string,
  input: RoundToOpen,
): Promise<Outcome | Refusal> {
  const { id: taskForceId } = await tx.one(TaskForce, { code: taskForceCode });
  if (!coordinates(actor, taskForceId)) throw new NotFound();
  const problems = checkOpening(input, tx.at, tx.today);
  const tasks = await tx.find(Task, { taskForceId, archivedAt: IsNull() });
  problems.push(...(await checkAgainstPlan(tx, taskForceId, input, tasks)));
  if (problems.length > 0) return refuse(...problems);
  const chosen = input.taskCodes ?? null;
  return writeRound(tx, taskForceId, input, chosen === null ? tasks : tasks.filter(({ code }) => chosen.includes(code)));
}

async function checkAgainstPlan(
  tx: CommandTransaction,
  taskForceId: string,
  input: RoundToOpen,
  tasks: readonly Task[],
): Promise<Problem[]> {
  const problems = checkChosenTasks(
    input,
    tasks.map(({ code }) => code),
  );
  const rounds = await tx.find(ReportingRound, { taskForceId, archivedAt: IsNull() });
  if (rounds.some(({ closedAt }) => closedAt === null))
    problems.push(problem('ROUND_OPEN', 'Close the open round first.', 'taskForceCode'));
  if (rounds.some(({ code }) => code === input.code))
    problems.push(problem('ALREADY_EXISTS', 'There is already a round with this code.', 'input', 'code'));
  if (hasPeriodOf(rounds, input))
    problems.push(
      problem('PERIOD_OPENED', 'There is already a round for this period: open one on demand for what is missing.', 'input', 'basisOn'),
    );
  return problems;
}

/** Writes a round that may be opened, with exactly one report for each task and body that owe one; the head of the chain is locked. */
export async function writeRound(
  tx: CommandTransaction,
  taskForceId: string,
  input: RoundToOpen,
  tasks: readonly Task[],
): Promise<Outcome | Refusal> {
  const { leadMinistryId } = await tx.one(TaskForce, { id: taskForceId });
  const owed = await owedIn(tx, taskForceId, tasks, leadMinistryId);
  if (owed.length === 0) return refuse(problem('NOTHING_OWED', 'No body owes a report: add tasks with a lead first.', 'taskForceCode'));
  const name = { ko: input.name.ko.trim(), en: input.name.en.trim() };
  const { code, basisOn, dueAt } = input;
  const kind = input.kind ?? 'MONTHLY';
  const roundId = await tx.insert(ReportingRound, { taskForceId, kind, code, name, basisOn, dueAt, openedAt: tx.at, owed });
  for (const { carries: _, ...report } of owed) await tx.insert(StatusReport, { ...report, taskForceId, roundId, state: 'NOT_BEGUN' });
  await tellOf(tx, { what: 'ROUND_OPENED', taskForceId, roundId });
  return { id: roundId, version: 1 };
}

async function owedIn(tx: CommandTransaction, taskForceId: string, tasks: readonly Task[], coordinatorId: string | null): Promise<Owed[]> {
  const supporting = await tx.find(TaskMinistry, { taskId: In(tasks.map(({ id }) => id)), archivedAt: IsNull() });
  const ministries = await tx.find(Ministry, { archivedAt: IsNull() });
  const successions = await tx.find(MinistrySuccession, { archivedAt: IsNull() });
  const routes = await tx.find(ReportRoute, { taskForceId, archivedAt: IsNull() });
  return owedReports(tasks, supporting, { ministries, successions, takesOver: TAKES_OVER, routes }, tx.today, coordinatorId);
}

export async function closeRound(tx: CommandTransaction, actor: Viewer, id: string, expectedVersion: number): Promise<Outcome | Refusal> {
  const round = await tx.one(ReportingRound, { id });
  if (!coordinates(actor, round.taskForceId)) throw new NotFound();
  const stale = problem('STALE_VERSION', 'Someone else changed this round. Look again.', 'input', 'expectedVersion');
  if (round.version !== expectedVersion) return refuse(stale);
  if (round.closedAt !== null) return refuse(problem('ROUND_CLOSED', 'This round is already closed.', 'id'));
  const promised = await checkPromises(tx, id);
  if (promised.length > 0) return refuse(...promised);
  const reports = await tx.find(StatusReport, { roundId: id, archivedAt: IsNull() });
  if (!(await tx.change(ReportingRound, round, { closedAt: tx.at, owed: owedAtClose(round.owed, reports) }))) return refuse(stale);
  return { id, version: expectedVersion + 1 };
}

/** Who asked for more time gets an answer, and who was given it keeps it: a round is closed after that. */
async function checkPromises(tx: CommandTransaction, roundId: string): Promise<Problem[]> {
  const reports = await tx.find(StatusReport, { roundId, archivedAt: IsNull() });
  const missing = reports.filter(({ firstSubmittedAt }) => firstSubmittedAt === null);
  const requests = await tx.find(DeadlineExtension, { roundId, state: 'REQUESTED' });
  const found: Problem[] = [];
  if (requests.some(({ reportId }) => missing.some(({ id }) => id === reportId)))
    found.push(problem('EXTENSION_UNANSWERED', 'Answer those who asked for more time first.', 'id'));
  if (missing.some(({ extendedDueAt }) => extendedDueAt !== null && extendedDueAt >= tx.at))
    found.push(problem('EXTENSION_RUNNING', 'A body was given more time: close the round when that is over.', 'id'));
  return found;
}
