import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { ForeignKeyInTaskForce } from '../../platform/database/task-force-key.js';
import { Account } from '../account/account.entity.js';
import { ReportingRound } from '../reporting-round/reporting-round.entity.js';
import { StatusReport } from '../status-report/status-report.entity.js';
import { TaskForce } from '../task-force/task-force.entity.js';
import type { MailChoice, NotificationKind } from './notification.rules.js';

/** What one person was told, about one thing, once. It holds ids and numbers: what it is about is read with the reader's own rights. */
@Entity('notification')
@Unique('notification_once', ['accountId', 'key'])
@Index('notification_told_at', ['accountId', 'toldAt'])
@Index('notification_task_force_id', ['taskForceId'])
@Index('notification_round_id', ['roundId'])
@Index('notification_report_id', ['reportId'])
@Check(
  'notification_kind_known',
  `kind IN ('ROUND_OPENED', 'DUE_IN_7', 'DUE_IN_1', 'OVERDUE_1', 'OVERDUE_3', 'REPORT_RETURNED', 'REPORT_ACCEPTED', 'EXTENSION_ASKED', 'EXTENSION_DECIDED', 'TASKS_HANDED_OVER', 'REMINDED')`,
)
@Check('notification_count_some', 'count > 0')
@Check('notification_mail_known', `mail IN ('AT_ONCE', 'DIGEST', 'OFF')`)
export class Notification {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'notification_pkey' }) id: string;
  @Column('uuid', { name: 'account_id' })
  @ForeignKey(() => Account, { name: 'notification_account_id_fkey' })
  accountId: string;
  @Column('uuid', { name: 'task_force_id' })
  @ForeignKey(() => TaskForce, { name: 'notification_task_force_id_fkey' })
  taskForceId: string;
  @Column('text') kind: NotificationKind;
  @Column('text') key: string;
  @Column('uuid', { name: 'round_id', nullable: true })
  @ForeignKeyInTaskForce(() => ReportingRound, { name: 'notification_round_id_fkey' })
  roundId: string | null;
  /** When it is about one report alone. */
  @Column('uuid', { name: 'report_id', nullable: true })
  @ForeignKeyInTaskForce(() => StatusReport, { name: 'notification_report_id_fkey' })
  reportId: string | null;
  @Column('int') count: number;
  @Column('timestamptz', { name: 'due_at', nullable: true }) dueAt: Date | null;
  @Column('boolean', { name: 'is_copy', default: false }) isCopy: boolean;
  /** Said to an independent body: it is asked, never reminded. */
  @Column('boolean', { name: 'is_request', default: false }) isRequest: boolean;
  @Column('text') mail: MailChoice;
  @Column('timestamptz', { name: 'mailed_at', nullable: true }) mailedAt: Date | null;
  @Column('timestamptz', { name: 'read_at', nullable: true }) readAt: Date | null;
  @Column('timestamptz', { name: 'told_at', default: () => 'clock_timestamp()' }) toldAt: Date;
}

/** How a person wants to be told; without a row as the product thinks fit. */
@Entity('notification_setting')
@Check('notification_setting_language_known', `language IN ('ko', 'en')`)
export class NotificationSetting {
  @PrimaryColumn('uuid', { name: 'account_id', primaryKeyConstraintName: 'notification_setting_pkey' })
  @ForeignKey(() => Account, { name: 'notification_setting_account_id_fkey' })
  accountId: string;
  @Column('text') language: 'ko' | 'en';
  /** By kind; what is not named is as the product thinks fit. */
  @Column('jsonb') mail: Partial<Record<NotificationKind, MailChoice>>;
  @Column('int', { default: 1 }) version: number;
  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' }) updatedAt: Date;
}
