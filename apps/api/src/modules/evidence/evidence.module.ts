import { Module } from '@nestjs/common';
import { ReportContentModule } from '../report-content/report-content.module.js';
import { ReportingRoundModule } from '../reporting-round/reporting-round.module.js';
import { StatusReportModule } from '../status-report/status-report.module.js';
import { EvidenceScans } from './evidence-scans.service.js';
import { EvidenceController } from './evidence.controller.js';
import { EvidenceReader } from './evidence.reader.js';
import { EvidenceResolver, ReportEvidenceResolver, SubmissionEvidenceResolver } from './evidence.resolver.js';
import { EvidenceService } from './evidence.service.js';
import { UploadPace } from './upload-pace.js';

@Module({
  imports: [ReportContentModule, ReportingRoundModule, StatusReportModule],
  controllers: [EvidenceController],
  providers: [
    ...[EvidenceReader, EvidenceScans, EvidenceService, UploadPace],
    ...[EvidenceResolver, ReportEvidenceResolver, SubmissionEvidenceResolver],
  ],
  exports: [EvidenceReader],
})
export class EvidenceModule {}
