import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { DataRecord, type LocalizedText, type StoredProvenance } from '../../platform/database/record.js';
import { ForeignKeyInTaskForce } from '../../platform/database/task-force-key.js';
import { Ministry } from '../ministry/ministry.entity.js';
import { TaskForce } from '../task-force/task-force.entity.js';
import { Task } from '../task/task.entity.js';
import { LifecycleStage } from './lifecycle.entity.js';

export interface StoredEffectiveDate {
  on: string;
  scope: LocalizedText;
}

export interface StoredVote {
  present: number;
  for: number;
  against: number;
  abstain: number;
  provenance: StoredProvenance;
}

@Entity('legislation')
@Unique('legislation_within_task_force', ['taskForceId', 'id'])
@Unique('legislation_code_once', ['taskForceId', 'code'])
@Index('legislation_ministry_id', ['ministryId'])
export class Legislation extends DataRecord {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'legislation_pkey' }) declare id: string;
  @Column('uuid', { name: 'task_force_id' })
  @ForeignKey(() => TaskForce, { name: 'legislation_task_force_id_fkey' })
  taskForceId: string;
  @Column('uuid', { name: 'ministry_id' })
  @ForeignKey(() => Ministry, { name: 'legislation_ministry_id_fkey' })
  ministryId: string;
  @Column('text') code: string;
  @Column('jsonb') title: LocalizedText;
  @Column('jsonb') statute: LocalizedText;
  @Column('text') instrument: string;
  @Column('jsonb', { default: [] }) articles: string[];
  @Column('jsonb', { name: 'article_note', nullable: true }) articleNote: LocalizedText | null;
  @Column('text', { name: 'bill_number', nullable: true }) billNumber: string | null;
  @Column('text', { name: 'assembly_bill_id', nullable: true }) assemblyBillId: string | null;
  @Column('text', { name: 'promulgation_number', nullable: true }) promulgationNumber: string | null;
  @Column('date', { name: 'promulgated_on', nullable: true }) promulgatedOn: string | null;
  @Column('jsonb', { name: 'effective_dates', default: [] }) effectiveDates: StoredEffectiveDate[];
  @Column('jsonb', { name: 'data_gap', nullable: true }) dataGap: LocalizedText | null;
  @Column('jsonb') provenance: StoredProvenance;
}

/** A task that a record serves. */
@Entity('legislation_task')
@Unique('legislation_task_once', ['legislationId', 'taskId'])
@Index('legislation_task_task_force_id', ['taskForceId'])
@Index('legislation_task_task_id', ['taskId'])
export class LegislationTask extends DataRecord {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'legislation_task_pkey' }) declare id: string;
  @Column('uuid', { name: 'task_force_id' })
  @ForeignKey(() => TaskForce, { name: 'legislation_task_task_force_id_fkey' })
  taskForceId: string;
  @Column('uuid', { name: 'legislation_id' })
  @ForeignKeyInTaskForce(() => Legislation, { name: 'legislation_task_legislation_id_fkey' })
  legislationId: string;
  @Column('uuid', { name: 'task_id' })
  @ForeignKeyInTaskForce(() => Task, { name: 'legislation_task_task_id_fkey' })
  taskId: string;
}

/** A stage that was reached; the order of the list is what happened, also where a day is not known. */
@Entity('stage_event')
@Unique('stage_event_once', ['legislationId', 'position'])
@Index('stage_event_task_force_id', ['taskForceId'])
@Index('stage_event_stage', ['instrument', 'stage'])
@Check('stage_event_date_precision_known', `date_precision IN ('day', 'month', 'unknown')`)
@Check('stage_event_date_is_precise_or_absent', `(reached_on IS NULL) = (date_precision = 'unknown')`)
@ForeignKey(() => LifecycleStage, ['instrument', 'stage'], ['instrument', 'code'], { name: 'stage_event_stage_fkey' })
export class StageEvent extends DataRecord {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'stage_event_pkey' }) declare id: string;
  @Column('uuid', { name: 'task_force_id' })
  @ForeignKey(() => TaskForce, { name: 'stage_event_task_force_id_fkey' })
  taskForceId: string;
  @Column('uuid', { name: 'legislation_id' })
  @ForeignKeyInTaskForce(() => Legislation, { name: 'stage_event_legislation_id_fkey' })
  legislationId: string;
  @Column('int') position: number;
  @Column('text') instrument: string;
  @Column('text') stage: string;
  @Column('date', { name: 'reached_on', nullable: true }) on: string | null;
  @Column('text', { name: 'date_precision' }) datePrecision: 'day' | 'month' | 'unknown';
  @Column('date', { name: 'until_on', nullable: true }) untilOn: string | null;
  /** The promulgation's number, on the event of promulgation. */
  @Column('text', { nullable: true }) number: string | null;
  @Column('jsonb', { nullable: true }) vote: StoredVote | null;
  @Column('boolean', { name: 'as_alternative', default: false }) asAlternative: boolean;
  @Column('jsonb', { nullable: true }) target: LocalizedText | null;
  @Column('boolean', { name: 'skipped_steps', default: false }) skippedSteps: boolean;
  @Column('jsonb') provenance: StoredProvenance;
}
