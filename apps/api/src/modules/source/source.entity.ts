import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { DataRecord, type LocalizedText } from '../../platform/database/record.js';
import { TaskForce } from '../task-force/task-force.entity.js';

@Entity('source')
@Unique('source_code_once', ['taskForceId', 'code'])
export class Source extends DataRecord {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'source_pkey' }) declare id: string;
  @Column('uuid', { name: 'task_force_id' })
  @ForeignKey(() => TaskForce, { name: 'source_task_force_id_fkey' })
  taskForceId: string;
  @Column('text') code: string;
  @Column('text') title: string;
  @Column('text', { nullable: true }) url: string | null;
  @Column('date', { name: 'published_on', nullable: true }) publishedOn: string | null;
  @Column('text') tier: string;
  @Column('jsonb', { nullable: true }) note: LocalizedText | null;
}
