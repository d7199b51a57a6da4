import { Injectable } from '@nestjs/common';
import type { Moment, Seen } from '../../platform/database/moment.js';
import { StatusReportReader } from '../status-report/status-report.reader.js';
import { Milestone } from './milestone.entity.js';
import { standingOf, type Standing } from './milestone.rules.js';
import { progressOf, type Progress } from './progress.rules.js';

@Injectable()
export class MilestoneReader {
  constructor(private readonly reports: StatusReportReader) {}

  ofTaskForce(moment: Moment, taskForceId: string): Promise<Seen<Milestone>[]> {
    return moment.many(Milestone, 'taskForceId', ['code'])(taskForceId);
  }

  ofTask(moment: Moment, taskId: string): Promise<Seen<Milestone>[]> {
    return moment.many(Milestone, 'taskId', ['code'])(taskId);
  }

  byId(moment: Moment, id: string): Promise<Seen<Milestone> | null> {
    return moment.byId(Milestone)(id);
  }

  /** Where a milestone stands on the day of its moment. */
  async standing(milestone: Seen<Milestone>): Promise<Standing> {
    const { moment, taskForceId, ministryId } = milestone;
    return standingOf(milestone, moment.today, (await this.reports.answeredSince(moment, taskForceId)).get(ministryId) ?? null);
  }

  async progress(moment: Moment, taskId: string): Promise<Progress> {
    return progressOf(await this.ofTask(moment, taskId));
  }

  /** The earliest that is not achieved: dated ones first. */
  async next(moment: Moment, taskId: string): Promise<Seen<Milestone> | null> {
    const open = (await this.ofTask(moment, taskId)).filter(({ achievedOn }) => achievedOn === null);
    const [first] = open.toSorted((a, b) => compareDays(a.plannedOn, b.plannedOn));
    return first ?? null;
  }
}

function compareDays(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null || b === null) return a === null ? 1 : -1;
  return a < b ? -1 : 1;
}
