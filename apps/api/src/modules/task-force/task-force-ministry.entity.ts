import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { DataRecord } from '../../platform/database/record.js';
import { Ministry } from '../ministry/ministry.entity.js';
import { TaskForce } from './task-force.entity.js';

export type TaskForceRole = 'COORDINATOR' | 'MEMBER' | 'RELATED' | 'ATTENDEE' | 'BUDGET_AUTHORITY';

/** What a body is in a task force; a body that follows another one takes its place from that day on. */
@Entity('task_force_ministry')
@Unique('task_force_ministry_once', ['taskForceId', 'ministryId'])
@Index('task_force_ministry_ministry_id', ['ministryId'])
@Check('task_force_ministry_role_known', `role IN ('COORDINATOR', 'MEMBER', 'RELATED', 'ATTENDEE', 'BUDGET_AUTHORITY')`)
export class TaskForceMinistry extends DataRecord {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'task_force_ministry_pkey' }) declare id: string;
  @Column('uuid', { name: 'task_force_id' })
  @ForeignKey(() => TaskForce, { name: 'task_force_ministry_task_force_id_fkey' })
  taskForceId: string;
  @Column('uuid', { name: 'ministry_id' })
  @ForeignKey(() => Ministry, { name: 'task_force_ministry_ministry_id_fkey' })
  ministryId: string;
  @Column('text') role: TaskForceRole;
}
