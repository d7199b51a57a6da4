import { demoStory, pastReport, pastRounds, type DemoRound, type PastRound } from '@gwaje/plan-data';
import { seoulDay } from '../platform/clock/calendar-day.js';
import type { CommandTransaction } from '../platform/command/command-transaction.js';
import { SYSTEM_ACCOUNT_ID } from '../platform/command/system-commands.js';
import { Refusal } from '../platform/errors/problem.js';
import { TaskForce } from '../modules/task-force/task-force.entity.js';
import { inOrder, scenesOf, scenesOfParts, scenesOfReport, type Scene } from './demonstration-scenes.js';
import type { Happenings } from './load-task-force.js';
import { play } from './play-scene.js';
import { StoryCast } from './story-cast.js';

/**
 * The demonstration's invented rounds, from the announcement to the one that is still open, told through the same commands,
 * policies and rules as everybody's: each act in the name of a demonstration account and known from its day in the story; what
 * was recorded now says so in the ledger. Nothing is told while its days have not come, or where its bodies have no accounts.
 */
export class DemonstrationStory implements Happenings {
  private cast: StoryCast | null = null;
  private scenes: Scene[];

  constructor(
    private readonly taskForceCode: string,
    today = seoulDay(new Date()),
  ) {
    const latest = scenesOf(demoStory).at(-1)?.at ?? new Date(0);
    const hasPassed = latest <= new Date() && seoulDay(latest) <= today;
    this.scenes = hasPassed ? inOrder([...pastRounds.flatMap(roundScenes), ...roundScenes(demoStory.round)]) : [];
  }

  get next(): Date | null {
    return this.scenes[0]?.at ?? null;
  }

  async act(tx: CommandTransaction): Promise<void> {
    const scene = this.scenes.shift();
    if (scene === undefined) return;
    const taskForce = await tx.one(TaskForce, { code: this.taskForceCode });
    if (!taskForce.demonstration) throw new Error(`Nothing invented may stand in ${taskForce.code}`);
    this.cast ??= await StoryCast.find(tx, taskForce);
    if (!this.cast.plays(demoStory)) return void (this.scenes = []);
    const outcome = await play(tx, taskForce, this.cast, scene);
    if (outcome instanceof Refusal)
      throw new Error(
        `The demonstration's story does not hold: ${scene.act} ${scene.at.toISOString()} ${JSON.stringify(outcome.problems)}`,
      );
    if (scene.act === 'OPEN') this.scenes = inOrder([...(await this.answers(tx, taskForce, this.cast, scene.round)), ...this.scenes]);
    await tx.sql(
      "SELECT set_config('app.user_id', $1, true), set_config('app.command', 'planLoad', true), set_config('app.reason', '', true)",
      [SYSTEM_ACCOUNT_ID],
    );
  }

  /** Who owes what is the plan's business: known once the round has asked. */
  private async answers(tx: CommandTransaction, taskForce: TaskForce, cast: StoryCast, round: DemoRound): Promise<Scene[]> {
    if (round.code === demoStory.round.code) {
      const parts = await cast.supportingParts(tx, taskForce.id, demoStory);
      return [...scenesOfParts(demoStory, parts), ...scenesOf(demoStory)];
    }
    const past = pastRounds.find(({ code }) => code === round.code);
    if (past === undefined) throw new Error(`The story has no round ${round.code}`);
    const owed = await cast.writtenReports(tx, taskForce.id, round.code);
    return owed.flatMap((report) => {
      const told = pastReport(past, report);
      return told === null ? [] : scenesOfReport(past.code, told);
    });
  }
}

function roundScenes(round: DemoRound | PastRound): Scene[] {
  const opening: Scene = { act: 'OPEN', at: new Date(round.openedAt), command: 'reportingRoundOpen', round };
  if (!('closedAt' in round)) return [opening];
  return [opening, { act: 'CLOSE', at: new Date(round.closedAt), command: 'reportingRoundClose', round }];
}
