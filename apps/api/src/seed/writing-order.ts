import { Account } from '../modules/account/account.entity.js';
import { Area } from '../modules/area/area.entity.js';
import { BudgetAmount, BudgetLine, BudgetLineTask, BudgetStage } from '../modules/budget/budget.entity.js';
import { Indicator, IndicatorTask, Observation } from '../modules/indicator/indicator.entity.js';
import { Legislation, LegislationTask, StageEvent } from '../modules/legislation/legislation.entity.js';
import { LifecycleStage, LifecycleTransition } from '../modules/legislation/lifecycle.entity.js';
import { Measure } from '../modules/measure/measure.entity.js';
import { Meeting, MeetingAttendee } from '../modules/meeting/meeting.entity.js';
import { Milestone } from '../modules/milestone/milestone.entity.js';
import { Ministry, MinistrySuccession } from '../modules/ministry/ministry.entity.js';
import { Source } from '../modules/source/source.entity.js';
import { JudgedRating } from '../modules/judged-rating/judged-rating.entity.js';
import { PublicStatement, Task, TaskMinistry } from '../modules/task/task.entity.js';
import { TaskForceMinistry } from '../modules/task-force/task-force-ministry.entity.js';
import { TaskForce } from '../modules/task-force/task-force.entity.js';
import type { RecordClass } from './planned-row.js';

/** Each table stands after those that its rows point at. */
export const WRITING_ORDER: RecordClass[] = [
  ...[Account, LifecycleStage, LifecycleTransition, BudgetStage],
  ...[Ministry, MinistrySuccession, TaskForce, TaskForceMinistry, Source, Area],
  ...[Task, TaskMinistry, Measure, Milestone, PublicStatement, JudgedRating],
  ...[Legislation, LegislationTask, StageEvent],
  ...[BudgetLine, BudgetLineTask, BudgetAmount],
  ...[Indicator, IndicatorTask, Observation],
  ...[Meeting, MeetingAttendee],
];
