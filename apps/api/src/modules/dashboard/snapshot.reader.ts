import { Injectable } from '@nestjs/common';
import type { Moment, Preloaded, Seen } from '../../platform/database/moment.js';
import { Area } from '../area/area.entity.js';
import { AreaReader } from '../area/area.reader.js';
import { BudgetAmount, BudgetLine, BudgetLineTask } from '../budget/budget.entity.js';
import { BudgetReader } from '../budget/budget.reader.js';
import { Observation } from '../indicator/indicator.entity.js';
import { Legislation, LegislationTask, StageEvent } from '../legislation/legislation.entity.js';
import { LegislationReader } from '../legislation/legislation.reader.js';
import { Milestone } from '../milestone/milestone.entity.js';
import { MilestoneReader } from '../milestone/milestone.reader.js';
import { Ministry } from '../ministry/ministry.entity.js';
import { RatingReader } from '../rating/rating.reader.js';
import { ReportingRoundReader } from '../reporting-round/reporting-round.reader.js';
import { StatusReport } from '../status-report/status-report.entity.js';
import { StatusReportReader } from '../status-report/status-report.reader.js';
import { JudgedRating } from '../judged-rating/judged-rating.entity.js';
import { Task, TaskMinistry } from '../task/task.entity.js';
import { TaskReader } from '../task/task.reader.js';
import type { AcceptedReport, BillState, LineState, MilestoneState, Snapshot, TaskState } from './snapshot.rules.js';

/** What a dashboard needs of a task force, in one statement. */
const TABLES: readonly Preloaded[] = [
  ...[Area, Task, TaskMinistry, Milestone, JudgedRating, StatusReport].map((entity) => ({ entity })),
  ...[Legislation, LegislationTask, StageEvent, BudgetLine, BudgetLineTask, BudgetAmount, Observation].map((entity) => ({ entity })),
  { entity: Ministry, where: 'r.archived_at IS NULL' },
];

@Injectable()
export class SnapshotReader {
  constructor(
    private readonly areas: AreaReader,
    private readonly tasks: TaskReader,
    private readonly milestones: MilestoneReader,
    private readonly legislation: LegislationReader,
    private readonly budget: BudgetReader,
    private readonly ratings: RatingReader,
    private readonly reports: StatusReportReader,
    private readonly rounds: ReportingRoundReader,
  ) {}

  of(moment: Moment, taskForceId: string): Promise<Snapshot> {
    return moment.once(`snapshot ${taskForceId}`, () => this.read(moment, taskForceId));
  }

  private async read(moment: Moment, taskForceId: string): Promise<Snapshot> {
    await moment.preload(taskForceId, TABLES);
    const [areas, tasks, bills, lines, ministries, reports, answering, round] = await Promise.all([
      this.areas.ofTaskForce(moment, taskForceId),
      this.tasks.ofTaskForce(moment, taskForceId),
      this.legislation.ofTaskForce(moment, taskForceId),
      this.budget.ofTaskForce(moment, taskForceId),
      moment.all(Ministry),
      moment.many(StatusReport, 'taskForceId', ['createdAt'])(taskForceId),
      this.reports.answeredSince(moment, taskForceId),
      this.reports.lastClosedRound(moment, taskForceId),
    ]);
    const order = new Map(tasks.map(({ id }, index) => [id, index]));
    const inOrder = <Item extends { taskIds: string[] }>(item: Item): Item => {
      return { ...item, taskIds: item.taskIds.toSorted((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0)) };
    };
    return {
      today: moment.today,
      instant: moment.instant,
      overdueRedDays: this.ratings.overdueRedDays,
      areas,
      tasks: await Promise.all(tasks.map((task) => this.task(task))),
      bills: (await Promise.all(bills.map((bill) => this.bill(bill)))).map(inOrder),
      lines: (await Promise.all(lines.map((line) => this.line(line)))).map(inOrder),
      ministries: new Map(ministries.map(({ id, name }) => [id, name])),
      acceptedReports: await Promise.all(reports.filter(({ state }) => state === 'ACCEPTED').map((report) => this.accepted(report))),
      answering: new Set(answering.keys()),
      closedRoundId: round?.roundId ?? null,
      observedOn: latestDay(await moment.many(Observation, 'taskForceId', ['position'])(taskForceId)),
    };
  }

