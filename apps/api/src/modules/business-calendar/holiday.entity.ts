import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import { DataRecord, type LocalizedText } from '../../platform/database/record.js';

export type HolidayKind = 'PUBLIC' | 'SUBSTITUTE' | 'TEMPORARY' | 'ELECTION';

/** What is known of one day that is, or was taken for, a day off. Weekends are in no row. */
@Entity('holiday')
@Unique('holiday_once_a_day', ['on'])
@Check('holiday_name_in_both_languages', `name ? 'ko' AND name ? 'en'`)
@Check('holiday_kind_known', `kind IN ('PUBLIC', 'SUBSTITUTE', 'TEMPORARY', 'ELECTION')`)
@Check('holiday_has_source', `source <> ''`)
export class Holiday extends DataRecord {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'holiday_pkey' }) declare id: string;
  @Column('date', { name: 'held_on' }) on: string;
  @Column('jsonb') name: LocalizedText;
  @Column('text') kind: HolidayKind;
  /** False: a person corrected the calendar, offices work on that day. */
  @Column('boolean', { name: 'is_day_off' }) isDayOff: boolean;
  /** A statute, a decision or an address where it can be read. */
  @Column('text') source: string;
  /** A person wrote or corrected it: filling the year again leaves it alone. */
  @Column('boolean', { name: 'by_hand' }) byHand: boolean;
}
