import { Module } from '@nestjs/common';
import { addVisibleRule } from '../../platform/access/rules.js';
import { MinistryModule } from '../ministry/ministry.module.js';
import { ReportingRoundModule } from '../reporting-round/reporting-round.module.js';
import { TaskForceModule } from '../task-force/task-force.module.js';
import { DraftService } from './draft.service.js';
import { ReportCommandsResolver } from './report-commands.resolver.js';
import {
  MilestoneClaimResolver,
  ReportDraftResolver,
  ReportPrefillResolver,
  ReportReviewResolver,
  ReportSubmissionResolver,
} from './report-content.resolver.js';
import { ReportFactsReader } from './report-facts.reader.js';
import { MilestoneReportResolver, RoundReportsResolver, TaskReportsResolver, ViewerReportsResolver } from './report-links.resolver.js';
import { ReviewService } from './review.service.js';
import { seesDraft, seesObstacle, seesReport, seesSubmission } from './status-report.policy.js';
import { StatusReportReader } from './status-report.reader.js';
import { StatusReportResolver } from './status-report.resolver.js';
import { SubmissionReader } from './submission.reader.js';
import { SubmitService } from './submit.service.js';

addVisibleRule('statusReport', seesReport);
addVisibleRule('reportSubmission', seesSubmission);
addVisibleRule('reportDraft', seesDraft);
addVisibleRule('obstacle', seesObstacle);

@Module({
  imports: [MinistryModule, ReportingRoundModule, TaskForceModule],
  providers: [
    ...[DraftService, ReviewService, SubmitService, ReportFactsReader, StatusReportReader, SubmissionReader],
    ...[ReportCommandsResolver, StatusReportResolver, ReportSubmissionResolver, ReportReviewResolver, ReportDraftResolver],
    ...[
      MilestoneClaimResolver,
      ReportPrefillResolver,
      RoundReportsResolver,
      ViewerReportsResolver,
      TaskReportsResolver,
      MilestoneReportResolver,
    ],
  ],
  exports: [ReportFactsReader, StatusReportReader],
})
export class StatusReportModule {}
