import { Module } from '@nestjs/common';
import { HistoryModule } from '../history/history.module.js';
import { MinistryModule } from '../ministry/ministry.module.js';
import { StatusReportModule } from '../status-report/status-report.module.js';
import { TaskModule } from '../task/task.module.js';
import { TaskForceMilestonesResolver, TaskMilestonesResolver } from './milestone-lists.resolver.js';
import { MilestoneReader } from './milestone.reader.js';
import { MilestoneResolver } from './milestone.resolver.js';
import { MilestoneService } from './milestone.service.js';

@Module({
  imports: [HistoryModule, MinistryModule, StatusReportModule, TaskModule],
  providers: [MilestoneReader, MilestoneResolver, MilestoneService, TaskForceMilestonesResolver, TaskMilestonesResolver],
  exports: [MilestoneReader],
})
export class MilestoneModule {}
