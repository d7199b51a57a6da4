import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { DataRecord, type LocalizedText, type StoredProvenance } from '../../platform/database/record.js';
import { Ministry } from '../ministry/ministry.entity.js';

export interface StoredChair {
  name: LocalizedText | null;
  title: LocalizedText;
  provenance: StoredProvenance;
}

@Entity('task_force')
@Unique('task_force_code_key', ['code'])
@Index('task_force_lead_ministry_id', ['leadMinistryId'])
@Check('task_force_name_in_both_languages', `name ? 'ko' AND name ? 'en'`)
export class TaskForce extends DataRecord {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'task_force_pkey' }) declare id: string;
  @Column('text') code: string;
  @Column('jsonb') name: LocalizedText;
  @Column('jsonb', { name: 'plan_title' }) planTitle: LocalizedText;
  @Column('date', { name: 'announced_on' }) announcedOn: string;
  @Column('date', { name: 'formed_on', nullable: true }) formedOn: string | null;
  @Column('boolean', { default: false }) demonstration: boolean;
  @Column('uuid', { name: 'lead_ministry_id', nullable: true })
  @ForeignKey(() => Ministry, { name: 'task_force_lead_ministry_id_fkey' })
  leadMinistryId: string | null;
  @Column('jsonb', { nullable: true }) chair: StoredChair | null;
  @Column('jsonb') provenance: StoredProvenance;
  /** Grows when the plan is loaded anew: answers about the past that were kept before no longer count. */
  @Column('int', { name: 'load_epoch', default: 1 }) loadEpoch: number;
}
