import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { DataRecord, type LocalizedText, type StoredProvenance } from '../../platform/database/record.js';
import { TaskForce } from '../task-force/task-force.entity.js';

@Entity('area')
@Unique('area_within_task_force', ['taskForceId', 'id'])
@Unique('area_code_once', ['taskForceId', 'code'])
export class Area extends DataRecord {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'area_pkey' }) declare id: string;
  @Column('uuid', { name: 'task_force_id' })
  @ForeignKey(() => TaskForce, { name: 'area_task_force_id_fkey' })
  taskForceId: string;
  @Column('text') code: string;
  @Column('jsonb') name: LocalizedText;
  @Column('int') position: number;
  @Column('jsonb') provenance: StoredProvenance;
}
