import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { DataRecord, type LocalizedText } from '../../platform/database/record.js';
import { TaskForce } from '../task-force/task-force.entity.js';

@Entity('source')
@Unique('source_code_once', ['taskForceId', 'code'])
@Check('source_language_known', `language IN ('ko', 'en')`)
export class Source extends DataRecord {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'source_pkey' }) declare id: string;
  @Column('uuid', { name: 'task_force_id' })
  @ForeignKey(() => TaskForce, { name: 'source_task_force_id_fkey' })
  taskForceId: string;
  @Column('text') code: string;
  /** As its publisher called it. */
  @Column('text') title: string;
  @Column('text', { default: 'ko' }) language: 'ko' | 'en';
  /** What the title says, for the reader of the other language. */
  @Column('text', { nullable: true }) gloss: string | null;
  @Column('text', { nullable: true }) url: string | null;
  @Column('date', { name: 'published_on', nullable: true }) publishedOn: string | null;
  @Column('text') tier: string;
  @Column('jsonb', { nullable: true }) note: LocalizedText | null;
}
