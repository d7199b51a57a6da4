import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { DataRecord } from '../../platform/database/record.js';
import { TaskForce } from '../task-force/task-force.entity.js';
import type { Cadence } from './round-schedule.rules.js';

/** When a task force's rounds fall due; without a row the defaults hold. */
@Entity('reporting_setting')
@Unique('reporting_setting_once', ['taskForceId'])
@Check('reporting_setting_due_time_of_day', `due_time ~ '^(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$'`)
@Check('reporting_setting_due_soon', 'due_business_days >= 1 AND due_business_days <= 30')
@Check('reporting_setting_answer_soon', 'answer_business_days >= 1 AND answer_business_days <= 30')
@Check('reporting_setting_cadence_known', `cadence IN ('WEEKLY', 'MONTHLY', 'QUARTERLY')`)
export class ReportingSetting extends DataRecord {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'reporting_setting_pkey' }) declare id: string;
  @Column('uuid', { name: 'task_force_id' })
  @ForeignKey(() => TaskForce, { name: 'reporting_setting_task_force_id_fkey' })
  taskForceId: string;
  @Column('text', { name: 'due_time' }) dueTime: string;
  /** The deadline is on the so-manieth business day after the day up to which results count. */
  @Column('int', { name: 'due_business_days' }) dueBusinessDays: number;
  /** How many business days a body has to answer a judgement of the office. */
  @Column('int', { name: 'answer_business_days', default: 3 }) answerBusinessDays: number;
  /** The rounds that open by themselves, once somebody switches that on. */
  @Column('text') cadence: Cadence;
  @Column('boolean', { name: 'opens_by_itself' }) opensByItself: boolean;
}
