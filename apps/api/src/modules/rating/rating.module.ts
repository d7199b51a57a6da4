import { Module } from '@nestjs/common';
import { BudgetModule } from '../budget/budget.module.js';
import { LegislationModule } from '../legislation/legislation.module.js';
import { MilestoneModule } from '../milestone/milestone.module.js';
import { StatusReportModule } from '../status-report/status-report.module.js';
import { TaskModule } from '../task/task.module.js';
import { RatingReader } from './rating.reader.js';
import { AreaRatingResolver, JudgedRatingResolver, TaskRatingResolver } from './rating.resolver.js';

@Module({
  imports: [BudgetModule, LegislationModule, MilestoneModule, StatusReportModule, TaskModule],
  providers: [RatingReader, AreaRatingResolver, JudgedRatingResolver, TaskRatingResolver],
  exports: [RatingReader],
})
export class RatingModule {}
