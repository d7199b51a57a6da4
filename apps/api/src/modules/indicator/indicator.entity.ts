import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { DataRecord, type LocalizedText, type StoredProvenance } from '../../platform/database/record.js';
import { ForeignKeyInTaskForce } from '../../platform/database/task-force-key.js';
import { TaskForce } from '../task-force/task-force.entity.js';
import { Task } from '../task/task.entity.js';

@Entity('indicator')
@Unique('indicator_within_task_force', ['taskForceId', 'id'])
@Unique('indicator_code_once', ['taskForceId', 'code'])
export class Indicator extends DataRecord {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'indicator_pkey' }) declare id: string;
  @Column('uuid', { name: 'task_force_id' })
  @ForeignKey(() => TaskForce, { name: 'indicator_task_force_id_fkey' })
  taskForceId: string;
  @Column('text') code: string;
  @Column('int') position: number;
  @Column('jsonb') name: LocalizedText;
  @Column('jsonb') unit: LocalizedText;
  @Column('numeric', { name: 'baseline_value', nullable: true }) baselineValue: number | null;
  @Column('date', { name: 'baseline_on', nullable: true }) baselineOn: string | null;
  @Column('jsonb', { name: 'baseline_provenance', nullable: true }) baselineProvenance: StoredProvenance | null;
  @Column('numeric', { name: 'target_value', nullable: true }) targetValue: number | null;
  @Column('date', { name: 'target_by', nullable: true }) targetBy: string | null;
  @Column('jsonb', { name: 'target_provenance', nullable: true }) targetProvenance: StoredProvenance | null;
  @Column('jsonb', { nullable: true }) note: LocalizedText | null;
  @Column('jsonb') provenance: StoredProvenance;
}

/** A task whose effect an indicator measures. */
@Entity('indicator_task')
@Unique('indicator_task_once', ['indicatorId', 'taskId'])
@Index('indicator_task_task_force_id', ['taskForceId'])
@Index('indicator_task_task_id', ['taskId'])
export class IndicatorTask extends DataRecord {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'indicator_task_pkey' }) declare id: string;
  @Column('uuid', { name: 'task_force_id' })
  @ForeignKey(() => TaskForce, { name: 'indicator_task_task_force_id_fkey' })
  taskForceId: string;
  @Column('uuid', { name: 'indicator_id' })
  @ForeignKeyInTaskForce(() => Indicator, { name: 'indicator_task_indicator_id_fkey' })
  indicatorId: string;
  @Column('uuid', { name: 'task_id' })
  @ForeignKeyInTaskForce(() => Task, { name: 'indicator_task_task_id_fkey' })
  taskId: string;
}

@Entity('observation')
@Unique('observation_once', ['indicatorId', 'position'])
@Index('observation_task_force_id', ['taskForceId'])
export class Observation extends DataRecord {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'observation_pkey' }) declare id: string;
  @Column('uuid', { name: 'task_force_id' })
  @ForeignKey(() => TaskForce, { name: 'observation_task_force_id_fkey' })
  taskForceId: string;
  @Column('uuid', { name: 'indicator_id' })
  @ForeignKeyInTaskForce(() => Indicator, { name: 'observation_indicator_id_fkey' })
  indicatorId: string;
  @Column('int') position: number;
  @Column('date', { name: 'observed_on', nullable: true }) on: string | null;
  @Column('date', { name: 'published_on', nullable: true }) publishedOn: string | null;
  @Column('numeric') value: number;
  @Column('numeric', { nullable: true }) denominator: number | null;
  @Column('numeric', { name: 'ratio_percent', nullable: true }) ratioPercent: number | null;
  @Column('date', { name: 'period_from', nullable: true }) periodFrom: string | null;
  @Column('date', { name: 'period_to', nullable: true }) periodTo: string | null;
  @Column('jsonb', { name: 'period_label', nullable: true }) periodLabel: LocalizedText | null;
  @Column('jsonb', { nullable: true }) breakdown: Record<string, number> | null;
  @Column('jsonb', { nullable: true }) note: LocalizedText | null;
  @Column('jsonb') provenance: StoredProvenance;
}
