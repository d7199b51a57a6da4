import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Seen } from '../../platform/database/moment.js';
import type { LocalizedText } from '../../platform/database/record.js';
import { daysBetween, seoulDay } from '../../platform/clock/calendar-day.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { MinistryReader } from '../ministry/ministry.reader.js';
import { ReportingRoundReader } from '../reporting-round/reporting-round.reader.js';
import { TaskForceReader } from '../task-force/task-force.reader.js';
import { mayHandIn } from '../task-charge/task-in-hand.reader.js';
import { Task } from '../task/task.entity.js';
import { abilitiesOnReport } from './abilities.policy.js';
import type { StatusReport } from './status-report.entity.js';
import { StatusReportReader } from './status-report.reader.js';
import { standingOf, turnOf } from './status-report.rules.js';
import { timelinessOf } from './timeliness.rules.js';

@Resolver('StatusReport')
export class StatusReportResolver {
  constructor(
    private readonly reports: StatusReportReader,
    private readonly rounds: ReportingRoundReader,
    private readonly ministries: MinistryReader,
    private readonly taskForces: TaskForceReader,
  ) {}

  @Query()
  statusReport(@Context() context: RequestContext, @Args('id') id: string) {
    return this.reports.byId(context.reads.present(), id);
  }

  @ResolveField()
  task(@Parent() { moment, taskId }: Seen<StatusReport>) {
    return moment.byId(Task)(taskId);
  }

  @ResolveField()
  ministry(@Parent() { moment, ministryId }: Seen<StatusReport>) {
    return this.ministries.required(moment, ministryId);
  }

  @ResolveField()
  round(@Parent() { moment, roundId }: Seen<StatusReport>) {
    return this.rounds.required(moment, roundId);
  }

  @ResolveField()
  async timeliness(@Parent() report: Seen<StatusReport>) {
    return timelinessOf(report, await this.round(report), report.moment.instant);
  }

  @ResolveField()
  async daysLate(@Parent() report: Seen<StatusReport>) {
    return this.reports.daysLate(report, await this.round(report));
  }

  @ResolveField()
  acceptedAt(@Parent() { state, decidedAt }: StatusReport): Date | null {
    return state === 'ACCEPTED' ? decidedAt : null;
  }

  @ResolveField()
  async waitingFor(@Parent() report: Seen<StatusReport>): Promise<LocalizedText | null> {
    const turn = await this.turn(report);
    if (turn === null) return null;
    if (turn === 'BODY') return (await this.ministries.required(report.moment, report.ministryId)).name;
    const taskForce = await this.taskForces.required(report.moment, report.taskForceId);
    const office = taskForce.leadMinistryId === null ? null : await this.ministries.byId(report.moment, taskForce.leadMinistryId);
    return office?.name ?? taskForce.name;
  }

  @ResolveField()
  async waitingDays(@Parent() report: Seen<StatusReport>): Promise<number | null> {
    const turn = await this.turn(report);
    if (turn === null) return null;
    const { openedAt } = await this.round(report);
    const since = report.state === 'SUBMITTED' ? report.submittedAt : report.state === 'RETURNED' ? report.decidedAt : openedAt;
    return daysBetween(seoulDay(since ?? openedAt), report.moment.today);
  }

  @ResolveField()
  previousAccepted(@Parent() { moment, id }: Seen<StatusReport>) {
    return this.reports.previousAccepted(moment, id);
  }

  @ResolveField()
  async viewerCan(@Parent() report: Seen<StatusReport>) {
    const standing = standingOf(report, await this.round(report));
    const can = abilitiesOnReport(report.moment.viewer, report, standing, report.moment.asOf !== null);
    return { ...can, submit: can.submit && (await mayHandIn(report.moment, report)) };
  }

  private async turn(report: Seen<StatusReport>) {
    return turnOf(report.state, (await this.round(report)).closedAt === null);
  }
}
