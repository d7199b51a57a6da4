import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { DataRecord } from '../../platform/database/record.js';
import { ForeignKeyInTaskForce } from '../../platform/database/task-force-key.js';
import { Account } from '../account/account.entity.js';
import type { ReasonClass } from '../milestone/milestone.entity.js';
import { Ministry } from '../ministry/ministry.entity.js';
import { STATE_KNOWN, StatusReport, type ReportState } from '../status-report/status-report.entity.js';
import { TaskForce } from '../task-force/task-force.entity.js';

export type SharingScope = 'COORDINATOR_ONLY' | 'TASK_FORCE' | 'PUBLIC';

/** What a body says of one milestone: that it was achieved, or when it will be. */
export interface StoredClaim {
  milestoneId: string;
  achievedOn: string | null;
  forecastOn: string | null;
  reasonClass: ReasonClass | null;
  recoveryStep: string | null;
  evidence: string | null;
  /** Of the milestone as it stood when the report was handed in; a draft has none. */
  milestoneVersion?: number;
}

/** What was said at one submission. Only its state changes afterwards. */
@Entity('report_submission')
@Unique('report_submission_within_task_force', ['taskForceId', 'id'])
@Unique('report_submission_number_once', ['reportId', 'number'])
@Index('report_submission_task_force_id', ['taskForceId'])
@Index('report_submission_ministry_id', ['ministryId'])
@Index('report_submission_lead_ministry_id', ['leadMinistryId'])
@Index('report_submission_submitted_by', ['submittedBy'])
@Index('report_submission_submitted_for', ['submittedFor'])
@Check('report_submission_state_known', STATE_KNOWN)
@Check('report_submission_narrative_short', 'char_length(narrative) <= 4000')
@Check('report_submission_next_plan_short', 'char_length(next_plan) <= 2000')
@Check('report_submission_claims_name_milestones', 'app.are_claims(milestones)')
@Check('report_submission_says_something', `no_change OR narrative <> ''`)
@Check('report_submission_disagreement_says_why', 'agrees_with_rating IS DISTINCT FROM false OR other_view IS NOT NULL')
@Check('report_submission_check_has_position_and_day', '(checked_by_position IS NULL) = (checked_on IS NULL)')
export class ReportSubmission extends DataRecord {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'report_submission_pkey' }) declare id: string;
  @Column('uuid', { name: 'report_id' })
  @ForeignKeyInTaskForce(() => StatusReport, { name: 'report_submission_report_id_fkey' })
  reportId: string;
  @Column('uuid', { name: 'task_force_id' })
  @ForeignKey(() => TaskForce, { name: 'report_submission_task_force_id_fkey' })
  taskForceId: string;
  @Column('uuid', { name: 'ministry_id' })
  @ForeignKey(() => Ministry, { name: 'report_submission_ministry_id_fkey' })
  ministryId: string;
  @Column('uuid', { name: 'lead_ministry_id' })
  @ForeignKey(() => Ministry, { name: 'report_submission_lead_ministry_id_fkey' })
  leadMinistryId: string;
  /** What became of this submission: DRAFT means that it was withdrawn and is the body's own again. */
  @Column('text') state: ReportState;
  @Column('int') number: number;
  @Column('boolean', { name: 'no_change' }) noChange: boolean;
  @Column('text') narrative: string;
  @Column('text', { name: 'next_plan' }) nextPlan: string;
  @Column('boolean', { name: 'agrees_with_rating', nullable: true }) agreesWithRating: boolean | null;
  @Column('text', { name: 'other_view', nullable: true }) otherView: string | null;
  @Column('jsonb') milestones: StoredClaim[];
  @Column('text', { name: 'checked_by_position', nullable: true }) checkedByPosition: string | null;
  @Column('date', { name: 'checked_on', nullable: true }) checkedOn: string | null;
  @Column('text', { name: 'document_number', nullable: true }) documentNumber: string | null;
  @Column('timestamptz', { name: 'submitted_at' }) submittedAt: Date;
  @Column('uuid', { name: 'submitted_by' })
  @ForeignKey(() => Account, { name: 'report_submission_submitted_by_fkey' })
  submittedBy: string;
  /** In whose place: whoever has the task in hand was away, and the deputy handed it in (대행). */
  @Column('uuid', { name: 'submitted_for', nullable: true })
  @ForeignKey(() => Account, { name: 'report_submission_submitted_for_fkey' })
  submittedFor: string | null;
}

/** 애로·건의사항 of one submission; a table of its own because fewer people may read it than the report. */
@Entity('obstacle')
@Unique('obstacle_once', ['submissionId'])
@Index('obstacle_task_force_id', ['taskForceId'])
@Index('obstacle_ministry_id', ['ministryId'])
@Index('obstacle_lead_ministry_id', ['leadMinistryId'])
@Check('obstacle_state_known', STATE_KNOWN)
@Check('obstacle_scope_known', `scope IN ('COORDINATOR_ONLY', 'TASK_FORCE', 'PUBLIC')`)
export class Obstacle extends DataRecord {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'obstacle_pkey' }) declare id: string;
  @Column('uuid', { name: 'submission_id' })
  @ForeignKeyInTaskForce(() => ReportSubmission, { name: 'obstacle_submission_id_fkey' })
  submissionId: string;
  @Column('uuid', { name: 'task_force_id' })
  @ForeignKey(() => TaskForce, { name: 'obstacle_task_force_id_fkey' })
  taskForceId: string;
  @Column('uuid', { name: 'ministry_id' })
  @ForeignKey(() => Ministry, { name: 'obstacle_ministry_id_fkey' })
  ministryId: string;
  @Column('uuid', { name: 'lead_ministry_id' })
  @ForeignKey(() => Ministry, { name: 'obstacle_lead_ministry_id_fkey' })
  leadMinistryId: string;
  @Column('text') state: ReportState;
  @Column('text') text: string;
  @Column('text') scope: SharingScope;
}
