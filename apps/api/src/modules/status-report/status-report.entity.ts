import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { DataRecord } from '../../platform/database/record.js';
import { ForeignKeyInTaskForce } from '../../platform/database/task-force-key.js';
import { Ministry } from '../ministry/ministry.entity.js';
import { ReportingRound } from '../reporting-round/reporting-round.entity.js';
import { TaskForce } from '../task-force/task-force.entity.js';
import { Task } from '../task/task.entity.js';

export type ReportState = 'NOT_BEGUN' | 'DRAFT' | 'SUBMITTED' | 'RETURNED' | 'ACCEPTED';
/** The check of every table that repeats a report's state: who may read the row depends on it. */
export const STATE_KNOWN = `state IN ('NOT_BEGUN', 'DRAFT', 'SUBMITTED', 'RETURNED', 'ACCEPTED')`;

export type ReportPart = 'LEAD' | 'SUPPORTING';

/** What one body owes on one task in one round, and where it stands. */
@Entity('status_report')
@Unique('status_report_within_task_force', ['taskForceId', 'id'])
@Unique('status_report_one_per_round', ['roundId', 'taskId', 'ministryId'])
@Index('status_report_task_id', ['taskId'])
@Index('status_report_ministry_id', ['ministryId'])
@Index('status_report_lead_ministry_id', ['leadMinistryId'])
@Check('status_report_part_known', `part IN ('LEAD', 'SUPPORTING')`)
@Check('status_report_state_known', STATE_KNOWN)
@Check(
  'status_report_submitted_has_instant',
  `state IN ('NOT_BEGUN', 'DRAFT') OR (first_submitted_at IS NOT NULL AND submitted_at IS NOT NULL)`,
)
export class StatusReport extends DataRecord {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'status_report_pkey' }) declare id: string;
  @Column('uuid', { name: 'task_force_id' })
  @ForeignKey(() => TaskForce, { name: 'status_report_task_force_id_fkey' })
  taskForceId: string;
  @Column('uuid', { name: 'round_id' })
  @ForeignKeyInTaskForce(() => ReportingRound, { name: 'status_report_round_id_fkey' })
  roundId: string;
  @Column('uuid', { name: 'task_id' })
  @ForeignKeyInTaskForce(() => Task, { name: 'status_report_task_id_fkey' })
  taskId: string;
  @Column('uuid', { name: 'ministry_id' })
  @ForeignKey(() => Ministry, { name: 'status_report_ministry_id_fkey' })
  ministryId: string;
  /** The body that led the task when the round was opened. */
  @Column('uuid', { name: 'lead_ministry_id' })
  @ForeignKey(() => Ministry, { name: 'status_report_lead_ministry_id_fkey' })
  leadMinistryId: string;
  @Column('text') part: ReportPart;
  @Column('text') state: ReportState;
  /** Decides whether it was on time; a report that came back and was mended later is not late for that. */
  @Column('timestamptz', { name: 'first_submitted_at', nullable: true }) firstSubmittedAt: Date | null;
  @Column('timestamptz', { name: 'submitted_at', nullable: true }) submittedAt: Date | null;
  @Column('timestamptz', { name: 'review_begun_at', nullable: true }) reviewBegunAt: Date | null;
  /** When it was last returned or accepted. */
  @Column('timestamptz', { name: 'decided_at', nullable: true }) decidedAt: Date | null;
  /** More time than the round gives, granted to this report alone. */
  @Column('timestamptz', { name: 'extended_due_at', nullable: true }) extendedDueAt: Date | null;
}
