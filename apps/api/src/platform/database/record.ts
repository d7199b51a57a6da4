import { Column, PrimaryColumn } from 'typeorm';

export interface LocalizedText {
  ko: string;
  en: string;
}

/** What a fact rests on, as it is stored beside the fact. */
export interface StoredProvenance {
  kind: 'announcement' | 'public' | 'illustrative' | 'recorded';
  source: string | null;
  quoteRef: string | null;
  note?: LocalizedText | null;
}

/** The columns that every data table has. Ids are made by the application; `version` guards every update. */
export abstract class DataRecord {
  @PrimaryColumn('uuid') id: string;
  @Column('int', { default: 1 }) version: number;
  @Column('timestamptz', { name: 'archived_at', nullable: true }) archivedAt: Date | null;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt: Date;
  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' }) updatedAt: Date;
}
