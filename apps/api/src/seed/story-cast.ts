import type { DemoReportContent, DemoStory, PastOwed } from '@gwaje/plan-data';
import { IsNull } from 'typeorm';
import { Account } from '../modules/account/account.entity.js';
import { Milestone } from '../modules/milestone/milestone.entity.js';
import { Ministry, MinistrySuccession, TAKES_OVER } from '../modules/ministry/ministry.entity.js';
import type { ReportContentInput } from '../modules/report-content/written-content.js';
import { ReportingRound } from '../modules/reporting-round/reporting-round.entity.js';
import { StatusReport } from '../modules/status-report/status-report.entity.js';
import type { TaskForce } from '../modules/task-force/task-force.entity.js';
import { Task } from '../modules/task/task.entity.js';
import type { Duty, Role, Viewer } from '../platform/access/viewer.js';
import type { CommandTransaction } from '../platform/command/command-transaction.js';
import type { SupportingPart } from './demonstration-scenes.js';

type Ids = ReadonlyMap<string, string>;

/** Who and what a story speaks of, by the codes it uses. */
export class StoryCast {
  private constructor(
    private readonly people: readonly Viewer[],
    private readonly ministries: Ids,
    private readonly tasks: Ids,
    private readonly milestones: Ids,
  ) {}

  static async find(tx: CommandTransaction, taskForce: TaskForce): Promise<StoryCast> {
    const taskForceId = taskForce.id;
    const accounts = (await tx.find(Account, { demonstration: true })).filter(({ disabledAt }) => disabledAt === null);
    const successions = await tx.find(MinistrySuccession, { archivedAt: IsNull() });
    const byCode = (rows: { code: string; id: string }[]) => new Map(rows.map(({ code, id }) => [code, id]));
    return new StoryCast(
      accounts.map((account) => viewerOf(account, taskForce, successions)),
      byCode(await tx.find(Ministry, {})),
      byCode(await tx.find(Task, { taskForceId })),
      byCode(await tx.find(Milestone, { taskForceId })),
    );
  }

  /** An installation may have given its accounts to other bodies, or disabled them. */
  plays({ reports }: DemoStory): boolean {
    const bodies = reports
      .filter(({ draft, submissions }) => draft !== null || submissions.length > 0)
      .map(({ ministry }) => this.ministries.get(ministry));
    const isSpokenFor = (id: string | undefined) => id !== undefined && this.people.some(({ ministryIds }) => ministryIds.includes(id));
    return this.people.some(({ role }) => role === 'COORDINATOR') && bodies.every(isSpokenFor);
  }

  get office(): Viewer {
    return this.person((viewer) => viewer.role === 'COORDINATOR', 'coordinator');
  }

  liaisonOf(ministryCode: string): Viewer {
    const id = this.ministryId(ministryCode);
    return this.person((viewer) => viewer.ministryIds.includes(id), `liaison of ${ministryCode}`);
  }

  ministryId(code: string): string {
    return known(this.ministries, code);
  }

  taskId(code: string): string {
    return known(this.tasks, code);
  }

  /** What the story says as a person would have typed it. */
  said({ obstacle, milestones, ...content }: DemoReportContent): ReportContentInput {
    const claims = milestones.map(({ milestone, ...claim }) => ({ ...claim, milestoneId: known(this.milestones, milestone) }));
    return { ...content, milestones: claims, obstacleText: obstacle?.text ?? null, obstacleScope: obstacle?.scope ?? null };
  }

  /** What a round asks of bodies that have somebody to write it. */
  async writtenReports(tx: CommandTransaction, taskForceId: string, code: string): Promise<PastOwed[]> {
    const { id: roundId } = await tx.one(ReportingRound, { taskForceId, code });
    const owed = await tx.find(StatusReport, { taskForceId, roundId });
    const written = owed.filter(({ ministryId }) => this.people.some((viewer) => viewer.ministryIds.includes(ministryId)));
    return written.map(({ taskId, ministryId, part }) => ({
      task: codeOf(this.tasks, taskId),
      ministry: codeOf(this.ministries, ministryId),
      part,
    }));
  }

  /** The office answers body by body: the parts of those whose own report was accepted are done, the others wait. */
  async supportingParts(tx: CommandTransaction, taskForceId: string, { round, reports }: DemoStory): Promise<SupportingPart[]> {
    const told = new Set(reports.filter(({ state }) => state === 'ACCEPTED').map(({ ministry }) => ministry));
    const owed = await this.writtenReports(tx, taskForceId, round.code);
    return owed.filter(({ part }) => part === 'SUPPORTING').map(({ task, ministry }) => ({ task, ministry, accepted: told.has(ministry) }));
  }

  private person(fits: (viewer: Viewer) => boolean, role: string): Viewer {
    const found = this.people.find(fits);
    if (found === undefined) throw new Error(`The demonstration has no account for the ${role}`);
    return found;
  }
}

function known(ids: Ids, code: string): string {
  const id = ids.get(code);
  if (id === undefined) throw new Error(`The demonstration's story speaks of ${code}, which is not there`);
  return id;
}

function codeOf(ids: Ids, wanted: string): string {
  for (const [code, id] of ids) if (id === wanted) return code;
  throw new Error(`No code for ${wanted}`);
}

/** A body speaks for those that it followed: in an older round its people answer in the older body's name. */
function withPredecessors(id: string, successions: readonly MinistrySuccession[]): string[] {
  const before = successions.filter(({ toMinistryId, kind }) => toMinistryId === id && TAKES_OVER.some((takesOver) => takesOver === kind));
  return [id, ...before.flatMap(({ fromMinistryId }) => withPredecessors(fromMinistryId, successions))];
}

function viewerOf(
  { id, email, displayName, role, duty, ministryId }: Account,
  taskForce: TaskForce,
  successions: readonly MinistrySuccession[],
): Viewer {
  const ministryIds = ministryId === null ? [] : withPredecessors(ministryId, successions);
  const taskForces = [{ id: taskForce.id, code: taskForce.code, revision: 0, loadEpoch: taskForce.loadEpoch }];
  return {
    ...{ id, email, displayName, role: role as Role, duty: duty as Duty | null, ministryId, ministryIds, taskForces },
    ...{ sessionEndsAt: new Date(0), chosenTaskForceId: null },
  };
}
