import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { Account } from '../account/account.entity.js';

/** The address of a person's own calendar; null: it was taken back. */
@Entity('calendar_feed')
@Unique('calendar_feed_token_hash_key', ['tokenHash'])
export class CalendarFeed {
  @PrimaryColumn('uuid', { name: 'account_id', primaryKeyConstraintName: 'calendar_feed_pkey' })
  @ForeignKey(() => Account, { name: 'calendar_feed_account_id_fkey' })
  accountId: string;
  @Column('bytea', { name: 'token_hash', nullable: true }) tokenHash: Buffer | null;
  @Column('timestamptz', { name: 'renewed_at' }) renewedAt: Date;
}
