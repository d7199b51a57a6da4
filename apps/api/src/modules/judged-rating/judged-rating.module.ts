import { Module } from '@nestjs/common';
import { addVisibleRule } from '../../platform/access/rules.js';
import { BusinessCalendarModule } from '../business-calendar/business-calendar.module.js';
import { MinistryModule } from '../ministry/ministry.module.js';
import { ReportContentModule } from '../report-content/report-content.module.js';
import { ReportingRoundModule } from '../reporting-round/reporting-round.module.js';
import { StatusReportModule } from '../status-report/status-report.module.js';
import { seesJudgedRating } from './judged-rating.policy.js';
import { JudgedRatingReader } from './judged-rating.reader.js';
import { JudgedRatingResolver } from './judged-rating.resolver.js';
import { JudgedRatingService } from './judged-rating.service.js';
import { ReportJudgementsResolver, TaskForceJudgementsResolver, TaskJudgementsResolver } from './judged-records.resolver.js';

addVisibleRule('judgedRating', seesJudgedRating);

@Module({
  imports: [BusinessCalendarModule, MinistryModule, ReportContentModule, ReportingRoundModule, StatusReportModule],
  providers: [
    ...[JudgedRatingReader, JudgedRatingService, JudgedRatingResolver],
    ...[ReportJudgementsResolver, TaskForceJudgementsResolver, TaskJudgementsResolver],
  ],
  exports: [JudgedRatingReader],
})
export class JudgedRatingModule {}
