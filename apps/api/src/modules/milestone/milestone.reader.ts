import { Injectable } from '@nestjs/common';
import type { Moment, Seen } from '../../platform/database/moment.js';
import { StatusReportReader } from '../status-report/status-report.reader.js';
import { Milestone } from './milestone.entity.js';
import { isVouched, nextOf, slipOf } from './expectation.rules.js';
import { isPlannedByNow, standingOf, type Standing } from './milestone.rules.js';
import { progressOf, type Progress } from './progress.rules.js';
import { waitsOnOthers } from './slip.rules.js';

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

  /** Days from the day first promised to the one expected now; null when either is unknown. */
  slip(milestone: Seen<Milestone>): number | null {
    return slipOf(milestone, milestone.moment.today);
  }

  async byCode(moment: Moment, taskForceId: string, code: string): Promise<Seen<Milestone> | null> {
    return (await this.ofTaskForce(moment, taskForceId)).find((milestone) => milestone.code === code) ?? null;
  }

  /** The body waits for others: not slow, yellow at most. */
  waitsOnOthers(milestone: Milestone): boolean {
    return waitsOnOthers(milestone);
  }

  /** Whether somebody stands behind its date: see the rule. */
  vouched(milestone: Seen<Milestone>, answeredSince: string | null): boolean {
    return isVouched(milestone, milestone.moment.today, answeredSince);
  }

  /** Where a milestone stands on the day of its moment. */
  async standing(milestone: Seen<Milestone>): Promise<Standing> {
    const { moment, taskForceId, ministryId } = milestone;
    return standingOf(milestone, moment.today, (await this.reports.answeredSince(moment, taskForceId)).get(ministryId) ?? null);
  }

  plannedByNow(milestone: Seen<Milestone>): boolean {
    return isPlannedByNow(milestone, milestone.moment.today);
  }

  async progress(moment: Moment, taskId: string): Promise<Progress> {
    const items = await this.standings(moment, taskId);
    return progressOf(items.map(({ milestone, standing: { state } }) => ({ ...milestone, state })));
  }

  /** Overdue first, then ahead; null when all are achieved, or nothing is known of the rest. */
  async next(moment: Moment, taskId: string): Promise<Seen<Milestone> | null> {
    return nextOf(await this.standings(moment, taskId), moment.today);
  }

  private async standings(moment: Moment, taskId: string): Promise<{ milestone: Seen<Milestone>; standing: Standing }[]> {
    const milestones = await this.ofTask(moment, taskId);
    return Promise.all(milestones.map(async (milestone) => ({ milestone, standing: await this.standing(milestone) })));
  }
}
