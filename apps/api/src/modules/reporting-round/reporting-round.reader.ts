import { Injectable } from '@nestjs/common';
import type { Moment, Seen } from '../../platform/database/moment.js';
import { isPresent } from '../../platform/database/present.js';
import { NotFound } from '../../platform/errors/access-error.js';
import { Ministry, MinistrySuccession, TAKES_OVER } from '../ministry/ministry.entity.js';
import { ReportRoute } from '../report-route/report-route.entity.js';
import { Task, TaskMinistry } from '../task/task.entity.js';
import { TaskForce } from '../task-force/task-force.entity.js';
import { ReportingRound } from './reporting-round.entity.js';
import { knownCounts, type KnownCounts } from './reporting-round.policy.js';
import { owedReports } from './reporting-round.rules.js';

const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));

const RECORD_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export function isRecordId(id: string): boolean {
  return RECORD_ID.test(id);
}

/** What is no id at all is as unknown as an id that nobody has; the database is not asked. */
export function recordId(id: string): string {
  if (!isRecordId(id)) throw new NotFound();
  return id.toLowerCase();
}

export interface OwedReport {
  task: Seen<Task>;
  ministry: Seen<Ministry>;
  part: string;
  /** Whose parts stand in it. */
  carries: Seen<Ministry>[];
}

@Injectable()
export class ReportingRoundReader {
  /** Newest first. */
  async ofTaskForce(moment: Moment, taskForceId: string): Promise<Seen<ReportingRound>[]> {
    return (await moment.many(ReportingRound, 'taskForceId', ['openedAt'])(taskForceId)).toReversed();
  }

  /** The open round, or the latest one. */
  async current(moment: Moment, taskForceId: string): Promise<Seen<ReportingRound> | null> {
    const rounds = await this.ofTaskForce(moment, taskForceId);
    return rounds.find(({ closedAt }) => closedAt === null) ?? rounds[0] ?? null;
  }

  byId(moment: Moment, id: string): Promise<Seen<ReportingRound> | null> {
    return moment.byId(ReportingRound)(id);
  }

  async required(moment: Moment, id: string): Promise<Seen<ReportingRound>> {
    const round = await this.byId(moment, id);
    if (round === null) throw new Error(`Round ${id} is referred to and not there`);
    return round;
  }

  /** Which of a round's counts this reader may know. */
  knownCounts(moment: Moment): KnownCounts {
    return knownCounts(moment.viewer);
  }

  /** What a round asks of whom, in the order of the plan. */
  async owed({ moment, owed }: Seen<ReportingRound>): Promise<OwedReport[]> {
    const ofBody = moment.byId(Ministry);
    const found = await Promise.all(
      owed.map(async ({ taskId, ministryId, part, carries = [] }) => {
        const [task, ministry, carried] = await Promise.all([
          moment.byId(Task)(taskId),
          ofBody(ministryId),
          Promise.all(carries.map(ofBody)),
        ]);
        return task === null || ministry === null ? null : { task, ministry, part, carries: carried.filter(isPresent) };
      }),
    );
    return found
      .filter(isPresent)
      .sort((a, b) => compare(a.task.code, b.task.code) || compare(a.part, b.part) || compare(a.ministry.code, b.ministry.code));
  }

  /** Who would owe what in a round opened now, by the rule that opens one. */
  async preview(moment: Moment, taskForceId: string, taskCodes: readonly string[] | null): Promise<OwedReport[]> {
    const [taskForce, all, supporting, ministries, successions, routes] = await Promise.all([
      moment.byId(TaskForce)(taskForceId),
      moment.many(Task, 'taskForceId', ['code'])(taskForceId),
      moment.many(TaskMinistry, 'taskForceId', ['position'])(taskForceId),
      moment.sql<Ministry>(`SELECT ${moment.columnsOf(Ministry, 'm')} FROM ministry m WHERE m.archived_at IS NULL`),
      moment.sql<MinistrySuccession>(
        `SELECT ${moment.columnsOf(MinistrySuccession, 's')} FROM ministry_succession s WHERE s.archived_at IS NULL`,
      ),
      moment.many(ReportRoute, 'taskForceId', ['fromOn'])(taskForceId),
    ]);
    const tasks = taskCodes === null ? all : all.filter(({ code }) => taskCodes.includes(code));
    const tasksById = new Map(tasks.map((task) => [task.id, task]));
    const ministriesById = new Map(ministries.map((ministry) => [ministry.id, ministry]));
    const bodies = { ministries, successions, takesOver: TAKES_OVER, routes };
    const owed = owedReports(tasks, supporting, bodies, moment.today, taskForce?.leadMinistryId ?? null);
    return owed.flatMap(({ taskId, ministryId, part, carries = [] }) => {
      const carried = carries.map((id) => ministriesById.get(id)).filter((body) => body !== undefined);
      const [task, ministry] = [tasksById.get(taskId), ministriesById.get(ministryId)];
      return task === undefined || ministry === undefined ? [] : [{ task, ministry, part, carries: carried }];
    });
  }
}
