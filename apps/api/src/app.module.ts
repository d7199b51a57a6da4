import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Module, type DynamicModule } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import { composition } from './data-source.js';
import { AccountModule } from './modules/account/account.module.js';
import { BudgetModule } from './modules/budget/budget.module.js';
import { DocumentModule } from './modules/document/document.module.js';
import { ContactModule } from './modules/contact/contact.module.js';
import { BusinessCalendarModule } from './modules/business-calendar/business-calendar.module.js';
import { DeadlineExtensionModule } from './modules/deadline-extension/deadline-extension.module.js';
import { EvidenceModule } from './modules/evidence/evidence.module.js';
import { HealthModule } from './modules/health/health.module.js';
import { LiveModule } from './modules/live/live.module.js';
import { AreaModule } from './modules/area/area.module.js';
import { HistoryModule } from './modules/history/history.module.js';
import { IndicatorModule } from './modules/indicator/indicator.module.js';
import { LegislationModule } from './modules/legislation/legislation.module.js';
import { MeasureModule } from './modules/measure/measure.module.js';
import { MeetingModule } from './modules/meeting/meeting.module.js';
import { MilestoneModule } from './modules/milestone/milestone.module.js';
import { DeputyModule } from './modules/deputy/deputy.module.js';
import { TaskChargeModule } from './modules/task-charge/task-charge.module.js';
import { TaskModule } from './modules/task/task.module.js';
import { MinistryModule } from './modules/ministry/ministry.module.js';
import { ReportingRoundModule } from './modules/reporting-round/reporting-round.module.js';
import { RoundScheduleModule } from './modules/round-schedule/round-schedule.module.js';
import { DashboardModule } from './modules/dashboard/dashboard.module.js';
import { RatingModule } from './modules/rating/rating.module.js';
import { ReportContentModule } from './modules/report-content/report-content.module.js';
import { ReportPrefillModule } from './modules/report-prefill/report-prefill.module.js';
import { ReportReviewModule } from './modules/report-review/report-review.module.js';
import { SourceModule } from './modules/source/source.module.js';
import { StatusReportModule } from './modules/status-report/status-report.module.js';
import { TaskForceModule } from './modules/task-force/task-force.module.js';
import { DatabaseModule } from './platform/database/database.module.js';
import type { FileSettings } from './platform/files/file-settings.js';
import { GraphqlOptions } from './platform/graphql/graphql-options.js';
import { SocketServer } from './platform/graphql/socket-server.js';
import { PlatformModule } from './platform/platform.module.js';
import type { TrafficLimits } from './platform/traffic/traffic.js';

@Module({})
export class AppModule {
  static forRoot(adminUrl: string, traffic: TrafficLimits, files: FileSettings): DynamicModule {
    return {
      module: AppModule,
      providers: [SocketServer],
      imports: [
        DatabaseModule.forRoot(adminUrl, composition.entities),
        PlatformModule.forRoot(traffic, files),
        GraphQLModule.forRootAsync<ApolloDriverConfig>({ driver: ApolloDriver, useClass: GraphqlOptions }),
        AccountModule,
        BudgetModule,
        DocumentModule,
        ContactModule,
        BusinessCalendarModule,
        DeadlineExtensionModule,
        TaskChargeModule,
        DeputyModule,
        EvidenceModule,
        HealthModule,
        LiveModule,
        AreaModule,
        HistoryModule,
        IndicatorModule,
        LegislationModule,
        MeasureModule,
        MeetingModule,
        MilestoneModule,
        TaskModule,
        MinistryModule,
        ReportingRoundModule,
        RoundScheduleModule,
        SourceModule,
        DashboardModule,
        RatingModule,
        ReportContentModule,
        ReportPrefillModule,
        ReportReviewModule,
        StatusReportModule,
        TaskForceModule,
      ],
    };
  }
}
