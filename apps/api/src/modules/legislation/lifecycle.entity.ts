import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { DataRecord, type LocalizedText } from '../../platform/database/record.js';

export type LegislationEffect = 'NOT_YET' | 'PASSED_NOT_PROMULGATED' | 'PASSED_NOT_IN_FORCE' | 'IN_FORCE' | 'INCORPORATED' | 'ENDED';

/** One stage of one instrument, as data: what it is called, where it stands on the board, who has it then, when it is stuck. */
@Entity('lifecycle_stage')
@Unique('lifecycle_stage_code_once', ['instrument', 'code'])
@Check(
  'lifecycle_stage_effect_known',
  `effect IN ('NOT_YET', 'PASSED_NOT_PROMULGATED', 'PASSED_NOT_IN_FORCE', 'IN_FORCE', 'INCORPORATED', 'ENDED')`,
)
@Check('lifecycle_stage_threshold_is_positive', 'threshold_days > 0')
export class LifecycleStage extends DataRecord {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'lifecycle_stage_pkey' }) declare id: string;
  @Column('text') instrument: string;
  @Column('text') code: string;
  @Column('int') position: number;
  @Column('jsonb') name: LocalizedText;
  @Column('text', { name: 'board_column' }) boardColumn: string;
  @Column('jsonb', { name: 'board_column_name' }) boardColumnName: LocalizedText;
  /** Shown beside the board: it left the road to entry into force. */
  @Column('boolean', { name: 'board_side' }) boardSide: boolean;
  /** Only announced: nothing has begun, so nothing waits and nobody has it. */
  @Column('boolean', { default: false }) planned: boolean;
  @Column('text') effect: LegislationEffect;
  /** Null: before it is passed the body that is responsible for the record has it, and from then on nobody. */
  @Column('jsonb', { name: 'held_by', nullable: true }) heldBy: LocalizedText | null;
  @Column('int', { name: 'threshold_days', nullable: true }) thresholdDays: number | null;
  @Column('boolean') terminal: boolean;
  @Column('text', { name: 'api_date_field', nullable: true }) apiDateField: string | null;
  @Column('jsonb', { nullable: true }) note: LocalizedText | null;
}

/** A step that a person may record. */
@Entity('lifecycle_transition')
@Unique('lifecycle_transition_once', ['instrument', 'fromStage', 'toStage'])
@Index('lifecycle_transition_to_stage', ['instrument', 'toStage'])
@ForeignKey(() => LifecycleStage, ['instrument', 'fromStage'], ['instrument', 'code'], { name: 'lifecycle_transition_from_stage_fkey' })
@ForeignKey(() => LifecycleStage, ['instrument', 'toStage'], ['instrument', 'code'], { name: 'lifecycle_transition_to_stage_fkey' })
export class LifecycleTransition extends DataRecord {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'lifecycle_transition_pkey' }) declare id: string;
  @Column('text') instrument: string;
  @Column('text', { name: 'from_stage' }) fromStage: string;
  @Column('text', { name: 'to_stage' }) toStage: string;
}
