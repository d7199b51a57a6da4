import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Module, type DynamicModule } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import { composition } from './data-source.js';
import { AccountModule } from './modules/account/account.module.js';
import { BudgetModule } from './modules/budget/budget.module.js';
import { DocumentModule } from './modules/document/document.module.js';
import { CalendarFeedModule } from './modules/calendar-feed/calendar-feed.module.js';
import { CommentModule } from './modules/comment/comment.module.js';
import { ContactModule } from './modules/contact/contact.module.js';
import { BusinessCalendarModule } from './modules/business-calendar/business-calendar.module.js';
import { DeadlineExtensionModule } from './modules/deadline-extension/deadline-extension.module.js';
import { ReportRouteModule } from './modules/report-route/report-route.module.js';
import { JointTaskModule } from './modules/joint-task/joint-task.module.js';
import { EvidenceModule } from './modules/evidence/evidence.module.js';
import { HealthModule } from './modules/health/health.module.js';
import { LiveModule } from './modules/live/live.module.js';
import { AreaModule } from './modules/area/area.module.js';
import { HistoryModule } from './modules/history/history.module.js';
import { IndicatorModule } from './modules/indicator/indicator.module.js';
import { JudgedRatingModule } from './modules/judged-rating/judged-rating.module.js';
import { LegislationModule } from './modules/legislation/legislation.module.js';
import { MailModule } from './modules/mail/mail.module.js';
import { MeasureModule } from './modules/measure/measure.module.js';
import { MeetingModule } from './modules/meeting/meeting.module.js';
import { MilestoneModule } from './modules/milestone/milestone.module.js';
import { MilestoneBulkModule } from './modules/milestone-bulk/milestone-bulk.module.js';
import { MilestonePlanModule } from './modules/milestone-plan/milestone-plan.module.js';
import { NotificationModule } from './modules/notification/notification.module.js';
import { DeputyModule } from './modules/deputy/deputy.module.js';
import { TaskChargeModule } from './modules/task-charge/task-charge.module.js';
import { TurnModule } from './modules/turn/turn.module.js';
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
import { GraphqlOptions } from './platform/graphql/graphql-options.js';
import { SocketServer } from './platform/graphql/socket-server.js';
import { PlatformModule } from './platform/platform.module.js';
import type { PlatformSettings } from './platform/platform-settings.js';

/** One line a concept. */
const CONCEPTS = [
  AccountModule,
  AreaModule,
  BudgetModule,
  BusinessCalendarModule,
  CalendarFeedModule,
  CommentModule,
  ContactModule,
  DashboardModule,
  DeadlineExtensionModule,
  DeputyModule,
  DocumentModule,
  EvidenceModule,
  HealthModule,
  HistoryModule,
  IndicatorModule,
  JointTaskModule,
  JudgedRatingModule,
  LegislationModule,
  LiveModule,
  MailModule,
  MeasureModule,
  MeetingModule,
  MilestoneBulkModule,
  MilestoneModule,
  MilestonePlanModule,
  MinistryModule,
  NotificationModule,
  RatingModule,
  ReportContentModule,
  ReportPrefillModule,
  ReportReviewModule,
  ReportRouteModule,
  ReportingRoundModule,
  RoundScheduleModule,
  SourceModule,
  StatusReportModule,
  TaskChargeModule,
  TaskForceModule,
  TaskModule,
  TurnModule,
];

@Module({})
export class AppModule {
  static forRoot(adminUrl: string, settings: PlatformSettings): DynamicModule {
    return {
      module: AppModule,
      providers: [SocketServer],
      imports: [
        DatabaseModule.forRoot(adminUrl, composition.entities),
        PlatformModule.forRoot(settings),
        GraphQLModule.forRootAsync<ApolloDriverConfig>({ driver: ApolloDriver, useClass: GraphqlOptions }),
        ...CONCEPTS,
      ],
    };
  }
}
