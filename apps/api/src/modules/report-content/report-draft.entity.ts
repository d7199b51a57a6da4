import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ForeignKeyInTaskForce } from '../../platform/database/task-force-key.js';
import { Account } from '../account/account.entity.js';
import { Ministry } from '../ministry/ministry.entity.js';
import { StatusReport } from '../status-report/status-report.entity.js';
import { TaskForce } from '../task-force/task-force.entity.js';
import type { Obstacle, ReportSubmission } from './report-submission.entity.js';

type Written = 'noChange' | 'narrative' | 'nextPlan' | 'agreesWithRating' | 'otherView' | 'milestones';
type Checked = 'checkedByPosition' | 'checkedOn' | 'documentNumber';

/** What a body says about one task in one round, drafted or handed in. */
export type ReportContent = Pick<ReportSubmission, Written | Checked> & { obstacle: Pick<Obstacle, 'text' | 'scope'> | null };

/** What a body has written and not submitted: its own, and in no history. Emptied when it is submitted; the version goes on counting. */
@Entity('report_draft')
@Index('report_draft_task_force_id', ['taskForceId'])
@Index('report_draft_ministry_id', ['ministryId'])
@Index('report_draft_saved_by', ['savedBy'])
export class ReportDraft {
  @PrimaryColumn('uuid', { name: 'report_id', primaryKeyConstraintName: 'report_draft_pkey' })
  @ForeignKeyInTaskForce(() => StatusReport, { name: 'report_draft_report_id_fkey' })
  reportId: string;
  @Column('uuid', { name: 'task_force_id' })
  @ForeignKey(() => TaskForce, { name: 'report_draft_task_force_id_fkey' })
  taskForceId: string;
  @Column('uuid', { name: 'ministry_id' })
  @ForeignKey(() => Ministry, { name: 'report_draft_ministry_id_fkey' })
  ministryId: string;
  @Column('jsonb', { nullable: true }) content: ReportContent | null;
  @Column('timestamptz', { name: 'saved_at' }) savedAt: Date;
  @Column('uuid', { name: 'saved_by' })
  @ForeignKey(() => Account, { name: 'report_draft_saved_by_fkey' })
  savedBy: string;
  @Column('int', { default: 1 }) version: number;
}
