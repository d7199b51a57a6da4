import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { DataRecord, type LocalizedText, type StoredProvenance } from '../../platform/database/record.js';
import { ForeignKeyInTaskForce } from '../../platform/database/task-force-key.js';
import { Ministry } from '../ministry/ministry.entity.js';
import { TaskForce } from '../task-force/task-force.entity.js';
import { Task } from '../task/task.entity.js';

/** A step of the budget's year, as data. */
@Entity('budget_stage')
@Unique('budget_stage_code_key', ['code'])
export class BudgetStage extends DataRecord {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'budget_stage_pkey' }) declare id: string;
  @Column('text') code: string;
  @Column('int') position: number;
  @Column('jsonb') name: LocalizedText;
  @Column('jsonb', { name: 'usual_time' }) usualTime: LocalizedText;
}

@Entity('budget_line')
@Unique('budget_line_within_task_force', ['taskForceId', 'id'])
@Unique('budget_line_code_once', ['taskForceId', 'code'])
@Index('budget_line_ministry_id', ['ministryId'])
@Index('budget_line_overlaps_with_id', ['overlapsWithId'])
@Index('budget_line_part_of_id', ['partOfId'])
@Check('budget_line_overlaps_another', 'overlaps_with_id <> id')
@Check('budget_line_part_of_another', 'part_of_id <> id')
export class BudgetLine extends DataRecord {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'budget_line_pkey' }) declare id: string;
  @Column('uuid', { name: 'task_force_id' })
  @ForeignKey(() => TaskForce, { name: 'budget_line_task_force_id_fkey' })
  taskForceId: string;
  @Column('uuid', { name: 'ministry_id' })
  @ForeignKey(() => Ministry, { name: 'budget_line_ministry_id_fkey' })
  ministryId: string;
  @Column('text') code: string;
  @Column('jsonb') name: LocalizedText;
  @Column('text', { name: 'programme_code', nullable: true }) programmeCode: string | null;
  /** The line that already counts this line's money: this one is then left out of every sum. */
  @Column('uuid', { name: 'overlaps_with_id', nullable: true })
  @ForeignKeyInTaskForce(() => BudgetLine, { name: 'budget_line_overlaps_with_id_fkey' })
  overlapsWithId: string | null;
  /** The total that seems to contain this line: sums count the parts, and leave the total out. */
  @Column('uuid', { name: 'part_of_id', nullable: true })
  @ForeignKeyInTaskForce(() => BudgetLine, { name: 'budget_line_part_of_id_fkey' })
  partOfId: string | null;
  @Column('jsonb', { nullable: true }) note: LocalizedText | null;
  @Column('jsonb') provenance: StoredProvenance;
}

/** A task that a line pays for. */
@Entity('budget_line_task')
@Unique('budget_line_task_once', ['budgetLineId', 'taskId'])
@Index('budget_line_task_task_force_id', ['taskForceId'])
@Index('budget_line_task_task_id', ['taskId'])
export class BudgetLineTask extends DataRecord {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'budget_line_task_pkey' }) declare id: string;
  @Column('uuid', { name: 'task_force_id' })
  @ForeignKey(() => TaskForce, { name: 'budget_line_task_task_force_id_fkey' })
  taskForceId: string;
  @Column('uuid', { name: 'budget_line_id' })
  @ForeignKeyInTaskForce(() => BudgetLine, { name: 'budget_line_task_budget_line_id_fkey' })
  budgetLineId: string;
  @Column('uuid', { name: 'task_id' })
  @ForeignKeyInTaskForce(() => Task, { name: 'budget_line_task_task_id_fkey' })
  taskId: string;
}

/** A figure of one fiscal year and stage; what is asked for stays 국조실 한정 until somebody widens its scope. */
@Entity('budget_amount')
@Unique('budget_amount_once', ['budgetLineId', 'position'])
@Index('budget_amount_task_force_id', ['taskForceId'])
@Index('budget_amount_ministry_id', ['ministryId'])
@Index('budget_amount_stage', ['stage'])
@Check('budget_amount_fiscal_year_is_a_year', 'fiscal_year BETWEEN 1948 AND 2199')
@Check('budget_amount_scope_known', `scope IN ('COORDINATOR_ONLY', 'TASK_FORCE', 'PUBLIC')`)
@Check('budget_amount_is_a_sum_or_a_change', 'is_delta OR amount_won >= 0')
export class BudgetAmount extends DataRecord {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'budget_amount_pkey' }) declare id: string;
  @Column('uuid', { name: 'task_force_id' })
  @ForeignKey(() => TaskForce, { name: 'budget_amount_task_force_id_fkey' })
  taskForceId: string;
  @Column('uuid', { name: 'budget_line_id' })
  @ForeignKeyInTaskForce(() => BudgetLine, { name: 'budget_amount_budget_line_id_fkey' })
  budgetLineId: string;
  @Column('uuid', { name: 'ministry_id' })
  @ForeignKey(() => Ministry, { name: 'budget_amount_ministry_id_fkey' })
  ministryId: string;
  @Column('int') position: number;
  @Column('int', { name: 'fiscal_year' }) fiscalYear: number;
  @Column('text')
  @ForeignKey(() => BudgetStage, 'code', { name: 'budget_amount_stage_fkey' })
  stage: string;
  @Column('bigint', { name: 'amount_won' }) amountWon: number;
  @Column('boolean', { name: 'is_delta', default: false }) isDelta: boolean;
  @Column('date', { name: 'dated_on', nullable: true }) on: string | null;
  @Column('jsonb', { nullable: true }) note: LocalizedText | null;
  @Column('text', { default: 'COORDINATOR_ONLY' }) scope: 'COORDINATOR_ONLY' | 'TASK_FORCE' | 'PUBLIC';
  @Column('jsonb') provenance: StoredProvenance;
}
