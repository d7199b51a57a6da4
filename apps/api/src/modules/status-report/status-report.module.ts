import { Module } from '@nestjs/common';
import { addVisibleRule } from '../../platform/access/rules.js';
import { MinistryModule } from '../ministry/ministry.module.js';
import { ReportingRoundModule } from '../reporting-round/reporting-round.module.js';
import { MilestoneReportResolver, RoundReportsResolver, TaskReportsResolver, ViewerReportsResolver } from './report-links.resolver.js';
import { seesDraft, seesObstacle, seesReport, seesSubmission } from './status-report.policy.js';
import { StatusReportReader } from './status-report.reader.js';
import { StatusReportResolver } from './status-report.resolver.js';

addVisibleRule('statusReport', seesReport);
addVisibleRule('reportSubmission', seesSubmission);
addVisibleRule('reportDraft', seesDraft);
addVisibleRule('obstacle', seesObstacle);
// A file of evidence is shared as an obstacle is: by its report's state and its own scope.
addVisibleRule('evidence', seesObstacle);

@Module({
  imports: [MinistryModule, ReportingRoundModule],
  providers: [
    StatusReportReader,
    ...[StatusReportResolver, RoundReportsResolver, ViewerReportsResolver, TaskReportsResolver, MilestoneReportResolver],
  ],
  exports: [StatusReportReader],
})
export class StatusReportModule {}
