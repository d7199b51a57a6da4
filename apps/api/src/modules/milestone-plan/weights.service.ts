import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { Viewer } from '../../platform/access/viewer.js';
import type { CommandTransaction } from '../../platform/command/command-transaction.js';
import { Commands, type Outcome } from '../../platform/command/command.js';
import { plainText } from '../../platform/database/plain-text.js';
import { Forbidden } from '../../platform/errors/access-error.js';
import { refuse, type Refusal } from '../../platform/errors/problem.js';
import { Milestone } from '../milestone/milestone.entity.js';
import { recordId } from '../reporting-round/reporting-round.reader.js';
import { Task } from '../task/task.entity.js';
import { mayKeepPlan } from './milestone-plan.policy.js';
import { checkReason } from './milestone-plan.rules.js';
import { changedWeights, checkWeights, type GivenWeight } from './weights.rules.js';

export interface TaskWeightsSetInput {
  idempotencyKey: string;
  weights: GivenWeight[];
  reason: string;
}

/** 가중치: every milestone of a task is weighed in one act. */
@Injectable()
export class WeightsService {
  constructor(private readonly commands: Commands) {}

  set(viewer: Viewer, requestId: string, taskId: string, input: TaskWeightsSetInput): Promise<Outcome | Refusal> {
    const { idempotencyKey, reason } = input;
    const call = {
      viewer,
      name: 'taskWeightsSet',
      idempotencyKey,
      input: { taskId, ...input },
      reason: plainText(reason.trim()),
      requestId,
    };
    const find = (tx: CommandTransaction) => tx.one(Task, { id: recordId(taskId), archivedAt: IsNull() });
    return this.commands.run({ ...call, chains: async (tx) => [(await find(tx)).taskForceId] }, async (tx) => {
      const task = await find(tx);
      if (!mayKeepPlan(viewer, task)) throw new Forbidden();
      const given = input.weights.map((each) => ({ ...each, milestoneId: each.milestoneId.toLowerCase() }));
      const milestones = await tx.find(Milestone, { taskId: task.id, archivedAt: IsNull() });
      const problems = [...checkReason(reason), ...checkWeights(milestones, given)];
      if (problems.length > 0) return refuse(...problems);
      for (const { milestone, weight } of changedWeights(milestones, given))
        await tx.changeLocked(Milestone, milestone, { weight, weightIllustrative: false });
      return { id: task.id, version: task.version };
    });
  }
}
