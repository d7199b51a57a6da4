import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { DataRecord, type StoredProvenance } from '../../platform/database/record.js';
import { Ministry } from '../ministry/ministry.entity.js';
import { TaskForce } from '../task-force/task-force.entity.js';

/** 보고 경로: through which other body a body reports, and for how long. */
@Entity('report_route')
@Index('report_route_task_force_id', ['taskForceId'])
@Index('report_route_ministry_id', ['ministryId'])
@Index('report_route_via_ministry_id', ['viaMinistryId'])
@Check('report_route_basis_short', 'char_length(basis) BETWEEN 1 AND 500')
@Check('report_route_leads_elsewhere', 'ministry_id <> via_ministry_id')
@Check('report_route_ends_after_it_begins', 'until_on > from_on')
export class ReportRoute extends DataRecord {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'report_route_pkey' }) declare id: string;
  @Column('uuid', { name: 'task_force_id' })
  @ForeignKey(() => TaskForce, { name: 'report_route_task_force_id_fkey' })
  taskForceId: string;
  /** The body whose part goes with another's report. */
  @Column('uuid', { name: 'ministry_id' })
  @ForeignKey(() => Ministry, { name: 'report_route_ministry_id_fkey' })
  ministryId: string;
  @Column('uuid', { name: 'via_ministry_id' })
  @ForeignKey(() => Ministry, { name: 'report_route_via_ministry_id_fkey' })
  viaMinistryId: string;
  @Column('date', { name: 'from_on' }) fromOn: string;
  /** The first day on which it holds no more; null: it holds still. */
  @Column('date', { name: 'until_on', nullable: true }) untilOn: string | null;
  /** 근거: why it goes that way. */
  @Column('text') basis: string;
  @Column('jsonb') provenance: StoredProvenance;
}
