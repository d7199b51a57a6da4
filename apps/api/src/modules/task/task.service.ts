import { Injectable } from '@nestjs/common';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { Commands, type Outcome } from '../../platform/command/command.js';
import { Forbidden } from '../../platform/errors/access-error.js';
import { problem, refuse, type Problem, type Refusal } from '../../platform/errors/problem.js';
import { Task } from './task.entity.js';
import { mayAnswerForLead } from './task.policy.js';
import { checkConfirm, checkDispute } from './task.rules.js';

export interface TaskLeadConfirmInput {
  idempotencyKey: string;
  expectedVersion: number;
}

export interface TaskLeadDisputeInput extends TaskLeadConfirmInput {
  reason: string;
}

interface LeadCommand {
  name: string;
  id: string;
  input: TaskLeadConfirmInput;
  reason?: string;
  check: (task: Task) => Problem[];
  values: QueryDeepPartialEntity<Task>;
}

/** The lead body's word on whether a task is its own. */
@Injectable()
export class TaskService {
  constructor(private readonly commands: Commands) {}

  confirmLead(viewer: Viewer, requestId: string, id: string, input: TaskLeadConfirmInput): Promise<Outcome | Refusal> {
    const values = { leadStatus: 'CONFIRMED', leadDisputeReason: null } as const;
    return this.run(viewer, requestId, { name: 'taskLeadConfirm', id, input, check: (task) => checkConfirm(task.leadStatus), values });
  }

  disputeLead(viewer: Viewer, requestId: string, id: string, input: TaskLeadDisputeInput): Promise<Outcome | Refusal> {
    const { reason } = input;
    const values = { leadStatus: 'DISPUTED', leadDisputeReason: reason.trim() } as const;
    return this.run(viewer, requestId, {
      name: 'taskLeadDispute',
      id,
      input,
      reason,
      check: (task) => checkDispute(task.leadStatus, reason),
      values,
    });
  }

  private run(viewer: Viewer, requestId: string, { name, id, input, reason, check, values }: LeadCommand): Promise<Outcome | Refusal> {
    const call = {
      viewer,
      name,
      idempotencyKey: input.idempotencyKey,
      input: { id, ...input },
      requestId,
      ...(reason === undefined ? {} : { reason }),
    };
    return this.commands.run({ ...call, chains: async (tx) => [(await tx.one(Task, { id })).taskForceId] }, async (tx) => {
      const task = await tx.one(Task, { id });
      if (!mayAnswerForLead(viewer, task)) throw new Forbidden();
      const stale = problem('STALE_VERSION', 'Someone else changed this task. Look again.', 'input', 'expectedVersion');
      if (task.version !== input.expectedVersion) return refuse(stale);
      const problems = check(task);
      if (problems.length > 0) return refuse(...problems);
      if (!(await tx.change(Task, task, values))) return refuse(stale);
      return { id, version: task.version + 1 };
    });
  }
}
