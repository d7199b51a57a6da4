import { demoStory } from '@gwaje/plan-data';
import { ReportingRound } from '../modules/reporting-round/reporting-round.entity.js';
import { openRound } from '../modules/reporting-round/reporting-round.service.js';
import { saveDraft } from '../modules/report-content/draft.service.js';
import { acceptReport, returnReport } from '../modules/report-review/report-review.service.js';
import { StatusReport } from '../modules/status-report/status-report.entity.js';
import { submitReports } from '../modules/report-content/submit.service.js';
import { TaskForce } from '../modules/task-force/task-force.entity.js';
import type { Viewer } from '../platform/access/viewer.js';
import { seoulDay } from '../platform/clock/calendar-day.js';
import type { CommandTransaction } from '../platform/command/command-transaction.js';
import type { Outcome } from '../platform/command/command.js';
import type { SystemCommands } from '../platform/command/system-commands.js';
import { Refusal, refuse } from '../platform/errors/problem.js';
import { inOrder, scenesOf, scenesOfParts, type Scene } from './demonstration-scenes.js';
import { StoryCast } from './story-cast.js';

/**
 * Tells the demonstration's invented round through the same commands, policies and rules as everybody's, each act in the name of
 * a demonstration account and known from its day in the story; what was recorded now says so in the ledger. All of it or
 * nothing; once told it is left to the people who play with it. False: it was told before, its days have not come yet, or its
 * bodies have no accounts.
 */
export async function tellDemonstrationStory(
  system: SystemCommands,
  taskForceCode: string,
  today = seoulDay(new Date()),
): Promise<boolean> {
  const scenes = scenesOf(demoStory);
  if (scenes.some(({ at }) => at > new Date() || seoulDay(at) > today)) return false;
  const outcome = await system.run(
    'demonstrationStoryTell',
    async (tx) => {
      const taskForce = await tx.one(TaskForce, { code: taskForceCode });
      return (await isTold(tx, taskForce)) ? null : [taskForce.id];
    },
    async (tx) => {
      const taskForce = await tx.one(TaskForce, { code: taskForceCode });
      // Asked again: another process may have told it while this one waited for the lock.
      const cast = await StoryCast.find(tx, taskForce);
      if ((await isTold(tx, taskForce)) || !cast.plays(demoStory)) return refuse();
      await tell(tx, taskForce, cast, scenes);
      return { id: taskForce.id, version: 1 };
    },
  );
  if (!(outcome instanceof Refusal)) return true;
  if (outcome.problems.length === 0) return false;
  throw new Error(`The demonstration's story does not hold: ${JSON.stringify(outcome.problems)}`);
}

async function isTold(tx: CommandTransaction, taskForce: TaskForce): Promise<boolean> {
  if (!taskForce.demonstration) throw new Error(`Nothing invented may stand in ${taskForce.code}`);
  return (await tx.find(ReportingRound, { taskForceId: taskForce.id })).length > 0;
}

async function tell(tx: CommandTransaction, taskForce: TaskForce, cast: StoryCast, scenes: Scene[]): Promise<void> {
  const [opening, ...rest] = scenes;
  if (opening === undefined) return;
  await act(tx, taskForce, cast, opening);
  // Who supports whom is the plan's business: known once the round has asked them.
  const parts = scenesOfParts(demoStory, await cast.supportingParts(tx, taskForce.id, demoStory));
  for (const scene of inOrder([...parts, ...rest])) await act(tx, taskForce, cast, scene);
}

async function act(tx: CommandTransaction, taskForce: TaskForce, cast: StoryCast, scene: Scene): Promise<void> {
  const actor = scene.act === 'OPEN' || scene.act === 'REVIEW' ? cast.office : cast.liaisonOf(scene.ministry);
  await enter(tx, taskForce, scene, actor);
  const outcome = await play(tx, taskForce, cast, scene, actor);
  if (outcome instanceof Refusal) throw new Error(`${scene.act} ${scene.at.toISOString()}: ${JSON.stringify(outcome.problems)}`);
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

async function play(
  tx: CommandTransaction,
  taskForce: TaskForce,
  cast: StoryCast,
  scene: Scene,
  actor: Viewer,
): Promise<Outcome | Refusal> {
  if (scene.act === 'OPEN') return openRound(tx, actor, taskForce.code, { ...scene.round, dueAt: new Date(scene.round.dueAt) });
  const report = await reportOf(tx, taskForce, cast, scene);
  const expectedVersion = report.version;
  if (scene.act === 'SAVE') return saveDraft(tx, actor, report.id, { expectedVersion: 0, content: cast.said(scene.content) }, tx.at);
  if (scene.act === 'SUBMIT') return submitReports(tx, actor, [{ id: report.id, expectedVersion, content: cast.said(scene.content) }]);
  const { verdict, reason, comments, opinion } = scene.review;
  if (verdict === 'ACCEPTED') return acceptReport(tx, actor, report.id, { expectedVersion, opinion });
  return returnReport(tx, actor, report.id, { expectedVersion, reason: reason ?? '', comments });
}

async function reportOf(
  tx: CommandTransaction,
  taskForce: TaskForce,
  cast: StoryCast,
  scene: { task: string; ministry: string },
): Promise<StatusReport> {
  return tx.one(StatusReport, { taskForceId: taskForce.id, taskId: cast.taskId(scene.task), ministryId: cast.ministryId(scene.ministry) });
}
