import { Module } from '@nestjs/common';
import { EvidenceModule } from '../evidence/evidence.module.js';
import { ReportContentModule } from '../report-content/report-content.module.js';
import { ReportingRoundModule } from '../reporting-round/reporting-round.module.js';
import { StatusReportModule } from '../status-report/status-report.module.js';
import { ReportReviewCommandsResolver, ReportReviewResolver, ReviewedSubmissionResolver } from './report-review.resolver.js';
import { ReviewService } from './report-review.service.js';
import { ReviewAidsReader } from './review-aids.reader.js';
import { ReviewAidsResolver } from './review-aids.resolver.js';

@Module({
  imports: [EvidenceModule, ReportContentModule, ReportingRoundModule, StatusReportModule],
  providers: [
    ...[ReviewService, ReviewAidsReader],
    ...[ReportReviewCommandsResolver, ReportReviewResolver, ReviewAidsResolver, ReviewedSubmissionResolver],
  ],
})
export class ReportReviewModule {}
