import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { DataRecord } from '../../platform/database/record.js';
import { ForeignKeyInTaskForce } from '../../platform/database/task-force-key.js';
import { Account } from '../account/account.entity.js';
import { Milestone } from '../milestone/milestone.entity.js';
import { Ministry } from '../ministry/ministry.entity.js';
import { StatusReport } from '../status-report/status-report.entity.js';
import { TaskForce } from '../task-force/task-force.entity.js';
import { Task } from '../task/task.entity.js';

/** One thing said between one body and the office about a task, or about a milestone or a report of it. */
@Entity('comment')
@Unique('comment_within_task_force', ['taskForceId', 'id'])
@Index('comment_task_id', ['taskId'])
@Index('comment_milestone_id', ['milestoneId'])
@Index('comment_report_id', ['reportId'])
@Index('comment_ministry_id', ['ministryId'])
@Index('comment_answers_id', ['answersId'])
@Index('comment_written_by', ['writtenBy'])
@Index('comment_withdrawn_by', ['withdrawnBy'])
@Check('comment_side_known', `side IN ('BODY', 'OFFICE')`)
@Check('comment_text_short', `text <> '' AND char_length(text) <= 2000`)
@Check('comment_of_one_item', 'milestone_id IS NULL OR report_id IS NULL')
@Check('comment_withdrawn_whole', '(withdrawn_at IS NULL) = (withdrawn_by IS NULL)')
export class Comment extends DataRecord {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'comment_pkey' }) declare id: string;
  @Column('uuid', { name: 'task_force_id' })
  @ForeignKey(() => TaskForce, { name: 'comment_task_force_id_fkey' })
  taskForceId: string;
  @Column('uuid', { name: 'task_id' })
  @ForeignKeyInTaskForce(() => Task, { name: 'comment_task_id_fkey' })
  taskId: string;
  @Column('uuid', { name: 'milestone_id', nullable: true })
  @ForeignKeyInTaskForce(() => Milestone, { name: 'comment_milestone_id_fkey' })
  milestoneId: string | null;
  @Column('uuid', { name: 'report_id', nullable: true })
  @ForeignKeyInTaskForce(() => StatusReport, { name: 'comment_report_id_fkey' })
  reportId: string | null;
  /** The body that speaks with the office. */
  @Column('uuid', { name: 'ministry_id' })
  @ForeignKey(() => Ministry, { name: 'comment_ministry_id_fkey' })
  ministryId: string;
  @Column('uuid', { name: 'answers_id', nullable: true })
  @ForeignKeyInTaskForce(() => Comment, { name: 'comment_answers_id_fkey' })
  answersId: string | null;
  @Column('text') side: 'BODY' | 'OFFICE';
  @Column('text') text: string;
  @Column('timestamptz', { name: 'written_at' }) writtenAt: Date;
  @Column('uuid', { name: 'written_by' })
  @ForeignKey(() => Account, { name: 'comment_written_by_fkey' })
  writtenBy: string;
  @Column('timestamptz', { name: 'withdrawn_at', nullable: true }) withdrawnAt: Date | null;
  @Column('uuid', { name: 'withdrawn_by', nullable: true })
  @ForeignKey(() => Account, { name: 'comment_withdrawn_by_fkey' })
  withdrawnBy: string | null;
}
