import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import type { Viewer } from '../../platform/access/viewer.js';
import type { CommandTransaction } from '../../platform/command/command-transaction.js';
import { Commands, type Outcome } from '../../platform/command/command.js';
import { plainText, textOrNull } from '../../platform/database/plain-text.js';
import { Forbidden, NotFound } from '../../platform/errors/access-error.js';
import { refuse, type Refusal } from '../../platform/errors/problem.js';
import { Milestone } from '../milestone/milestone.entity.js';
import { rescheduled } from '../milestone/milestone-step.reader.js';
import { recordId } from '../reporting-round/reporting-round.reader.js';
import { Task, TaskMinistry } from '../task/task.entity.js';
import { mayChangeTogether } from './milestone-bulk.policy.js';
import { checkChange, planRow, type Change, type GivenRow } from './milestone-bulk.rules.js';

export interface MilestonesChangePreviewInput {
  rows: GivenRow[];
  change: Change;
  reason: string;
}

export interface MilestonesChangeInput extends MilestonesChangePreviewInput {
  idempotencyKey: string;
}

@Injectable()
export class MilestoneBulkService {
  constructor(private readonly commands: Commands) {}

  /** The outcome's version is how many rows changed: the same key gets the same number again. */
  change(viewer: Viewer, requestId: string, code: string, input: MilestonesChangeInput): Promise<Outcome | Refusal> {
    const taskForce = viewer.taskForces.find((own) => own.code === code);
    if (taskForce === undefined) throw new NotFound();
    if (!mayChangeTogether(viewer, taskForce.id)) throw new Forbidden();
    const { idempotencyKey } = input;
    const call = {
      viewer,
      name: 'milestonesChange',
      idempotencyKey,
      input: { code, ...input },
      reason: plainText(input.reason.trim()),
      requestId,
    };
    return this.commands.run({ ...call, chains: () => Promise.resolve([taskForce.id]) }, (tx) =>
      changeAll(tx, taskForce.id, readable(input)),
    );
  }
}

/** Ids as they are stored, and texts as they can be. */
export function readable({ rows, change, reason }: MilestonesChangePreviewInput): MilestonesChangePreviewInput {
  const { ministryId } = change;
  return {
    reason,
    rows: rows.map((row) => ({ ...row, milestoneId: recordId(row.milestoneId) })),
    change: {
      ...{ ...change, recoveryStep: textOrNull(change.recoveryStep) },
      ministryId: ministryId === undefined || ministryId === null ? null : recordId(ministryId),
    },
  };
}

/** All or none: every row is planned before the first is written. */
async function changeAll(
  tx: CommandTransaction,
  taskForceId: string,
  { rows, change, reason }: MilestonesChangePreviewInput,
): Promise<Outcome | Refusal> {
  const problems = checkChange(change, reason, rows);
  if (problems.length > 0) return refuse(...problems);
  const found = await tx.find(Milestone, { id: In(rows.map(({ milestoneId }) => milestoneId)), taskForceId, archivedAt: IsNull() });
  // One that is not there, or of another task force, spoils the whole act and is not told apart.
  if (found.length !== rows.length) throw new NotFound();
  const bodies = await bodiesOf(tx, taskForceId);
  const planned = rows.map(({ milestoneId, expectedVersion }, index) => {
    const milestone = found.find(({ id }) => id === milestoneId);
    if (milestone === undefined) throw new NotFound();
    const place = { expectedVersion, path: ['input', 'rows', String(index)], today: tx.today, reason, reschedule: rescheduled };
    return { milestone, plan: planRow(milestone, change, { ...place, bodies: bodies(milestone.taskId) }) };
  });
  const wrong = planned.flatMap(({ plan }) => plan.problems);
  if (wrong.length > 0) return refuse(...wrong);
  const changing = planned.filter(({ plan }) => plan.changes.length > 0);
  for (const { milestone, plan } of changing) await tx.changeLocked(Milestone, milestone, plan.values);
  return { id: rows[0]?.milestoneId ?? '', version: changing.length };
}

/** Who reports on a task: its lead and its supporting bodies. */
async function bodiesOf(tx: CommandTransaction, taskForceId: string): Promise<(taskId: string) => string[]> {
  const tasks = await tx.find(Task, { taskForceId });
  const supporting = await tx.find(TaskMinistry, { taskForceId, archivedAt: IsNull() });
  return (taskId) => [
    ...tasks.filter(({ id }) => id === taskId).map(({ leadMinistryId }) => leadMinistryId),
    ...supporting.filter((each) => each.taskId === taskId).map(({ ministryId }) => ministryId),
  ];
}
