import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { DataRecord, type LocalizedText, type StoredProvenance } from '../../platform/database/record.js';

@Entity('ministry')
@Unique('ministry_code_key', ['code'])
@Check('ministry_name_in_both_languages', `name ? 'ko' AND name ? 'en'`)
@Check('ministry_kind_known', `kind IN ('MINISTRY', 'COMMISSION', 'AGENCY', 'OFFICE', 'CENTRE')`)
export class Ministry extends DataRecord {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'ministry_pkey' }) declare id: string;
  @Column('text') code: string;
  @Column('jsonb') name: LocalizedText;
  @Column('jsonb', { nullable: true }) abbreviation: LocalizedText | null;
  @Column('text') kind: string;
  @Column('boolean', { default: false }) independent: boolean;
  @Column('date', { name: 'opened_on', nullable: true }) openedOn: string | null;
  @Column('date', { name: 'closed_on', nullable: true }) closedOn: string | null;
  @Column('text', { name: 'parent_code', nullable: true }) parentCode: string | null;
  @Column('jsonb', { nullable: true }) note: LocalizedText | null;
  @Column('jsonb') provenance: StoredProvenance;
}

/** One body goes wholly into one other. What a split or a transfer hands over is a person's decision, item by item. */
export const TAKES_OVER = ['RENAME_AND_EXPAND', 'ABOLISH_AND_ESTABLISH', 'ELEVATE', 'DEEMED_CONTINUATION', 'MERGE'] as const;

@Entity('ministry_succession')
@Unique('ministry_succession_once', ['fromMinistryId', 'toMinistryId'])
@Index('ministry_succession_to_ministry_id', ['toMinistryId'])
@Check(
  'ministry_succession_kind_known',
  `kind IN ('RENAME_AND_EXPAND', 'ABOLISH_AND_ESTABLISH', 'ELEVATE', 'SPLIT', 'MERGE', 'TRANSFER', 'DEEMED_CONTINUATION')`,
)
export class MinistrySuccession extends DataRecord {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'ministry_succession_pkey' }) declare id: string;
  @Column('uuid', { name: 'from_ministry_id' })
  @ForeignKey(() => Ministry, { name: 'ministry_succession_from_ministry_id_fkey' })
  fromMinistryId: string;
  @Column('uuid', { name: 'to_ministry_id' })
  @ForeignKey(() => Ministry, { name: 'ministry_succession_to_ministry_id_fkey' })
  toMinistryId: string;
  @Column('text') kind: string;
  @Column('date', { name: 'effective_on' }) effectiveOn: string;
  @Column('jsonb', { name: 'legal_basis', nullable: true }) legalBasis: LocalizedText | null;
  @Column('jsonb') provenance: StoredProvenance;
}
