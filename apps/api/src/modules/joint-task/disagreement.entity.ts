import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { DataRecord } from '../../platform/database/record.js';
import { ForeignKeyInTaskForce } from '../../platform/database/task-force-key.js';
import { Account } from '../account/account.entity.js';
import { Ministry } from '../ministry/ministry.entity.js';
import { ReportingRound } from '../reporting-round/reporting-round.entity.js';
import { StatusReport } from '../status-report/status-report.entity.js';
import { Task } from '../task/task.entity.js';
import { TaskForce } from '../task-force/task-force.entity.js';

export type DisagreementState = 'STATED' | 'RAISED' | 'SETTLED' | 'CLOSED';

/** 이견: where the lead of a task and a supporting body see that body's part differently. What was said stays as it was said. */
@Entity('disagreement')
@Unique('disagreement_within_task_force', ['taskForceId', 'id'])
@Index('disagreement_one_open', ['reportId'], { unique: true, where: `state IN ('STATED', 'RAISED')` })
@Index('disagreement_task_force_id', ['taskForceId'])
@Index('disagreement_report_id', ['reportId'])
@Index('disagreement_round_id', ['roundId'])
@Index('disagreement_task_id', ['taskId'])
@Index('disagreement_ministry_id', ['ministryId'])
@Index('disagreement_lead_ministry_id', ['leadMinistryId'])
@Index('disagreement_stated_by_ministry_id', ['statedByMinistryId'])
@Index('disagreement_stated_by', ['statedBy'])
@Index('disagreement_raised_by', ['raisedBy'])
@Index('disagreement_ended_by', ['endedBy'])
@Check('disagreement_state_known', `state IN ('STATED', 'RAISED', 'SETTLED', 'CLOSED')`)
@Check('disagreement_reason_short', 'char_length(reason) BETWEEN 1 AND 1000')
@Check('disagreement_request_short', 'char_length(request) BETWEEN 1 AND 1000')
@Check('disagreement_outcome_short', 'char_length(outcome) BETWEEN 1 AND 1000')
@Check('disagreement_between_two', 'ministry_id <> lead_ministry_id')
@Check('disagreement_stated_by_one_of_them', 'stated_by_ministry_id IN (ministry_id, lead_ministry_id)')
@Check(
  'disagreement_raised_whole',
  `(raised_at IS NULL) = (request IS NULL) AND (raised_at IS NULL) = (raised_by IS NULL)
    AND (state NOT IN ('RAISED', 'CLOSED') OR raised_at IS NOT NULL) AND (state <> 'STATED' OR raised_at IS NULL)`,
)
@Check(
  'disagreement_ended_whole',
  `(ended_at IS NULL) = (outcome IS NULL) AND (ended_at IS NULL) = (ended_by IS NULL)
    AND (state IN ('SETTLED', 'CLOSED')) = (ended_at IS NOT NULL)`,
)
export class Disagreement extends DataRecord {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'disagreement_pkey' }) declare id: string;
  @Column('uuid', { name: 'task_force_id' })
  @ForeignKey(() => TaskForce, { name: 'disagreement_task_force_id_fkey' })
  taskForceId: string;
  /** The supporting body's report: the part that it is about. */
  @Column('uuid', { name: 'report_id' })
  @ForeignKeyInTaskForce(() => StatusReport, { name: 'disagreement_report_id_fkey' })
  reportId: string;
  /** Of the report: who may read a disagreement need not be able to read the report. */
  @Column('uuid', { name: 'round_id' })
  @ForeignKeyInTaskForce(() => ReportingRound, { name: 'disagreement_round_id_fkey' })
  roundId: string;
  @Column('uuid', { name: 'task_id' })
  @ForeignKeyInTaskForce(() => Task, { name: 'disagreement_task_id_fkey' })
  taskId: string;
  /** The supporting body. */
  @Column('uuid', { name: 'ministry_id' })
  @ForeignKey(() => Ministry, { name: 'disagreement_ministry_id_fkey' })
  ministryId: string;
  @Column('uuid', { name: 'lead_ministry_id' })
  @ForeignKey(() => Ministry, { name: 'disagreement_lead_ministry_id_fkey' })
  leadMinistryId: string;
  /** Which of the two does not agree. */
  @Column('uuid', { name: 'stated_by_ministry_id' })
  @ForeignKey(() => Ministry, { name: 'disagreement_stated_by_ministry_id_fkey' })
  statedByMinistryId: string;
  @Column('text') state: DisagreementState;
  @Column('text') reason: string;
  @Column('timestamptz', { name: 'stated_at' }) statedAt: Date;
  @Column('uuid', { name: 'stated_by' })
  @ForeignKey(() => Account, { name: 'disagreement_stated_by_fkey' })
  statedBy: string;
  /** 조정 요청: why the office is asked to settle it. */
  @Column('text', { nullable: true }) request: string | null;
  @Column('timestamptz', { name: 'raised_at', nullable: true }) raisedAt: Date | null;
  @Column('uuid', { name: 'raised_by', nullable: true })
  @ForeignKey(() => Account, { name: 'disagreement_raised_by_fkey' })
  raisedBy: string | null;
  /** What the office answered, or on what the two bodies agreed. */
  @Column('text', { nullable: true }) outcome: string | null;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt: Date | null;
  @Column('uuid', { name: 'ended_by', nullable: true })
  @ForeignKey(() => Account, { name: 'disagreement_ended_by_fkey' })
  endedBy: string | null;
}
