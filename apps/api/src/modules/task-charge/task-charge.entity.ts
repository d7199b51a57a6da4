import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { DataRecord } from '../../platform/database/record.js';
import { ForeignKeyInTaskForce } from '../../platform/database/task-force-key.js';
import { Account } from '../account/account.entity.js';
import { Ministry } from '../ministry/ministry.entity.js';
import { TaskForce } from '../task-force/task-force.entity.js';
import { Task } from '../task/task.entity.js';

/** Who of a body has its part in a task in hand. Drafts are the body's own and go along. */
@Entity('task_charge')
@Unique('task_charge_once', ['taskId', 'ministryId'])
@Index('task_charge_task_force_id', ['taskForceId'])
@Index('task_charge_ministry_id', ['ministryId'])
@Index('task_charge_holder_id', ['holderId'])
@Index('task_charge_previous_holder_id', ['previousHolderId'])
@Index('task_charge_handed_over_by', ['handedOverBy'])
export class TaskCharge extends DataRecord {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'task_charge_pkey' }) declare id: string;
  @Column('uuid', { name: 'task_force_id' })
  @ForeignKey(() => TaskForce, { name: 'task_charge_task_force_id_fkey' })
  taskForceId: string;
  @Column('uuid', { name: 'task_id' })
  @ForeignKeyInTaskForce(() => Task, { name: 'task_charge_task_id_fkey' })
  taskId: string;
  @Column('uuid', { name: 'ministry_id' })
  @ForeignKey(() => Ministry, { name: 'task_charge_ministry_id_fkey' })
  ministryId: string;
  /** Null: whoever had it left, and it is said aloud that nobody has it now. */
  @Column('uuid', { name: 'holder_id', nullable: true })
  @ForeignKey(() => Account, { name: 'task_charge_holder_id_fkey' })
  holderId: string | null;
  @Column('uuid', { name: 'previous_holder_id', nullable: true })
  @ForeignKey(() => Account, { name: 'task_charge_previous_holder_id_fkey' })
  previousHolderId: string | null;
  /** What the one who had it says to the one who has it now. */
  @Column('text', { nullable: true }) note: string | null;
  @Column('timestamptz', { name: 'handed_over_at' }) handedOverAt: Date;
  @Column('uuid', { name: 'handed_over_by' })
  @ForeignKey(() => Account, { name: 'task_charge_handed_over_by_fkey' })
  handedOverBy: string;
}
