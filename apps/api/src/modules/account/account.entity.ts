import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { DataRecord, type LocalizedText } from '../../platform/database/record.js';
import { Ministry } from '../ministry/ministry.entity.js';
import { TaskForce } from '../task-force/task-force.entity.js';

@Entity('account')
@Unique('account_email_key', ['email'])
@Index('account_ministry_id', ['ministryId'])
@Check('account_email_is_lower_case', 'email = lower(email)')
@Check('account_role_known', `role IN ('ADMINISTRATOR', 'COORDINATOR', 'LIAISON', 'LEADERSHIP', 'AUDITOR', 'SYSTEM')`)
@Check('account_duty_known', `duty IN ('WRITER', 'SECTION_CHIEF', 'FOCAL_POINT')`)
@Check('account_liaison_has_ministry', `(role = 'LIAISON') = (ministry_id IS NOT NULL AND duty IS NOT NULL)`)
export class Account extends DataRecord {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'account_pkey' }) declare id: string;
  @Column('text') email: string;
  @Column('jsonb', { name: 'display_name' }) displayName: LocalizedText;
  @Column('text') role: string;
  @Column('uuid', { name: 'ministry_id', nullable: true })
  @ForeignKey(() => Ministry, { name: 'account_ministry_id_fkey' })
  ministryId: string | null;
  @Column('text', { nullable: true }) duty: string | null;
  @Column('jsonb', { nullable: true }) division: LocalizedText | null;
  @Column('jsonb', { nullable: true }) position: LocalizedText | null;
  @Column('text', { nullable: true }) telephone: string | null;
  /** The application may write it and never read it: only the sign-in function does. */
  @Column('text', { name: 'password_hash', nullable: true, select: false }) passwordHash: string | null;
  @Column('boolean', { default: false }) demonstration: boolean;
  @Column('timestamptz', { name: 'disabled_at', nullable: true }) disabledAt: Date | null;
}

@Entity('membership')
@Unique('membership_once', ['taskForceId', 'accountId'])
@Index('membership_account_id', ['accountId'])
export class Membership extends DataRecord {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'membership_pkey' }) declare id: string;
  @Column('uuid', { name: 'task_force_id' })
  @ForeignKey(() => TaskForce, { name: 'membership_task_force_id_fkey' })
  taskForceId: string;
  @Column('uuid', { name: 'account_id' })
  @ForeignKey(() => Account, { name: 'membership_account_id_fkey' })
  accountId: string;
}
