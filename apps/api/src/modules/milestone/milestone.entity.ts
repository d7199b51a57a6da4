import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { DataRecord, type LocalizedText, type StoredProvenance } from '../../platform/database/record.js';
import { ForeignKeyInTaskForce } from '../../platform/database/task-force-key.js';
import { Ministry } from '../ministry/ministry.entity.js';
import { StatusReport } from '../status-report/status-report.entity.js';
import { TaskForce } from '../task-force/task-force.entity.js';
import { Task } from '../task/task.entity.js';

export type ReasonClass =
  'ASSEMBLY' | 'BUDGET_NOT_GRANTED' | 'OTHER_BODIES' | 'COURTS' | 'OVERSEAS_OPERATORS' | 'REORGANISATION' | 'INTERNAL_PREPARATION';

@Entity('milestone')
@Unique('milestone_within_task_force', ['taskForceId', 'id'])
@Unique('milestone_code_once', ['taskForceId', 'code'])
@Index('milestone_task_id', ['taskId'])
@Index('milestone_ministry_id', ['ministryId'])
@Index('milestone_accepted_report_id', ['acceptedReportId'])
@Check('milestone_weight_is_a_share', 'weight BETWEEN 0 AND 100')
@Check('milestone_baseline_number_counts', 'baseline_number >= 1')
@Check(
  'milestone_reason_class_known',
  `reason_class IN ('ASSEMBLY', 'BUDGET_NOT_GRANTED', 'OTHER_BODIES', 'COURTS', 'OVERSEAS_OPERATORS', 'REORGANISATION', 'INTERNAL_PREPARATION')`,
)
export class Milestone extends DataRecord {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'milestone_pkey' }) declare id: string;
  @Column('uuid', { name: 'task_force_id' })
  @ForeignKey(() => TaskForce, { name: 'milestone_task_force_id_fkey' })
  taskForceId: string;
  @Column('uuid', { name: 'task_id' })
  @ForeignKeyInTaskForce(() => Task, { name: 'milestone_task_id_fkey' })
  taskId: string;
  @Column('uuid', { name: 'ministry_id' })
  @ForeignKey(() => Ministry, { name: 'milestone_ministry_id_fkey' })
  ministryId: string;
  /** Null: no source names the body; it stands under the lead of its task. */
  @Column('jsonb', { name: 'ministry_provenance', nullable: true }) ministryProvenance: StoredProvenance | null;
  @Column('text') code: string;
  @Column('jsonb') title: LocalizedText;
  /** The date first planned, or agreed on since as a new baseline; the older ones are in the ledger. */
  @Column('date', { name: 'baseline_on', nullable: true }) baselineOn: string | null;
  /** Where that first date is known from: an invented one stays invented, whoever moves the plan later. */
  @Column('jsonb', { name: 'baseline_on_provenance', nullable: true }) baselineOnProvenance: StoredProvenance | null;
  @Column('int', { name: 'baseline_number', default: 1 }) baselineNumber: number;
  @Column('date', { name: 'planned_on', nullable: true }) plannedOn: string | null;
  @Column('date', { name: 'forecast_on', nullable: true }) forecastOn: string | null;
  @Column('date', { name: 'achieved_on', nullable: true }) achievedOn: string | null;
  @Column('jsonb', { name: 'planned_on_provenance' }) plannedOnProvenance: StoredProvenance;
  /** Accepted as achieved only with evidence. */
  @Column('boolean', { name: 'evidence_required', default: true }) evidenceRequired: boolean;
  @Column('jsonb', { nullable: true }) evidence: LocalizedText | null;
  @Column('jsonb', { name: 'achieved_on_provenance', nullable: true }) achievedOnProvenance: StoredProvenance | null;
  @Column('int') weight: number;
  @Column('boolean', { name: 'weight_illustrative', default: false }) weightIllustrative: boolean;
  @Column('text', { name: 'reason_class', nullable: true }) reasonClass: ReasonClass | null;
  @Column('text', { name: 'recovery_step', nullable: true }) recoveryStep: string | null;
  @Column('uuid', { name: 'accepted_report_id', nullable: true })
  @ForeignKeyInTaskForce(() => StatusReport, { name: 'milestone_accepted_report_id_fkey' })
  acceptedReportId: string | null;
  @Column('jsonb') provenance: StoredProvenance;
}
