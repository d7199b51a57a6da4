import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { DataRecord } from '../../platform/database/record.js';
import { ForeignKeyInTaskForce } from '../../platform/database/task-force-key.js';
import { Account } from '../account/account.entity.js';
import { Ministry } from '../ministry/ministry.entity.js';
import { ReportSubmission } from '../report-content/report-submission.entity.js';
import { STATE_KNOWN, type ReportState } from '../status-report/status-report.entity.js';
import { TaskForce } from '../task-force/task-force.entity.js';

/** The office's answer to one submission; its state is the verdict. */
@Entity('report_review')
@Unique('report_review_once', ['submissionId'])
@Index('report_review_task_force_id', ['taskForceId'])
@Index('report_review_ministry_id', ['ministryId'])
@Index('report_review_lead_ministry_id', ['leadMinistryId'])
@Index('report_review_reviewed_by', ['reviewedBy'])
@Check('report_review_state_known', STATE_KNOWN)
@Check('report_review_comments_are_a_list', `jsonb_typeof(comments) = 'array'`)
@Check('report_review_is_a_verdict', `state = 'ACCEPTED' OR (state = 'RETURNED' AND reason IS NOT NULL)`)
export class ReportReview extends DataRecord {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'report_review_pkey' }) declare id: string;
  @Column('uuid', { name: 'submission_id' })
  @ForeignKeyInTaskForce(() => ReportSubmission, { name: 'report_review_submission_id_fkey' })
  submissionId: string;
  @Column('uuid', { name: 'task_force_id' })
  @ForeignKey(() => TaskForce, { name: 'report_review_task_force_id_fkey' })
  taskForceId: string;
  @Column('uuid', { name: 'ministry_id' })
  @ForeignKey(() => Ministry, { name: 'report_review_ministry_id_fkey' })
  ministryId: string;
  @Column('uuid', { name: 'lead_ministry_id' })
  @ForeignKey(() => Ministry, { name: 'report_review_lead_ministry_id_fkey' })
  leadMinistryId: string;
  @Column('text') state: ReportState;
  @Column('text', { nullable: true }) reason: string | null;
  @Column('jsonb') comments: { section: string; text: string }[];
  @Column('text', { nullable: true }) opinion: string | null;
  @Column('timestamptz', { name: 'reviewed_at' }) reviewedAt: Date;
  @Column('uuid', { name: 'reviewed_by' })
  @ForeignKey(() => Account, { name: 'report_review_reviewed_by_fkey' })
  reviewedBy: string;
}
