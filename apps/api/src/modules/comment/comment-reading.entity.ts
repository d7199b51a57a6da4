import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Account } from '../account/account.entity.js';
import { Ministry } from '../ministry/ministry.entity.js';

/** Up to where a person read what is said about one item with one body. */
@Entity('comment_reading')
@Index('comment_reading_ministry_id', ['ministryId'])
export class CommentReading {
  @PrimaryColumn('uuid', { name: 'account_id', primaryKeyConstraintName: 'comment_reading_pkey' })
  @ForeignKey(() => Account, { name: 'comment_reading_account_id_fkey' })
  accountId: string;
  @PrimaryColumn('uuid', { name: 'item_id', primaryKeyConstraintName: 'comment_reading_pkey' }) itemId: string;
  @PrimaryColumn('uuid', { name: 'ministry_id', primaryKeyConstraintName: 'comment_reading_pkey' })
  @ForeignKey(() => Ministry, { name: 'comment_reading_ministry_id_fkey' })
  ministryId: string;
  @Column('timestamptz', { name: 'read_at' }) readAt: Date;
}
