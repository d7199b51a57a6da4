import { Module } from '@nestjs/common';
import { BudgetModule } from '../budget/budget.module.js';
import { JudgedRatingModule } from '../judged-rating/judged-rating.module.js';
import { LegislationModule } from '../legislation/legislation.module.js';
import { MilestoneModule } from '../milestone/milestone.module.js';
import { ReportContentModule } from '../report-content/report-content.module.js';
import { ReportingRoundModule } from '../reporting-round/reporting-round.module.js';
import { StatusReportModule } from '../status-report/status-report.module.js';
import { TaskModule } from '../task/task.module.js';
import { RatingReader } from './rating.reader.js';
import { ViewsReader } from './views.reader.js';
import { AreaRatingResolver, TaskRatingResolver } from './rating.resolver.js';

@Module({
  imports: [
    BudgetModule,
    JudgedRatingModule,
    LegislationModule,
    MilestoneModule,
    ReportContentModule,
    ReportingRoundModule,
    StatusReportModule,
    TaskModule,
  ],
  providers: [RatingReader, ViewsReader, AreaRatingResolver, TaskRatingResolver],
  exports: [RatingReader],
})
export class RatingModule {}
