import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { Viewer } from '../../platform/access/viewer.js';
import type { CommandTransaction } from '../../platform/command/command-transaction.js';
import { Commands, type Outcome } from '../../platform/command/command.js';
import { plainText, textOrNull } from '../../platform/database/plain-text.js';
import { NotFound } from '../../platform/errors/access-error.js';
import { problem, refuse, type Problem, type Refusal } from '../../platform/errors/problem.js';
import { tellOf } from '../notification/telling-event.reader.js';
import { placesTakenIn } from '../deputy/deputy.reader.js';
import { recordId } from '../reporting-round/reporting-round.reader.js';
import { Task, TaskMinistry } from '../task/task.entity.js';
import { TaskCharge } from './task-charge.entity.js';
import { arrangesTasks, mayHandOver } from './task-charge.policy.js';
import { checkNote, checkPassing, MOST_TASKS } from './task-charge.rules.js';

export interface TaskToHandOver {
  taskId: string;
  ministryId?: string | null;
  expectedVersion: number;
}

export interface TasksHandOverInput {
  idempotencyKey: string;
  toId: string;
  note?: string | null;
  tasks: TaskToHandOver[];
}

interface Passed {
  taskForceId: string;
  taskId: string;
  ministryId: string;
  kept: TaskCharge | undefined;
}

@Injectable()
export class TaskChargeService {
  constructor(private readonly commands: Commands) {}

  handOver(viewer: Viewer, requestId: string, code: string, input: TasksHandOverInput): Promise<Outcome | Refusal> {
    const { idempotencyKey, tasks } = input;
    if (tasks.length === 0 || tasks.length > MOST_TASKS)
      return Promise.resolve(refuse(problem('REQUIRED', `Choose 1 to ${String(MOST_TASKS)} tasks.`, 'input', 'tasks')));
    const taskForce = viewer.taskForces.find((own) => own.code === code);
    if (taskForce === undefined) throw new NotFound();
    const call = { viewer, name: 'tasksHandOver', idempotencyKey, input: { code, ...input }, requestId };
    const told = { ...call, reason: plainText(input.note ?? ''), chains: () => Promise.resolve([taskForce.id]) };
    return this.commands.run(told, (tx) => handOver(tx, viewer, taskForce.id, input));
  }
}

/** All or none: every task is looked at before the first one passes. */
async function handOver(tx: CommandTransaction, actor: Viewer, force: string, input: TasksHandOverInput): Promise<Outcome | Refusal> {
  const [note, toId] = [textOrNull(input.note), recordId(input.toId)];
  const places = await placesTakenIn(tx, force);
  const passed: Passed[] = [];
  const problems: Problem[] = [];
  for (const [index, given] of input.tasks.entries()) {
    const path = ['input', 'tasks', String(index)];
    const found = await chargeOf(tx, actor, force, given);
    if (passed.some(({ taskId, ministryId }) => taskId === found.taskId && ministryId === found.ministryId))
      problems.push(problem('TWICE', 'Name each task once.', ...path, 'taskId'));
    const { kept } = found;
    const may = mayHandOver(actor, { ...found, holderId: kept?.holderId ?? null }, places);
    const passing = { holderId: kept?.holderId, version: kept?.version, expectedVersion: given.expectedVersion, mayHandOver: may };
    problems.push(...checkPassing(passing, toId, path));
    passed.push(found);
  }
  problems.push(
    ...checkNote(
      note,
      passed.some(({ kept }) => kept !== undefined && kept.holderId !== null),
    ),
  );
  problems.push(...(await checkSuccessor(tx, force, toId)));
  if (problems.length > 0) return refuse(...problems);
  const ids: string[] = [];
  for (const { kept, ...place } of passed) {
    const values = { holderId: toId, note, handedOverAt: tx.at, handedOverBy: actor.id };
    if (kept === undefined) ids.push(await tx.insert(TaskCharge, { ...place, ...values, previousHolderId: null }));
    else await tx.changeLocked(TaskCharge, kept, { ...values, previousHolderId: kept.holderId ?? kept.previousHolderId });
    if (kept !== undefined) ids.push(kept.id);
  }
  if (toId !== actor.id) await tellOf(tx, { what: 'TASKS_HANDED_OVER', taskForceId: force, toId, count: passed.length });
  return { id: ids[0] ?? '', version: 1 };
}

/** The part of one's own body in a task, and who has it. */
async function chargeOf(tx: CommandTransaction, actor: Viewer, taskForceId: string, given: TaskToHandOver): Promise<Passed> {
  const task = await tx.one(Task, { id: recordId(given.taskId), taskForceId, archivedAt: IsNull() });
  const ministryId = recordId(given.ministryId ?? task.leadMinistryId);
  if (!arrangesTasks(actor, { taskForceId, ministryId })) throw new NotFound();
  // A body that has no part in the task has nobody in charge of it.
  if (ministryId !== task.leadMinistryId) await tx.one(TaskMinistry, { taskId: task.id, ministryId, archivedAt: IsNull() });
  const [kept] = await tx.find(TaskCharge, { taskId: task.id, ministryId });
  return { taskForceId, taskId: task.id, ministryId, kept };
}

/** Among those who write for the body today; the database gives a liaison no others. */
async function checkSuccessor(tx: CommandTransaction, taskForceId: string, toId: string): Promise<Problem[]> {
  const colleagues = await tx.sql<{ id: string }>('SELECT l.id FROM app.liaisons($1) l', [taskForceId]);
  if (colleagues.some(({ id }) => id === toId)) return [];
  return [problem('NOT_A_COLLEAGUE', 'Choose a colleague of your own body who works here.', 'input', 'toId')];
}
