import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { DataRecord, type LocalizedText, type StoredProvenance } from '../../platform/database/record.js';
import { ForeignKeyInTaskForce } from '../../platform/database/task-force-key.js';
import { Area } from '../area/area.entity.js';
import { Ministry } from '../ministry/ministry.entity.js';
import { TaskForce } from '../task-force/task-force.entity.js';

export type LeadStatus = 'PROVISIONAL' | 'DISPUTED' | 'CONFIRMED' | 'SOURCED';

@Entity('task')
@Unique('task_within_task_force', ['taskForceId', 'id'])
@Unique('task_code_once', ['taskForceId', 'code'])
@Index('task_area_id', ['areaId'])
@Index('task_lead_ministry_id', ['leadMinistryId'])
@Check('task_lead_status_known', `lead_status IN ('PROVISIONAL', 'DISPUTED', 'CONFIRMED', 'SOURCED')`)
export class Task extends DataRecord {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'task_pkey' }) declare id: string;
  @Column('uuid', { name: 'task_force_id' })
  @ForeignKey(() => TaskForce, { name: 'task_task_force_id_fkey' })
  taskForceId: string;
  @Column('uuid', { name: 'area_id' })
  @ForeignKeyInTaskForce(() => Area, { name: 'task_area_id_fkey' })
  areaId: string;
  @Column('text') code: string;
  @Column('jsonb') title: LocalizedText;
  @Column('int') position: number;
  @Column('uuid', { name: 'lead_ministry_id' })
  @ForeignKey(() => Ministry, { name: 'task_lead_ministry_id_fkey' })
  leadMinistryId: string;
  @Column('text', { name: 'lead_status' }) leadStatus: LeadStatus;
  @Column('jsonb', { name: 'lead_provenance' }) leadProvenance: StoredProvenance;
  @Column('text', { name: 'lead_dispute_reason', nullable: true }) leadDisputeReason: string | null;
  @Column('jsonb') provenance: StoredProvenance;
}

/** A supporting body (협조기관) of a task. */
@Entity('task_ministry')
@Unique('task_ministry_once', ['taskId', 'ministryId'])
@Index('task_ministry_task_force_id', ['taskForceId'])
@Index('task_ministry_ministry_id', ['ministryId'])
export class TaskMinistry extends DataRecord {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'task_ministry_pkey' }) declare id: string;
  @Column('uuid', { name: 'task_force_id' })
  @ForeignKey(() => TaskForce, { name: 'task_ministry_task_force_id_fkey' })
  taskForceId: string;
  @Column('uuid', { name: 'task_id' })
  @ForeignKeyInTaskForce(() => Task, { name: 'task_ministry_task_id_fkey' })
  taskId: string;
  @Column('uuid', { name: 'ministry_id' })
  @ForeignKey(() => Ministry, { name: 'task_ministry_ministry_id_fkey' })
  ministryId: string;
  @Column('int') position: number;
  @Column('jsonb') provenance: StoredProvenance;
}

/** What a body said in public before reports were kept here. */
@Entity('public_statement')
@Index('public_statement_task_force_id', ['taskForceId'])
@Index('public_statement_task_id', ['taskId'])
@Index('public_statement_ministry_id', ['ministryId'])
export class PublicStatement extends DataRecord {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'public_statement_pkey' }) declare id: string;
  @Column('uuid', { name: 'task_force_id' })
  @ForeignKey(() => TaskForce, { name: 'public_statement_task_force_id_fkey' })
  taskForceId: string;
  @Column('uuid', { name: 'task_id' })
  @ForeignKeyInTaskForce(() => Task, { name: 'public_statement_task_id_fkey' })
  taskId: string;
  @Column('uuid', { name: 'ministry_id' })
  @ForeignKey(() => Ministry, { name: 'public_statement_ministry_id_fkey' })
  ministryId: string;
  @Column('date', { name: 'stated_on' }) on: string;
  @Column('jsonb') narrative: LocalizedText;
  @Column('jsonb') provenance: StoredProvenance;
}
