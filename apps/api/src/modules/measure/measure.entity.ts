import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { DataRecord, type LocalizedText, type StoredProvenance } from '../../platform/database/record.js';
import { ForeignKeyInTaskForce } from '../../platform/database/task-force-key.js';
import { Ministry } from '../ministry/ministry.entity.js';
import { TaskForce } from '../task-force/task-force.entity.js';
import { Task } from '../task/task.entity.js';

@Entity('measure')
@Unique('measure_within_task_force', ['taskForceId', 'id'])
@Unique('measure_code_once', ['taskForceId', 'code'])
@Index('measure_task_id', ['taskId'])
@Index('measure_ministry_id', ['ministryId'])
export class Measure extends DataRecord {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'measure_pkey' }) declare id: string;
  @Column('uuid', { name: 'task_force_id' })
  @ForeignKey(() => TaskForce, { name: 'measure_task_force_id_fkey' })
  taskForceId: string;
  @Column('uuid', { name: 'task_id' })
  @ForeignKeyInTaskForce(() => Task, { name: 'measure_task_id_fkey' })
  taskId: string;
  @Column('uuid', { name: 'ministry_id' })
  @ForeignKey(() => Ministry, { name: 'measure_ministry_id_fkey' })
  ministryId: string;
  @Column('text') code: string;
  @Column('jsonb') text: LocalizedText;
  @Column('text') stream: string;
  @Column('jsonb', { name: 'ministry_provenance' }) ministryProvenance: StoredProvenance;
  @Column('jsonb') provenance: StoredProvenance;
}
