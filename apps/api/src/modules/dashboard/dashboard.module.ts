import { Module } from '@nestjs/common';
import { AreaModule } from '../area/area.module.js';
import { BudgetModule } from '../budget/budget.module.js';
import { LegislationModule } from '../legislation/legislation.module.js';
import { MeetingModule } from '../meeting/meeting.module.js';
import { MilestoneModule } from '../milestone/milestone.module.js';
import { MinistryModule } from '../ministry/ministry.module.js';
import { RatingModule } from '../rating/rating.module.js';
import { ReportingRoundModule } from '../reporting-round/reporting-round.module.js';
import { StatusReportModule } from '../status-report/status-report.module.js';
import { TaskModule } from '../task/task.module.js';
import {
  AreaFiguresResolver,
  BudgetFiguresResolver,
  BudgetStageFiguresResolver,
  DashboardChangeResolver,
  MatterResolver,
  RatingChangeResolver,
  UpcomingResolver,
} from './dashboard-links.resolver.js';
import { DashboardReader } from './dashboard.reader.js';
import { DashboardResolver, TaskForceDashboardResolver } from './dashboard.resolver.js';
import { SnapshotReader } from './snapshot.reader.js';

const RESOLVERS = [
  ...[DashboardResolver, TaskForceDashboardResolver, UpcomingResolver, MatterResolver],
  ...[RatingChangeResolver, DashboardChangeResolver, AreaFiguresResolver, BudgetFiguresResolver, BudgetStageFiguresResolver],
];

@Module({
  imports: [
    AreaModule,
    BudgetModule,
    LegislationModule,
    MeetingModule,
    MilestoneModule,
    MinistryModule,
    RatingModule,
    ReportingRoundModule,
    StatusReportModule,
    TaskModule,
  ],
  providers: [DashboardReader, SnapshotReader, ...RESOLVERS],
})
export class DashboardModule {}
