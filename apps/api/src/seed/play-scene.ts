import { saveDraft } from '../modules/report-content/draft.service.js';
import { submitReports } from '../modules/report-content/submit.service.js';
import { acceptReport, returnReport } from '../modules/report-review/report-review.service.js';
import { ReportingRound } from '../modules/reporting-round/reporting-round.entity.js';
import { closeRound, openRound } from '../modules/reporting-round/reporting-round.service.js';
import { StatusReport } from '../modules/status-report/status-report.entity.js';
import type { TaskForce } from '../modules/task-force/task-force.entity.js';
import type { Viewer } from '../platform/access/viewer.js';
import type { CommandTransaction } from '../platform/command/command-transaction.js';
import type { Outcome } from '../platform/command/command.js';
import type { Refusal } from '../platform/errors/problem.js';
import type { ReportScene, Scene } from './demonstration-scenes.js';
import type { StoryCast } from './story-cast.js';

/** Does what the scene says as the person who did it, at its own instant. */
export async function play(tx: CommandTransaction, taskForce: TaskForce, cast: StoryCast, scene: Scene): Promise<Outcome | Refusal> {
  const actor = scene.act === 'SAVE' || scene.act === 'SUBMIT' ? cast.liaisonOf(scene.ministry) : cast.office;
  await enter(tx, taskForce, scene, actor);
  if (scene.act === 'OPEN') return openRound(tx, actor, taskForce.code, { ...scene.round, dueAt: new Date(scene.round.dueAt) });
  if (scene.act === 'CLOSE') {
    const round = await tx.one(ReportingRound, { taskForceId: taskForce.id, code: scene.round.code });
    return closeRound(tx, actor, round.id, round.version);
  }
  return playReport(tx, taskForce, cast, scene, actor);
}

/** What the scene writes counts from its day and is the actor's; only the loader's login can do either. */
async function enter(tx: CommandTransaction, taskForce: TaskForce, scene: Scene, actor: Viewer): Promise<void> {
  const reason = scene.act === 'REVIEW' ? (scene.review.reason ?? '') : '';
  await tx.sql("SELECT set_config('app.user_id', $1, true), set_config('app.command', $2, true), set_config('app.reason', $3, true)", [
    actor.id,
    scene.command,
    reason,
  ]);
  await tx.lockHeads([taskForce.id], scene.at);
}

async function playReport(
  tx: CommandTransaction,
  taskForce: TaskForce,
  cast: StoryCast,
  scene: ReportScene,
  actor: Viewer,
): Promise<Outcome | Refusal> {
  const taskForceId = taskForce.id;
  const { id: roundId } = await tx.one(ReportingRound, { taskForceId, code: scene.round });
  const [taskId, ministryId] = [cast.taskId(scene.task), cast.ministryId(scene.ministry)];
  const report = await tx.one(StatusReport, { taskForceId, roundId, taskId, ministryId });
  const expectedVersion = report.version;
  if (scene.act === 'SAVE') return saveDraft(tx, actor, report.id, { expectedVersion: 0, content: cast.said(scene.content) }, tx.at);
  if (scene.act === 'SUBMIT') return submitReports(tx, actor, [{ id: report.id, expectedVersion, content: cast.said(scene.content) }]);
  const { verdict, reason, comments, opinion } = scene.review;
  if (verdict === 'ACCEPTED') return acceptReport(tx, actor, report.id, { expectedVersion, opinion });
  return returnReport(tx, actor, report.id, { expectedVersion, reason: reason ?? '', comments });
}
