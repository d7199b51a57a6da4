import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { DataRecord, type LocalizedText } from '../../platform/database/record.js';
import { TaskForce } from '../task-force/task-force.entity.js';

/** 주간, 월간, 분기, 수시. */
export type RoundKind = 'WEEKLY' | 'MONTHLY' | 'QUARTERLY' | 'ON_DEMAND';

/** One report that a round asks for. */
export interface Owed {
  taskId: string;
  ministryId: string;
  /** Who leads the task today; a closed body's id when nobody took over. */
  leadMinistryId: string;
  part: 'LEAD' | 'SUPPORTING';
  /** Bodies that report through this one: their parts of the task stand in this report. */
  carries?: string[];
  /** Whether the report was handed in when the round was closed; not there while it is open. */
  handedIn?: boolean;
}

@Entity('reporting_round')
@Unique('reporting_round_within_task_force', ['taskForceId', 'id'])
@Unique('reporting_round_code_once', ['taskForceId', 'code'])
@Index('reporting_round_one_open', ['taskForceId'], { unique: true, where: 'closed_at IS NULL AND archived_at IS NULL' })
@Index('reporting_round_period_once', ['taskForceId', 'kind', 'basisOn'], {
  unique: true,
  where: `kind <> 'ON_DEMAND' AND archived_at IS NULL`,
})
@Check('reporting_round_kind_known', `kind IN ('WEEKLY', 'MONTHLY', 'QUARTERLY', 'ON_DEMAND')`)
@Check('reporting_round_name_in_both_languages', `name ? 'ko' AND name ? 'en'`)
@Check('reporting_round_due_after_opening', 'due_at > opened_at')
export class ReportingRound extends DataRecord {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'reporting_round_pkey' }) declare id: string;
  @Column('uuid', { name: 'task_force_id' })
  @ForeignKey(() => TaskForce, { name: 'reporting_round_task_force_id_fkey' })
  taskForceId: string;
  @Column('text', { default: 'MONTHLY' }) kind: RoundKind;
  @Column('text') code: string;
  @Column('jsonb') name: LocalizedText;
  /** 실적 기준일: the day up to which results count. */
  @Column('date', { name: 'basis_on' }) basisOn: string;
  @Column('timestamptz', { name: 'opened_at' }) openedAt: Date;
  /** 제출기한: the last instant that is on time. */
  @Column('timestamptz', { name: 'due_at' }) dueAt: Date;
  @Column('timestamptz', { name: 'closed_at', nullable: true }) closedAt: Date | null;
  /** The reports that the round asks for: known to every reader, also to those who may not see them. */
  @Column('jsonb') owed: Owed[];
}
