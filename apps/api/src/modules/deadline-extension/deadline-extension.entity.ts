import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { DataRecord } from '../../platform/database/record.js';
import { ForeignKeyInTaskForce } from '../../platform/database/task-force-key.js';
import { Account } from '../account/account.entity.js';
import { Ministry } from '../ministry/ministry.entity.js';
import { ReportingRound } from '../reporting-round/reporting-round.entity.js';
import { StatusReport } from '../status-report/status-report.entity.js';
import { Task } from '../task/task.entity.js';
import { TaskForce } from '../task-force/task-force.entity.js';

export type ExtensionState = 'REQUESTED' | 'GRANTED' | 'DECLINED';

/** A body asks for more time for one report, and the office says yes or no. Nothing of it is changed afterwards. */
@Entity('deadline_extension')
@Unique('deadline_extension_within_task_force', ['taskForceId', 'id'])
@Index('deadline_extension_report_id', ['reportId'])
@Index('deadline_extension_round_id', ['roundId'])
@Index('deadline_extension_task_id', ['taskId'])
@Index('deadline_extension_one_requested', ['reportId'], { unique: true, where: `state = 'REQUESTED'` })
@Index('deadline_extension_ministry_id', ['ministryId'])
@Index('deadline_extension_asked_by', ['askedBy'])
@Index('deadline_extension_decided_by', ['decidedBy'])
@Check('deadline_extension_state_known', `state IN ('REQUESTED', 'GRANTED', 'DECLINED')`)
@Check('deadline_extension_asks_for_more', 'wanted_until > previous_due_at')
@Check(
  'deadline_extension_decided_whole',
  `(state = 'REQUESTED') = (decided_at IS NULL) AND (state = 'REQUESTED') = (decided_by IS NULL) AND (state = 'GRANTED') = (granted_until IS NOT NULL)
    AND (state <> 'DECLINED' OR answer IS NOT NULL)`,
)
export class DeadlineExtension extends DataRecord {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'deadline_extension_pkey' }) declare id: string;
  @Column('uuid', { name: 'task_force_id' })
  @ForeignKey(() => TaskForce, { name: 'deadline_extension_task_force_id_fkey' })
  taskForceId: string;
  @Column('uuid', { name: 'report_id' })
  @ForeignKeyInTaskForce(() => StatusReport, { name: 'deadline_extension_report_id_fkey' })
  reportId: string;
  /** Of the report: who may read a request need not be able to read the report. */
  @Column('uuid', { name: 'round_id' })
  @ForeignKeyInTaskForce(() => ReportingRound, { name: 'deadline_extension_round_id_fkey' })
  roundId: string;
  @Column('uuid', { name: 'task_id' })
  @ForeignKeyInTaskForce(() => Task, { name: 'deadline_extension_task_id_fkey' })
  taskId: string;
  @Column('uuid', { name: 'ministry_id' })
  @ForeignKey(() => Ministry, { name: 'deadline_extension_ministry_id_fkey' })
  ministryId: string;
  @Column('text') state: ExtensionState;
  @Column('text') reason: string;
  /** The deadline that held when it was asked: it stays on record beside the new one. */
  @Column('timestamptz', { name: 'previous_due_at' }) previousDueAt: Date;
  @Column('timestamptz', { name: 'wanted_until' }) wantedUntil: Date;
  @Column('timestamptz', { name: 'granted_until', nullable: true }) grantedUntil: Date | null;
  @Column('text', { nullable: true }) answer: string | null;
  @Column('timestamptz', { name: 'asked_at' }) askedAt: Date;
  @Column('uuid', { name: 'asked_by' })
  @ForeignKey(() => Account, { name: 'deadline_extension_asked_by_fkey' })
  askedBy: string;
  @Column('timestamptz', { name: 'decided_at', nullable: true }) decidedAt: Date | null;
  @Column('uuid', { name: 'decided_by', nullable: true })
  @ForeignKey(() => Account, { name: 'deadline_extension_decided_by_fkey' })
  decidedBy: string | null;
}
