import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Seen } from '../../platform/database/moment.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { MinistryReader } from '../ministry/ministry.reader.js';
import { ReportingRoundReader } from '../reporting-round/reporting-round.reader.js';
import { mayHandIn } from '../task-charge/task-in-hand.reader.js';
import { Task } from '../task/task.entity.js';
import { abilitiesOnReport } from './abilities.policy.js';
import type { StatusReport } from './status-report.entity.js';
import { StatusReportReader } from './status-report.reader.js';
import { standingOf } from './status-report.rules.js';
import { timelinessOf } from './timeliness.rules.js';

@Resolver('StatusReport')
export class StatusReportResolver {
  constructor(
    private readonly reports: StatusReportReader,
    private readonly rounds: ReportingRoundReader,
    private readonly ministries: MinistryReader,
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
  previousAccepted(@Parent() { moment, id }: Seen<StatusReport>) {
    return this.reports.previousAccepted(moment, id);
  }

  @ResolveField()
  async viewerCan(@Parent() report: Seen<StatusReport>) {
    const standing = standingOf(report, await this.round(report));
    const can = abilitiesOnReport(report.moment.viewer, report, standing, report.moment.asOf !== null);
    return { ...can, submit: can.submit && (await mayHandIn(report.moment, report)) };
  }
}
