import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { DataRecord, type LocalizedText, type StoredProvenance } from '../../platform/database/record.js';
import { ForeignKeyInTaskForce } from '../../platform/database/task-force-key.js';
import { Measure } from '../measure/measure.entity.js';
import { Milestone } from '../milestone/milestone.entity.js';
import { Ministry } from '../ministry/ministry.entity.js';
import { TaskForce } from '../task-force/task-force.entity.js';
import { Task } from '../task/task.entity.js';

/** The office of one body that answers for a task, or for one measure or milestone of it. No person is named. */
@Entity('contact')
@Index('contact_task_force_id', ['taskForceId'])
@Index('contact_ministry_id', ['ministryId'])
@Index('contact_of_task_once', ['taskId', 'ministryId'], { unique: true, where: 'measure_id IS NULL AND milestone_id IS NULL' })
@Index('contact_of_measure_once', ['measureId', 'ministryId'], { unique: true })
@Index('contact_of_milestone_once', ['milestoneId', 'ministryId'], { unique: true })
@Check('contact_of_one_item', 'measure_id IS NULL OR milestone_id IS NULL')
export class Contact extends DataRecord {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'contact_pkey' }) declare id: string;
  @Column('uuid', { name: 'task_force_id' })
  @ForeignKey(() => TaskForce, { name: 'contact_task_force_id_fkey' })
  taskForceId: string;
  @Column('uuid', { name: 'task_id' })
  @ForeignKeyInTaskForce(() => Task, { name: 'contact_task_id_fkey' })
  taskId: string;
  @Column('uuid', { name: 'measure_id', nullable: true })
  @ForeignKeyInTaskForce(() => Measure, { name: 'contact_measure_id_fkey' })
  measureId: string | null;
  @Column('uuid', { name: 'milestone_id', nullable: true })
  @ForeignKeyInTaskForce(() => Milestone, { name: 'contact_milestone_id_fkey' })
  milestoneId: string | null;
  @Column('uuid', { name: 'ministry_id' })
  @ForeignKey(() => Ministry, { name: 'contact_ministry_id_fkey' })
  ministryId: string;
  @Column('jsonb') division: LocalizedText;
  @Column('jsonb') position: LocalizedText;
  @Column('text') telephone: string;
  /** The day on which its body, or the office, last said so. */
  @Column('date', { name: 'confirmed_on' }) confirmedOn: string;
  @Column('jsonb') provenance: StoredProvenance;
}
