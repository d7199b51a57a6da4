import 'reflect-metadata';
import type { Composition } from './platform/database/connection.js';
import { Account, Membership } from './modules/account/account.entity.js';
import { Area } from './modules/area/area.entity.js';
import { BudgetAmount, BudgetLine, BudgetLineTask, BudgetStage } from './modules/budget/budget.entity.js';
import { Contact } from './modules/contact/contact.entity.js';
import { Deputy } from './modules/deputy/deputy.entity.js';
import { DeadlineExtension } from './modules/deadline-extension/deadline-extension.entity.js';
import { Evidence } from './modules/evidence/evidence.entity.js';
import { Holiday } from './modules/business-calendar/holiday.entity.js';
import { Indicator, IndicatorTask, Observation } from './modules/indicator/indicator.entity.js';
import { Legislation, LegislationTask, StageEvent } from './modules/legislation/legislation.entity.js';
import { LifecycleStage, LifecycleTransition } from './modules/legislation/lifecycle.entity.js';
import { Measure } from './modules/measure/measure.entity.js';
import { Meeting, MeetingAttendee } from './modules/meeting/meeting.entity.js';
import { Milestone } from './modules/milestone/milestone.entity.js';
import { Source } from './modules/source/source.entity.js';
import { ReportingRound } from './modules/reporting-round/reporting-round.entity.js';
import { ReportingSetting } from './modules/round-schedule/reporting-setting.entity.js';
import { ReportDraft } from './modules/report-content/report-draft.entity.js';
import { Obstacle, ReportSubmission } from './modules/report-content/report-submission.entity.js';
import { ReportReview } from './modules/report-review/report-review.entity.js';
import { StatusReport } from './modules/status-report/status-report.entity.js';
import { JudgedRating } from './modules/task/judged-rating.entity.js';
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
import { CreateDeputy1763769600120 } from './migrations/1763769600120-create-deputy.js';
import { CreateTaskCharge1763769600071 } from './migrations/1763769600071-create-task-charge.js';
import { BindSectionCheck1763769600070 } from './migrations/1763769600070-bind-section-check.js';

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
    Evidence,
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
    CreateDeputy1763769600120,
  ],
};
