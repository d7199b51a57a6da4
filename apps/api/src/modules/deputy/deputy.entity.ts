import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { DataRecord } from '../../platform/database/record.js';
import { Account } from '../account/account.entity.js';
import { Ministry } from '../ministry/ministry.entity.js';
import { TaskForce } from '../task-force/task-force.entity.js';

/** 직무대리: a colleague who acts in somebody's place, from one day to another. It ends by itself. */
@Entity('deputy')
@Index('deputy_task_force_id', ['taskForceId'])
@Index('deputy_ministry_id', ['ministryId'])
@Index('deputy_person_id', ['personId'])
@Index('deputy_deputy_id', ['deputyId'])
@Index('deputy_named_by', ['namedBy'])
@Check('deputy_is_somebody_else', 'person_id <> deputy_id')
@Check('deputy_ends_after_it_begins', 'until_on >= from_on')
export class Deputy extends DataRecord {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'deputy_pkey' }) declare id: string;
  @Column('uuid', { name: 'task_force_id' })
  @ForeignKey(() => TaskForce, { name: 'deputy_task_force_id_fkey' })
  taskForceId: string;
  @Column('uuid', { name: 'ministry_id' })
  @ForeignKey(() => Ministry, { name: 'deputy_ministry_id_fkey' })
  ministryId: string;
  /** In whose place. */
  @Column('uuid', { name: 'person_id' })
  @ForeignKey(() => Account, { name: 'deputy_person_id_fkey' })
  personId: string;
  /** Who acts there. */
  @Column('uuid', { name: 'deputy_id' })
  @ForeignKey(() => Account, { name: 'deputy_deputy_id_fkey' })
  deputyId: string;
  @Column('date', { name: 'from_on' }) fromOn: string;
  /** The last day, and part of the span. */
  @Column('date', { name: 'until_on' }) untilOn: string;
  @Column('uuid', { name: 'named_by' })
  @ForeignKey(() => Account, { name: 'deputy_named_by_fkey' })
  namedBy: string;
  /** Ended before its last day. */
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt: Date | null;
}
