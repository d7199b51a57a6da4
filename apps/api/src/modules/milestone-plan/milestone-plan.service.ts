import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { Viewer } from '../../platform/access/viewer.js';
import type { CommandTransaction } from '../../platform/command/command-transaction.js';
import { Commands, type Outcome } from '../../platform/command/command.js';
import { plainText } from '../../platform/database/plain-text.js';
import type { LocalizedText, StoredProvenance } from '../../platform/database/record.js';
import { Forbidden } from '../../platform/errors/access-error.js';
import { problem, refuse, type Refusal } from '../../platform/errors/problem.js';
import { Milestone } from '../milestone/milestone.entity.js';
import { recordId } from '../reporting-round/reporting-round.reader.js';
import { Task, TaskMinistry } from '../task/task.entity.js';
import { mayKeepPlan } from './milestone-plan.policy.js';
import { checkArchive, checkBaseline, checkNew, nextCode } from './milestone-plan.rules.js';

interface Versioned {
  idempotencyKey: string;
  expectedVersion: number;
  reason: string;
}

export interface MilestoneRebaselineInput extends Versioned {
  baselineOn: string;
}

export type MilestoneArchiveInput = Versioned;

export interface MilestoneAddInput {
  idempotencyKey: string;
  title: LocalizedText;
  ministryId: string;
  plannedOn?: string | null;
  evidenceRequired?: boolean | null;
}

/** What a coordinator enters is a fact of this system. */
const RECORDED: StoredProvenance = { kind: 'recorded', source: null, quoteRef: null };

/** Under the lock of its chain a version can only be stale, never overtaken. */
type Change = (tx: CommandTransaction, milestone: Milestone) => Promise<Refusal | null>;

@Injectable()
export class MilestonePlanService {
  constructor(private readonly commands: Commands) {}

  /** The older baselines stay in the ledger, and are read from there. */
  rebaseline(viewer: Viewer, requestId: string, id: string, input: MilestoneRebaselineInput): Promise<Outcome | Refusal> {
    return this.change('milestoneRebaseline', viewer, requestId, id, input, async (tx, milestone) => {
      const problems = checkBaseline(milestone, input);
      if (problems.length > 0) return refuse(...problems);
      const baselineNumber = milestone.baselineNumber + (milestone.baselineOn === null ? 0 : 1);
      await tx.changeLocked(Milestone, milestone, { baselineOn: input.baselineOn, baselineOnProvenance: RECORDED, baselineNumber });
      return null;
    });
  }

  archive(viewer: Viewer, requestId: string, id: string, input: MilestoneArchiveInput): Promise<Outcome | Refusal> {
    return this.change('milestoneArchive', viewer, requestId, id, input, async (tx, milestone) => {
      const others = (await tx.find(Milestone, { taskId: milestone.taskId, archivedAt: IsNull() })).length - 1;
      const problems = checkArchive(milestone, others, input.reason);
      if (problems.length > 0) return refuse(...problems);
      await tx.changeLocked(Milestone, milestone, { archivedAt: tx.at });
      return null;
    });
  }

  add(viewer: Viewer, requestId: string, taskId: string, input: MilestoneAddInput): Promise<Outcome | Refusal> {
    const call = { viewer, name: 'milestoneAdd', idempotencyKey: input.idempotencyKey, input: { taskId, ...input }, requestId };
    return this.commands.run({ ...call, chains: async (tx) => [(await liveTask(tx, taskId)).taskForceId] }, async (tx) => {
      const task = await liveTask(tx, taskId);
      if (!mayKeepPlan(viewer, task)) throw new Forbidden();
      const given = { title: plainTitle(input.title), ministryId: recordId(input.ministryId), plannedOn: input.plannedOn ?? null };
      const supporting = await tx.find(TaskMinistry, { taskId: task.id, archivedAt: IsNull() });
      const problems = checkNew(given, [task.leadMinistryId, ...supporting.map(({ ministryId }) => ministryId)]);
      if (problems.length > 0) return refuse(...problems);
      return addTo(tx, task, given, input.evidenceRequired ?? true);
    });
  }

  private change(name: string, viewer: Viewer, requestId: string, id: string, input: Versioned, work: Change): Promise<Outcome | Refusal> {
    const { idempotencyKey, reason } = input;
    const call = { viewer, name, idempotencyKey, input: { id, ...input }, reason: plainText(reason.trim()), requestId };
    const find = (tx: CommandTransaction) => tx.one(Milestone, { id, archivedAt: IsNull() });
    return this.commands.run({ ...call, chains: async (tx) => [(await find(tx)).taskForceId] }, async (tx) => {
      const milestone = await find(tx);
      if (!mayKeepPlan(viewer, milestone)) throw new Forbidden();
      if (milestone.version !== input.expectedVersion)
        return refuse(problem('STALE_VERSION', 'Someone else changed this milestone meanwhile. Look again.', 'input', 'expectedVersion'));
      return (await work(tx, milestone)) ?? { id: milestone.id, version: milestone.version + 1 };
    });
  }
}

function liveTask(tx: CommandTransaction, id: string): Promise<Task> {
  return tx.one(Task, { id: recordId(id), archivedAt: IsNull() });
}

function plainTitle({ ko, en }: LocalizedText): LocalizedText {
  return { ko: plainText(ko).trim(), en: plainText(en).trim() };
}

/** Its share is given to it later, with those of the others; the first milestone of a task is all of it. */
async function addTo(
  tx: CommandTransaction,
  task: Task,
  { title, ministryId, plannedOn }: { title: LocalizedText; ministryId: string; plannedOn: string | null },
  evidenceRequired: boolean,
): Promise<Outcome> {
  const ever = await tx.find(Milestone, { taskForceId: task.taskForceId });
  const isFirst = !ever.some((each) => each.taskId === task.id && each.archivedAt === null);
  const id = await tx.insert(Milestone, {
    ...{ taskForceId: task.taskForceId, taskId: task.id, ministryId, ministryProvenance: RECORDED, title, evidenceRequired },
    ...{ code: nextCode(ever.map(({ code }) => code)), weight: isFirst ? 100 : 0, weightIllustrative: false, provenance: RECORDED },
    ...{ baselineOn: plannedOn, baselineOnProvenance: plannedOn === null ? null : RECORDED, plannedOn, plannedOnProvenance: RECORDED },
  });
  return { id, version: 1 };
}
