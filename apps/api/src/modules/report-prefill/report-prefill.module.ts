import { Module } from '@nestjs/common';
import { RatingModule } from '../rating/rating.module.js';
import { ReportContentModule } from '../report-content/report-content.module.js';
import { ReportPrefillReader } from './report-prefill.reader.js';
import { PrefilledReportResolver, ReportPrefillResolver } from './report-prefill.resolver.js';

@Module({
  imports: [RatingModule, ReportContentModule],
  providers: [ReportPrefillReader, PrefilledReportResolver, ReportPrefillResolver],
})
export class ReportPrefillModule {}