  private async task(task: Seen<Task>): Promise<TaskState> {
    const { id, code, title, areaId, leadMinistryId, leadStatus, leadProvenance, leadDisputeReason, moment } = task;
    const [rating, computed, held, milestones] = await Promise.all([
      this.ratings.effective(task),
      this.ratings.computed(task),
      this.ratings.judged(task),
      this.milestones.ofTask(moment, id),
    ]);
    return {
      ...{ id, code, title, areaId, leadMinistryId, leadStatus, leadProvenance, leadDisputeReason, rating },
      computed: computed.rating,
      judgedOn: held?.endedAt === null ? held.judged.ratedOn : null,
      ratedSince: held?.endedAt ?? null,
      reasons: this.ratings.reasonsOf(computed),
      milestones: await Promise.all(milestones.map((milestone) => this.milestone(milestone))),
    };
  }

  private async milestone(milestone: Seen<Milestone>): Promise<MilestoneState> {
    const { id, code, title, ministryId, plannedOn, forecastOn, achievedOn, plannedOnProvenance, achievedOnProvenance } = milestone;
    const { baselineOn, baselineOnProvenance } = milestone;
    const standing = await this.milestones.standing(milestone);
    return {
      ...{ baselineOn, baselineOnProvenance },
      ...{ id, code, title, ministryId, plannedOn, forecastOn, achievedOn, plannedOnProvenance, achievedOnProvenance, ...standing },
      illustrative: plannedOnProvenance.kind === 'illustrative',
      invented: milestone.provenance.kind === 'illustrative',
    };
  }

  private async accepted({ id, taskId, ministryId, part, roundId, decidedAt, moment }: Seen<StatusReport>): Promise<AcceptedReport> {
    const { name } = await this.rounds.required(moment, roundId);
    return { id, taskId, ministryId, part, roundName: name, acceptedAt: decidedAt };
  }

  private async bill(bill: Seen<Legislation>): Promise<BillState> {
    const { id, code, title, ministryId, effectiveDates, moment } = bill;
    const [{ stage, effect, daysInStage }, links, events] = await Promise.all([
      this.legislation.standing(bill),
      this.legislation.taskIds(moment, id),
      this.legislation.events(moment, id),
    ]);
    const reached = events.findLast((event) => event.stage === stage.code);
    const coming = effectiveDates.map(({ on }) => on).find((on) => on > moment.today) ?? null;
    return {
      ...{ id, code, title, ministryId, taskIds: links, effect, daysInStage },
      ...{ stage: stage.code, stageName: stage.name, thresholdDays: stage.thresholdDays },
      stageProvenance: reached?.provenance ?? null,
      stageRecord: reached?.id ?? null,
      records: [id, ...events.map((event) => event.id)],
      latestOn: latestDay(events),
      unknownSince: bill.dataGap !== null,
      dataGap: bill.dataGap,
      effectiveOn: coming,
    };
  }

  private async line(line: Seen<BudgetLine>): Promise<LineState> {
    const { id, code, name, ministryId, overlapsWithId, partOfId, moment } = line;
    const [years, taskIds, amounts] = await Promise.all([
      this.budget.years(line),
      this.budget.taskIds(moment, id),
      this.budget.amounts(moment, id),
    ]);
    return {
      ...{ id, code, name, ministryId, overlapsWithId, partOfId, taskIds, years, amounts },
      records: [id, ...amounts.map((amount) => amount.id)],
      latestOn: latestDay(amounts),
    };
  }
}

function latestDay(facts: readonly { on: string | null }[]): string | null {
  return facts.reduce<string | null>((latest, { on }) => (on !== null && on > (latest ?? '') ? on : latest), null);
}
