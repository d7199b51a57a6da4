import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Viewer } from '../../platform/access/viewer.js';
import type { Seen } from '../../platform/database/moment.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import type { Milestone } from '../milestone/milestone.entity.js';
import type { ReportingRound } from '../reporting-round/reporting-round.entity.js';
import { ReportingRoundReader } from '../reporting-round/reporting-round.reader.js';
import type { Task } from '../task/task.entity.js';
import type { ReportState } from './status-report.entity.js';
import { StatusReportReader } from './status-report.reader.js';

/** What other concepts know of reports. */
@Resolver('ReportingRound')
export class RoundReportsResolver {
  constructor(
    private readonly readReports: StatusReportReader,
    private readonly rounds: ReportingRoundReader,
  ) {}

  @ResolveField()
  async reports(@Parent() { moment, id }: Seen<ReportingRound>, @Args('states') states?: readonly ReportState[] | null) {
    const reports = await this.readReports.ofRound(moment, id);
    return states === null || states === undefined ? reports : reports.filter(({ state }) => states.includes(state));
  }

  @ResolveField()
  async owed(@Parent() round: Seen<ReportingRound>) {
    const [owed, reports] = await Promise.all([this.rounds.owed(round), this.readReports.ofRound(round.moment, round.id)]);
    const byPart = new Map(reports.map((report) => [`${report.taskId} ${report.ministryId} ${report.part}`, report]));
    return owed.map((each) => ({ ...each, report: byPart.get(`${each.task.id} ${each.ministry.id} ${each.part}`) ?? null }));
  }

  @ResolveField()
  async counts(@Parent() round: Seen<ReportingRound>) {
    const { notSubmitted, submitted, returned, accepted, overdue } = await this.readReports.counts(round.moment, round.id);
    const known = this.rounds.knownCounts(round.moment);
    const missing = known.notSubmitted ? { notSubmitted, overdue } : { notSubmitted: null, overdue: null };
    const waiting = known.waiting ? { submitted, returned } : { submitted: null, returned: null };
    return { total: round.owed.length, accepted, ...missing, ...waiting };
  }
}

@Resolver('Viewer')
export class ViewerReportsResolver {
  constructor(private readonly reports: StatusReportReader) {}

  @ResolveField()
  reportsDue(@Parent() viewer: Viewer, @Context() context: RequestContext, @Args('taskForceCode') code: string) {
    const taskForce = viewer.taskForces.find((own) => own.code === code);
    if (viewer.role !== 'LIAISON' || taskForce === undefined) return [];
    return this.reports.due(context.reads.present(), taskForce.id, viewer.ministryIds);
  }
}

@Resolver('Task')
export class TaskReportsResolver {
  constructor(private readonly readReports: StatusReportReader) {}

  @ResolveField()
  reports(@Parent() { moment, id }: Seen<Task>) {
    return this.readReports.ofTask(moment, id);
  }

  @ResolveField()
  lastAcceptedReport(@Parent() { moment, id }: Seen<Task>) {
    return this.readReports.lastAccepted(moment, id);
  }
}

@Resolver('Milestone')
export class MilestoneReportResolver {
  constructor(private readonly reports: StatusReportReader) {}

  @ResolveField()
  acceptedReport(@Parent() { moment, acceptedReportId }: Seen<Milestone>) {
    return acceptedReportId === null ? null : this.reports.byId(moment, acceptedReportId);
  }
}
