import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Account } from '../account/account.entity.js';

/** SENDING without an end: the process ended while the letter was on its way. */
export type MailState = 'WAITING' | 'SENDING' | 'SENT' | 'KEPT' | 'FAILED';

@Entity('mail')
@Unique('mail_once', ['accountId', 'key'])
@Index('mail_written_at', ['writtenAt'])
@Check('mail_language_known', `language IN ('ko', 'en')`)
@Check('mail_state_known', `state IN ('WAITING', 'SENDING', 'SENT', 'KEPT', 'FAILED')`)
export class Mail {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'mail_pkey' }) id: string;
  @Column('uuid', { name: 'account_id' })
  @ForeignKey(() => Account, { name: 'mail_account_id_fkey' })
  accountId: string;
  /** What it is about: nobody is written to twice about one thing. */
  @Column('text') key: string;
  @Column('text') address: string;
  @Column('text') language: 'ko' | 'en';
  @Column('text') subject: string;
  @Column('text') body: string;
  @Column('text') state: MailState;
  @Column('int', { default: 0 }) tries: number;
  @Column('text', { nullable: true }) problem: string | null;
  @Column('timestamptz', { name: 'written_at', default: () => 'clock_timestamp()' }) writtenAt: Date;
  @Column('timestamptz', { name: 'moved_at', default: () => 'clock_timestamp()' }) movedAt: Date;
}
