import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { DataRecord, type LocalizedText, type StoredProvenance } from '../../platform/database/record.js';
import { ForeignKeyInTaskForce } from '../../platform/database/task-force-key.js';
import { Ministry } from '../ministry/ministry.entity.js';
import { TaskForce } from '../task-force/task-force.entity.js';
import { Task } from './task.entity.js';

export type RatingValue = 'GREEN' | 'YELLOW' | 'RED' | 'GREY' | 'DONE';

/** The office's own rating of a task (점검의견): a draft, then put to the lead body, then confirmed. */
@Entity('judged_rating')
@Index('judged_rating_task_force_id', ['taskForceId'])
@Index('judged_rating_task_id', ['taskId'])
@Index('judged_rating_ministry_id', ['ministryId'])
@Check('judged_rating_state_known', `state IN ('DRAFT', 'ASKED', 'CONFIRMED')`)
@Check('judged_rating_rating_known', `rating IN ('GREEN', 'YELLOW', 'RED', 'GREY', 'DONE')`)
@Check('judged_rating_expires_later', 'expires_on >= rated_on')
export class JudgedRating extends DataRecord {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'judged_rating_pkey' }) declare id: string;
  @Column('uuid', { name: 'task_force_id' })
  @ForeignKey(() => TaskForce, { name: 'judged_rating_task_force_id_fkey' })
  taskForceId: string;
  @Column('uuid', { name: 'task_id' })
  @ForeignKeyInTaskForce(() => Task, { name: 'judged_rating_task_id_fkey' })
  taskId: string;
  /** The body that leads the task when it is judged. */
  @Column('uuid', { name: 'ministry_id' })
  @ForeignKey(() => Ministry, { name: 'judged_rating_ministry_id_fkey' })
  ministryId: string;
  @Column('text') state: 'DRAFT' | 'ASKED' | 'CONFIRMED';
  @Column('text') rating: RatingValue;
  @Column('jsonb', { nullable: true }) reason: LocalizedText | null;
  @Column('date', { name: 'rated_on' }) ratedOn: string;
  @Column('date', { name: 'expires_on' }) expiresOn: string;
  @Column('jsonb') provenance: StoredProvenance;
}
