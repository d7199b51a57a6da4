import { Module } from '@nestjs/common';
import { ReportingRoundModule } from '../reporting-round/reporting-round.module.js';
import { StatusReportModule } from '../status-report/status-report.module.js';
import { DraftService } from './draft.service.js';
import { MilestoneClaimResolver, ReportDraftResolver, ReportSubmissionResolver, WrittenReportResolver } from './report-content.resolver.js';
import { ReportWritingResolver } from './report-writing.resolver.js';
import { SubmissionReader } from './submission.reader.js';
import { SubmitService } from './submit.service.js';

@Module({
  imports: [ReportingRoundModule, StatusReportModule],
  providers: [
    ...[DraftService, SubmitService, SubmissionReader],
    ...[MilestoneClaimResolver, ReportDraftResolver, ReportSubmissionResolver, ReportWritingResolver, WrittenReportResolver],
  ],
  exports: [SubmissionReader],
})
export class ReportContentModule {}
