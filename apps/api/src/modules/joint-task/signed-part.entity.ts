import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { DataRecord } from '../../platform/database/record.js';
import { ForeignKeyInTaskForce } from '../../platform/database/task-force-key.js';
import { Ministry } from '../ministry/ministry.entity.js';
import { ReportSubmission } from '../report-content/report-submission.entity.js';
import { TaskForce } from '../task-force/task-force.entity.js';

/** A supporting body's part as the lead signed it with its own submission, or that it was not there yet. */
@Entity('signed_part')
@Unique('signed_part_once', ['submissionId', 'ministryId'])
@Index('signed_part_task_force_id', ['taskForceId'])
@Index('signed_part_ministry_id', ['ministryId'])
@Index('signed_part_lead_ministry_id', ['leadMinistryId'])
@Check('signed_part_number_counts', 'number > 0')
export class SignedPart extends DataRecord {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'signed_part_pkey' }) declare id: string;
  @Column('uuid', { name: 'task_force_id' })
  @ForeignKey(() => TaskForce, { name: 'signed_part_task_force_id_fkey' })
  taskForceId: string;
  /** The lead's. */
  @Column('uuid', { name: 'submission_id' })
  @ForeignKeyInTaskForce(() => ReportSubmission, { name: 'signed_part_submission_id_fkey' })
  submissionId: string;
  /** The supporting body. */
  @Column('uuid', { name: 'ministry_id' })
  @ForeignKey(() => Ministry, { name: 'signed_part_ministry_id_fkey' })
  ministryId: string;
  @Column('uuid', { name: 'lead_ministry_id' })
  @ForeignKey(() => Ministry, { name: 'signed_part_lead_ministry_id_fkey' })
  leadMinistryId: string;
  /** Which submission of the part was there; null: none was. */
  @Column('int', { nullable: true }) number: number | null;
}
