import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { Viewer } from '../../platform/access/viewer.js';
import type { CommandTransaction } from '../../platform/command/command-transaction.js';
import { Commands, type Outcome } from '../../platform/command/command.js';
import { plainText } from '../../platform/database/plain-text.js';
import { NotFound } from '../../platform/errors/access-error.js';
import { problem, refuse, type Problem, type Refusal } from '../../platform/errors/problem.js';
import { Milestone } from '../milestone/milestone.entity.js';
import { recordId } from '../reporting-round/reporting-round.reader.js';
import { StatusReport } from '../status-report/status-report.entity.js';
import { Task, TaskMinistry } from '../task/task.entity.js';
import { Comment } from './comment.entity.js';
import { withdrawsComment, writesComment } from './comment.policy.js';
import { markedUnder } from './comment.reader.js';
import { beginningOf, bodiesOf, checkText } from './comment.rules.js';

export interface CommentAddInput {
  idempotencyKey: string;
  ministryId?: string | null;
  answersId?: string | null;
  text: string;
}

export interface CommentWithdrawInput {
  idempotencyKey: string;
  expectedVersion: number;
}

interface Place {
  taskForceId: string;
  taskId: string;
  milestoneId: string | null;
  reportId: string | null;
}

@Injectable()
export class CommentService {
  constructor(private readonly commands: Commands) {}

  add(viewer: Viewer, requestId: string, itemId: string, input: CommentAddInput): Promise<Outcome | Refusal> {
    const chains = async (tx: CommandTransaction) => [(await itemOf(tx, itemId)).place.taskForceId];
    const call = { viewer, name: 'commentAdd', idempotencyKey: input.idempotencyKey, input: { itemId, ...input }, requestId, chains };
    return this.commands.run(call, (tx) => addComment(tx, viewer, itemId, input));
  }

  withdraw(viewer: Viewer, requestId: string, id: string, input: CommentWithdrawInput): Promise<Outcome | Refusal> {
    const chains = async (tx: CommandTransaction) => [(await tx.one(Comment, { id: recordId(id) })).taskForceId];
    const call = { viewer, name: 'commentWithdraw', idempotencyKey: input.idempotencyKey, input: { id, ...input }, requestId, chains };
    return this.commands.run(call, async (tx) => {
      const comment = await tx.one(Comment, { id: recordId(id) });
      if (!writesComment(viewer, comment)) throw new NotFound();
      const problems = whyNotWithdrawn(viewer, comment, input.expectedVersion);
      if (problems.length > 0) return refuse(...problems);
      await tx.changeLocked(Comment, comment, { withdrawnAt: tx.at, withdrawnBy: viewer.id });
      return { id: comment.id, version: comment.version + 1 };
    });
  }

  /** A mark is a person's own and no history: nobody's window is told. */
  markRead(viewer: Viewer, requestId: string, id: string, input: { idempotencyKey: string }): Promise<Outcome | Refusal> {
    const chains = () => Promise.resolve(null);
    const call = { viewer, name: 'commentMarkRead', idempotencyKey: input.idempotencyKey, input: { id, ...input }, requestId, chains };
    return this.commands.run(call, async (tx) => {
      const comment = await tx.one(Comment, { id: recordId(id) });
      await tx.sql(
        `INSERT INTO comment_reading AS c (account_id, item_id, ministry_id, read_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (account_id, item_id, ministry_id) DO UPDATE SET read_at = greatest(c.read_at, excluded.read_at)`,
        [viewer.id, markedUnder(comment), comment.ministryId, comment.writtenAt],
      );
      return { id: comment.id, version: comment.version };
    });
  }
}

function whyNotWithdrawn(viewer: Viewer, comment: Comment, expectedVersion: number): Problem[] {
  if (comment.withdrawnAt !== null) return [problem('ALREADY_WITHDRAWN', 'This was already withdrawn.', 'id')];
  if (!withdrawsComment(viewer, comment)) return [problem('NOT_YOURS', 'Only its author can withdraw it.', 'id')];
  if (comment.version !== expectedVersion)
    return [problem('STALE_VERSION', 'Someone else changed this. Look again.', 'input', 'expectedVersion')];
  return [];
}

async function addComment(tx: CommandTransaction, actor: Viewer, itemId: string, input: CommentAddInput): Promise<Outcome | Refusal> {
  const { place, bodies } = await itemOf(tx, itemId);
  const { taskForceId } = place;
  const open = bodies.filter((ministryId) => writesComment(actor, { taskForceId, ministryId }));
  if (open.length === 0) throw new NotFound();
  const text = plainText(input.text).trim();
  const problems = checkText(text);
  const answered = await answeredBy(tx, place, input.answersId ?? null);
  if (answered === null) problems.push(problem('NOT_FOUND', 'What is answered is not there.', 'input', 'answersId'));
  // An answer goes to whom it answers; otherwise the one body there is, or the one that is named.
  const wanted = input.ministryId ?? answered?.ministryId ?? (open.length === 1 ? open[0] : undefined);
  const ministryId = open.find((id) => id === wanted?.toLowerCase());
  if (ministryId === undefined || (answered?.ministryId ?? ministryId) !== ministryId)
    problems.push(problem('CHOOSE_BODY', 'Choose the body with which to speak.', 'input', 'ministryId'));
  if (problems.length > 0 || ministryId === undefined || answered === null) return refuse(...problems);
  const answersId = answered === undefined ? null : beginningOf(answered);
  const side = actor.role === 'COORDINATOR' ? 'OFFICE' : 'BODY';
  const id = await tx.insert(Comment, { ...place, ministryId, answersId, side, text, writtenAt: tx.at, writtenBy: actor.id });
  return { id, version: 1 };
}

/** Undefined: nothing is answered; null: what should be is not here. */
async function answeredBy(tx: CommandTransaction, place: Place, answersId: string | null): Promise<Comment | undefined | null> {
  if (answersId === null) return undefined;
  const [found] = await tx.find(Comment, { id: recordId(answersId), taskId: place.taskId });
  const isHere = found?.milestoneId === place.milestoneId && found.reportId === place.reportId;
  return found !== undefined && isHere ? found : null;
}

/** A task, milestone or report by its id, and the bodies that have a part in it. */
async function itemOf(tx: CommandTransaction, itemId: string): Promise<{ place: Place; bodies: string[] }> {
  const id = recordId(itemId);
  const [report] = await tx.find(StatusReport, { id, archivedAt: IsNull() });
  const [milestone] = report === undefined ? await tx.find(Milestone, { id, archivedAt: IsNull() }) : [];
  const task = await tx.one(Task, { id: report?.taskId ?? milestone?.taskId ?? id, archivedAt: IsNull() });
  const supporting = (await tx.find(TaskMinistry, { taskId: task.id, archivedAt: IsNull() })).map(({ ministryId }) => ministryId);
  const ministryId = report?.ministryId ?? milestone?.ministryId ?? null;
  const bodies = bodiesOf({ leadMinistryId: task.leadMinistryId, supporting, ministryId, isReport: report !== undefined });
  const [milestoneId, reportId] = [milestone?.id ?? null, report?.id ?? null];
  return { place: { taskForceId: task.taskForceId, taskId: task.id, milestoneId, reportId }, bodies };
}
