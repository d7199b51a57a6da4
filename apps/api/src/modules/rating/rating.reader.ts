import { Injectable } from '@nestjs/common';
import type { Moment, Seen } from '../../platform/database/moment.js';
import { BudgetReader } from '../budget/budget.reader.js';
import { LegislationReader } from '../legislation/legislation.reader.js';
import type { Milestone } from '../milestone/milestone.entity.js';
import { MilestoneReader } from '../milestone/milestone.reader.js';
import { StatusReportReader } from '../status-report/status-report.reader.js';
import type { JudgedRating } from '../judged-rating/judged-rating.entity.js';
import { JudgedRatingReader } from '../judged-rating/judged-rating.reader.js';
import { Task } from '../task/task.entity.js';
import { TaskReader } from '../task/task.reader.js';
import { printedRules } from './printed.rules.js';
import {
  computeRating,
  effectiveRating,
  rateBudget,
  rateLegislation,
  rateReporting,
  rateSchedule,
  reasonsOf,
  THRESHOLDS,
  worstOf,
  type Computed,
  type Dimension,
  type RatedMilestone,
  type Rating,
} from './rating.rules.js';

@Injectable()
export class RatingReader {
  /** So many days overdue make a milestone RED. */
  readonly overdueRedDays = THRESHOLDS.overdueRed;
  /** What explains a rating. */
  readonly reasonsOf = reasonsOf;

  constructor(
    private readonly tasks: TaskReader,
    private readonly milestones: MilestoneReader,
    private readonly legislation: LegislationReader,
    private readonly budget: BudgetReader,
    private readonly reports: StatusReportReader,
    private readonly judgements: JudgedRatingReader,
  ) {}

  /** The rules as they stand, for whoever asks why; nothing of any task. */
  async printed(moment: Moment) {
    const stages = await this.legislation.allStages(moment);
    const limited = stages.flatMap(({ instrument, name, thresholdDays }) =>
      thresholdDays === null ? [] : { instrument, name, thresholdDays },
    );
    return { rules: printedRules(this.budget.executionLimits), stages: limited };
  }

  /** By the printed rule, from what is accepted and sourced at that moment. */
  computed(task: Seen<Task>): Promise<Computed> {
    return task.moment.once(`computed rating ${task.id}`, async () => {
      const dimensions = await Promise.all([this.schedule(task), this.bills(task), this.money(task), this.reporting(task)]);
      const answering = await this.reports.answeredSince(task.moment, task.taskForceId);
      return computeRating(dimensions, answering.has(task.leadMinistryId));
    });
  }

  /** Null when the task is not there at that moment. */
  async computedById(moment: Moment, taskId: string): Promise<Computed | null> {
    const task = await moment.byId(Task)(taskId);
    return task === null ? null : this.computed(task);
  }

  /** The coordinator's own, confirmed, with the instant from which it no longer counts, when that has come. */
  async judged(task: Seen<Task>): Promise<{ judged: Seen<JudgedRating>; endedAt: Date | null } | null> {
    const judged = await this.judgements.confirmed(task);
    return judged === null ? null : { judged, endedAt: await this.judgements.endedAt(judged) };
  }

  async effective(task: Seen<Task>): Promise<Rating> {
    const [computed, found] = await Promise.all([this.computed(task), this.judged(task)]);
    return effectiveRating(computed.rating, found?.endedAt === null ? found.judged.rating : null);
  }

  /** An area is as its worst task, and says which ones cause it. */
  async ofArea(moment: Moment, areaId: string): Promise<{ rating: Rating; causes: Seen<Task>[] }> {
    const tasks = await this.tasks.ofArea(moment, areaId);
    const ratings = await Promise.all(tasks.map((task) => this.effective(task)));
    const rating = worstOf(ratings);
    return { rating, causes: tasks.filter((_task, index) => ratings[index] === rating) };
  }

  private async schedule({ moment, id }: Seen<Task>): Promise<Dimension | null> {
    const milestones = await this.milestones.ofTask(moment, id);
    return rateSchedule(await Promise.all(milestones.map((milestone) => this.rated(milestone))));
  }

  private async rated(milestone: Seen<Milestone>): Promise<RatedMilestone> {
    const { code, moment, plannedOn, baselineOnProvenance, taskForceId, ministryId } = milestone;
    const { state, days } = await this.milestones.standing(milestone);
    const answeredSince = (await this.reports.answeredSince(moment, taskForceId)).get(ministryId) ?? null;
    // An invented first date is nothing that could slip, also when somebody has moved the plan since.
    const forecastSlip = baselineOnProvenance?.kind === 'illustrative' ? null : this.milestones.slip(milestone);
    const vouched = this.milestones.vouched(milestone, answeredSince);
    const waitsOnOthers = this.milestones.waitsOnOthers(milestone);
    return { code, state, days, forecastSlip, vouched, plannedOn, waitsOnOthers };
  }

  private async bills({ moment, id, taskForceId }: Seen<Task>): Promise<Dimension | null> {
    const records = await this.legislation.ofTask(moment, id);
    const round = await this.reports.lastClosedRound(moment, taskForceId);
    return rateLegislation(
      await Promise.all(
        records.map(async (record) => {
          const { effect, daysInStage, stage } = await this.legislation.standing(record);
          const events = await this.legislation.events(moment, record.id);
          const movedSinceRound = round !== null && events.some(({ on }) => on !== null && on >= round.basisOn);
          const unknownSince = record.dataGap !== null;
          return { code: record.code, effect, daysInStage, thresholdDays: stage.thresholdDays, unknownSince, movedSinceRound };
        }),
      ),
    );
  }

  private async money({ moment, id }: Seen<Task>): Promise<Dimension | null> {
    const lines = await this.budget.ofTask(moment, id);
    const latest = await Promise.all(
      lines.map(async (line) => {
        const [year] = await this.budget.years(line);
        return year === undefined ? null : { code: line.code, rating: year.rating, reasons: year.reasons };
      }),
    );
    return rateBudget(latest.filter((year) => year !== null));
  }

  /** The lead body answers for the task. */
  private async reporting({ moment, id, taskForceId, leadMinistryId }: Seen<Task>): Promise<Dimension | null> {
    const last = await this.reports.lastClosedRound(moment, taskForceId);
    if (last === null || leadMinistryId === last.officeId) return null;
    const answer = last.acceptedTaskIds.has(id) ? 'ACCEPTED' : last.handedInTaskIds.has(id) ? 'HANDED_IN' : 'NONE';
    return rateReporting(last.basisOn, answer);
  }
}
