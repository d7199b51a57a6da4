import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../platform/access/viewer.js';
import { Commands, type Outcome } from '../../platform/command/command.js';
import { Forbidden } from '../../platform/errors/access-error.js';
import { problem, refuse, type Refusal } from '../../platform/errors/problem.js';
import { Milestone, type ReasonClass } from './milestone.entity.js';
import { rescheduled } from './milestone-step.reader.js';
import { mayReschedule } from './milestone.policy.js';
import type { Reschedule } from './milestone.rules.js';

export interface MilestoneRescheduleInput extends Reschedule {
  idempotencyKey: string;
  expectedVersion: number;
  reasonClass?: ReasonClass | null;
}

@Injectable()
export class MilestoneService {
  constructor(private readonly commands: Commands) {}

  reschedule(viewer: Viewer, requestId: string, id: string, input: MilestoneRescheduleInput): Promise<Outcome | Refusal> {
    const { idempotencyKey, expectedVersion, reason } = input;
    const call = { viewer, name: 'milestoneReschedule', idempotencyKey, input: { id, ...input }, reason: reason.trim(), requestId };
    return this.commands.run({ ...call, chains: async (tx) => [(await tx.one(Milestone, { id })).taskForceId] }, async (tx) => {
      const milestone = await tx.one(Milestone, { id });
      if (!mayReschedule(viewer, milestone)) throw new Forbidden();
      const stale = problem(
        'STALE_VERSION',
        'Someone else changed this milestone meanwhile. Look at both values and decide.',
        'input',
        'expectedVersion',
      );
      if (milestone.version !== expectedVersion) return refuse(stale);
      const { problems, values } = rescheduled(milestone, input, tx.today);
      if (problems.length > 0) return refuse(...problems);
      if (!(await tx.change(Milestone, milestone, values))) return refuse(stale);
      return { id, version: milestone.version + 1 };
    });
  }
}
