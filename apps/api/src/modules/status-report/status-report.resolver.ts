import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Seen } from '../../platform/database/moment.js';
import type { LocalizedText } from '../../platform/database/record.js';
import { daysBetween, seoulDay } from '../../platform/clock/calendar-day.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { MinistryReader } from '../ministry/ministry.reader.js';
import type { ReportingRound } from '../reporting-round/reporting-round.entity.js';
import { TaskForceReader } from '../task-force/task-force.reader.js';
import { Task } from '../task/task.entity.js';
import { abilitiesOnReport } from './abilities.policy.js';
import { ReportFactsReader } from './report-facts.reader.js';
import type { StatusReport } from './status-report.entity.js';
import { StatusReportReader } from './status-report.reader.js';
import { turnOf } from './status-report.rules.js';
import { SubmissionReader } from './submission.reader.js';
import { daysLateOf, timelinessOf } from './timeliness.rules.js';

@Resolver('StatusReport')
export class StatusReportResolver {
  constructor(
    private readonly reports: StatusReportReader,
    private readonly readSubmissions: SubmissionReader,
    private readonly facts: ReportFactsReader,
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
  round(@Parent() report: Seen<StatusReport>) {
    return this.facts.round(report);
  }

  @ResolveField()
  async timeliness(@Parent() report: Seen<StatusReport>) {
    return timelinessOf(report, await this.facts.round(report), report.moment.instant);
  }

  @ResolveField()
  async daysLate(@Parent() report: Seen<StatusReport>) {
    return daysLateOf(report, await this.facts.round(report), report.moment.instant);
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
    const { openedAt } = await this.facts.round(report);
    const since = report.state === 'SUBMITTED' ? report.submittedAt : report.state === 'RETURNED' ? report.decidedAt : openedAt;
    return daysBetween(seoulDay(since ?? openedAt), report.moment.today);
  }

  @ResolveField()
  draft(@Parent() { moment, id }: Seen<StatusReport>) {
    return this.readSubmissions.draft(moment, id);
  }

  @ResolveField()
  prefill(@Parent() report: Seen<StatusReport>) {
    return { report };
  }

  @ResolveField()
  submissions(@Parent() { moment, id }: Seen<StatusReport>) {
    return this.readSubmissions.ofReport(moment, id);
  }

  @ResolveField()
  latestSubmission(@Parent() { moment, id }: Seen<StatusReport>) {
    return this.readSubmissions.latest(moment, id);
  }

  @ResolveField()
  previousAccepted(@Parent() { moment, id }: Seen<StatusReport>) {
    return this.reports.previousAccepted(moment, id);
  }

  @ResolveField()
  differences(@Parent() report: Seen<StatusReport>) {
    return this.facts.differences(report);
  }

  @ResolveField()
  async viewerCan(@Parent() report: Seen<StatusReport>) {
    const standing = standingOf(report, await this.facts.round(report));
    return abilitiesOnReport(report.moment.viewer, report, standing, report.moment.asOf !== null);
  }

  private async turn(report: Seen<StatusReport>) {
    return turnOf(report.state, (await this.facts.round(report)).closedAt === null);
  }
}

function standingOf({ state, reviewBegunAt }: StatusReport, { closedAt }: ReportingRound) {
  return { state, reviewBegun: reviewBegunAt !== null, roundOpen: closedAt === null };
}
