import 'reflect-metadata';
import type { Composition } from './platform/database/connection.js';
import { Account, Membership } from './modules/account/account.entity.js';
import { Area } from './modules/area/area.entity.js';
import { BudgetAmount, BudgetLine, BudgetLineTask, BudgetStage } from './modules/budget/budget.entity.js';
import { CalendarFeed } from './modules/calendar-feed/calendar-feed.entity.js';
import { Comment } from './modules/comment/comment.entity.js';
import { CommentReading } from './modules/comment/comment-reading.entity.js';
import { Contact } from './modules/contact/contact.entity.js';
import { Deputy } from './modules/deputy/deputy.entity.js';
import { DeadlineExtension } from './modules/deadline-extension/deadline-extension.entity.js';
import { Disagreement } from './modules/joint-task/disagreement.entity.js';
import { SignedPart } from './modules/joint-task/signed-part.entity.js';
import { ReportRoute } from './modules/report-route/report-route.entity.js';
import { Evidence } from './modules/evidence/evidence.entity.js';
import { Holiday } from './modules/business-calendar/holiday.entity.js';
import { Indicator, IndicatorTask, Observation } from './modules/indicator/indicator.entity.js';
import { Legislation, LegislationTask, StageEvent } from './modules/legislation/legislation.entity.js';
import { LifecycleStage, LifecycleTransition } from './modules/legislation/lifecycle.entity.js';
import { Measure } from './modules/measure/measure.entity.js';
import { Mail } from './modules/mail/mail.entity.js';
import { Meeting, MeetingAttendee } from './modules/meeting/meeting.entity.js';
import { Milestone } from './modules/milestone/milestone.entity.js';
import { Notification, NotificationSetting } from './modules/notification/notification.entity.js';
import { Source } from './modules/source/source.entity.js';
import { ReportingRound } from './modules/reporting-round/reporting-round.entity.js';
import { ReportingSetting } from './modules/round-schedule/reporting-setting.entity.js';
import { ReportDraft } from './modules/report-content/report-draft.entity.js';
import { Obstacle, ReportSubmission } from './modules/report-content/report-submission.entity.js';
import { ReportReview } from './modules/report-review/report-review.entity.js';
import { StatusReport } from './modules/status-report/status-report.entity.js';
import { JudgedRating } from './modules/judged-rating/judged-rating.entity.js';
import { TaskCharge } from './modules/task-charge/task-charge.entity.js';
import { PublicStatement, Task, TaskMinistry } from './modules/task/task.entity.js';
import { Ministry, MinistrySuccession } from './modules/ministry/ministry.entity.js';
import { TaskForceMinistry } from './modules/task-force/task-force-ministry.entity.js';
import { TaskForce } from './modules/task-force/task-force.entity.js';
import { CreateLedger1763769600000 } from './migrations/1763769600000-create-ledger.js';
import { CreateProtection1763769600001 } from './migrations/1763769600001-create-protection.js';
import { CreateIdentity1763769600002 } from './migrations/1763769600002-create-identity.js';
import { CreateSession1763769600003 } from './migrations/1763769600003-create-session.js';
import { CreatePlan1763769600004 } from './migrations/1763769600004-create-plan.js';
import { CreateLegislation1763769600010 } from './migrations/1763769600010-create-legislation.js';
import { CreateBudget1763769600011 } from './migrations/1763769600011-create-budget.js';
import { CreateFigures1763769600012 } from './migrations/1763769600012-create-figures.js';
import { CreateReporting1763769600020 } from './migrations/1763769600020-create-reporting.js';
import { BindTaskForces1763769600021 } from './migrations/1763769600021-bind-task-forces.js';
import { ForgetKeys1763769600022 } from './migrations/1763769600022-forget-keys.js';
import { PageHistory1763769600023 } from './migrations/1763769600023-page-history.js';
import { CreateContact1763769600040 } from './migrations/1763769600040-create-contact.js';
import { CreateCalendar1763769600050 } from './migrations/1763769600050-create-calendar.js';
import { EndDisabledSessions1763769600051 } from './migrations/1763769600051-end-disabled-sessions.js';
import { CreateExtension1763769600052 } from './migrations/1763769600052-create-extension.js';
import { CreateEvidence1763769600060 } from './migrations/1763769600060-create-evidence.js';
import { TakeJudgedRatingThroughSteps1763769600090 } from './migrations/1763769600090-take-judged-rating-through-steps.js';
import { CreateCalendarFeed1763769600111 } from './migrations/1763769600111-create-calendar-feed.js';
import { CreateComment1763769600110 } from './migrations/1763769600110-create-comment.js';
import { CreateJobs1763769600080 } from './migrations/1763769600080-create-jobs.js';
import { CreateMail1763769600081 } from './migrations/1763769600081-create-mail.js';
import { CreateNotification1763769600082 } from './migrations/1763769600082-create-notification.js';
import { CreateDeputy1763769600120 } from './migrations/1763769600120-create-deputy.js';
import { CreateTaskCharge1763769600071 } from './migrations/1763769600071-create-task-charge.js';
import { KeepMilestones1763769600100 } from './migrations/1763769600100-keep-milestones.js';
import { BindSectionCheck1763769600070 } from './migrations/1763769600070-bind-section-check.js';
import { CreateDisagreement1763769600125 } from './migrations/1763769600125-create-disagreement.js';
import { CreateReportRoute1763769600126 } from './migrations/1763769600126-create-report-route.js';

/** What the database is made of: every entity, and every migration in the order of its release. */
export const composition: Composition = {
  entities: [
    ...[Ministry, MinistrySuccession, TaskForce, TaskForceMinistry, Account, Membership],
    ...[Source, Area, Task, TaskMinistry, PublicStatement, JudgedRating, Measure, Milestone, Contact],
    ...[LifecycleStage, LifecycleTransition, Legislation, LegislationTask, StageEvent],
    ...[BudgetStage, BudgetLine, BudgetLineTask, BudgetAmount],
    ...[Indicator, IndicatorTask, Observation, Meeting, MeetingAttendee],
    ...[Holiday, ReportingSetting, DeadlineExtension, TaskCharge, Deputy],
    ...[ReportingRound, StatusReport, ReportSubmission, ReportReview, Obstacle, ReportDraft],
    ...[Comment, CommentReading, CalendarFeed],
    ...[Evidence, Mail, Notification, NotificationSetting],
    ...[Disagreement, SignedPart, ReportRoute],
  ],
  migrations: [
    ...[CreateLedger1763769600000, CreateProtection1763769600001, CreateIdentity1763769600002, CreateSession1763769600003],
    ...[CreatePlan1763769600004, CreateLegislation1763769600010, CreateBudget1763769600011, CreateFigures1763769600012],
    ...[CreateReporting1763769600020, BindTaskForces1763769600021, ForgetKeys1763769600022, PageHistory1763769600023],
    CreateContact1763769600040,
    CreateCalendar1763769600050,
    ...[EndDisabledSessions1763769600051, CreateExtension1763769600052],
    CreateEvidence1763769600060,
    ...[BindSectionCheck1763769600070, CreateTaskCharge1763769600071],
    ...[CreateJobs1763769600080, CreateMail1763769600081, CreateNotification1763769600082],
    TakeJudgedRatingThroughSteps1763769600090,
    KeepMilestones1763769600100,
    ...[CreateComment1763769600110, CreateCalendarFeed1763769600111],
    CreateDeputy1763769600120,
    ...[CreateDisagreement1763769600125, CreateReportRoute1763769600126],
  ],
};
