import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { DataRecord } from '../../platform/database/record.js';
import { ForeignKeyInTaskForce } from '../../platform/database/task-force-key.js';
import type { FileFormat } from '../../platform/files/file-format.js';
import { Account } from '../account/account.entity.js';
import { Milestone } from '../milestone/milestone.entity.js';
import { Ministry } from '../ministry/ministry.entity.js';
import type { SharingScope } from '../report-content/report-submission.entity.js';
import { STATE_KNOWN, StatusReport, type ReportState } from '../status-report/status-report.entity.js';
import { TaskForce } from '../task-force/task-force.entity.js';

/** NOT_SCANNED: no scan was set when it came in. QUARANTINED: it waits for the scan's answer. */
export type StoredScan = 'NOT_SCANNED' | 'QUARANTINED' | 'CLEAN' | 'BLOCKED';

/** A file that a body hands in with a report. Taken away, its row stays with what was submitted with it. */
@Entity('evidence')
@Unique('evidence_within_task_force', ['taskForceId', 'id'])
@Index('evidence_report_id', ['reportId'])
@Index('evidence_ministry_id', ['ministryId'])
@Index('evidence_lead_ministry_id', ['leadMinistryId'])
@Index('evidence_milestone_id', ['milestoneId'])
@Index('evidence_uploaded_by', ['uploadedBy'])
@Index('evidence_sha256', ['sha256'])
@Check('evidence_state_known', STATE_KNOWN)
@Check('evidence_scope_known', `scope IN ('COORDINATOR_ONLY', 'TASK_FORCE', 'PUBLIC')`)
@Check('evidence_file_name_short', 'char_length(file_name) BETWEEN 1 AND 130')
@Check('evidence_format_known', `format IN ('pdf', 'hwp', 'hwpx', 'docx', 'xlsx', 'png', 'jpg')`)
@Check('evidence_bytes_some', 'bytes > 0')
@Check('evidence_sha256_is_one', `sha256 ~ '^[0-9a-f]{64}$'`)
@Check('evidence_caption_short', `caption <> '' AND char_length(caption) <= 200`)
@Check('evidence_names_no_victim', 'names_no_victim')
@Check('evidence_scan_known', `scan IN ('NOT_SCANNED', 'QUARANTINED', 'CLEAN', 'BLOCKED')`)
@Check('evidence_scanned_has_instant', `(scanned_at IS NULL) = (scan = 'NOT_SCANNED' OR scan = 'QUARANTINED')`)
@Check('evidence_submitted_has_instant', `state = 'DRAFT' OR first_submitted_at IS NOT NULL`)
export class Evidence extends DataRecord {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'evidence_pkey' }) declare id: string;
  @Column('uuid', { name: 'task_force_id' })
  @ForeignKey(() => TaskForce, { name: 'evidence_task_force_id_fkey' })
  taskForceId: string;
  @Column('uuid', { name: 'report_id' })
  @ForeignKeyInTaskForce(() => StatusReport, { name: 'evidence_report_id_fkey' })
  reportId: string;
  @Column('uuid', { name: 'ministry_id' })
  @ForeignKey(() => Ministry, { name: 'evidence_ministry_id_fkey' })
  ministryId: string;
  @Column('uuid', { name: 'lead_ministry_id' })
  @ForeignKey(() => Ministry, { name: 'evidence_lead_ministry_id_fkey' })
  leadMinistryId: string;
  /** What it proves; null: the report as a whole. */
  @Column('uuid', { name: 'milestone_id', nullable: true })
  @ForeignKeyInTaskForce(() => Milestone, { name: 'evidence_milestone_id_fkey' })
  milestoneId: string | null;
  /** Of the submission with which it went out last; DRAFT before, and again when that was taken back. */
  @Column('text') state: ReportState;
  @Column('text') scope: SharingScope;
  @Column('text', { name: 'file_name' }) fileName: string;
  @Column('text') format: FileFormat;
  @Column('int') bytes: number;
  @Column('text') sha256: string;
  @Column('text') caption: string;
  /** Confirmed by whoever brought it; there is no row without it. */
  @Column('boolean', { name: 'names_no_victim' }) namesNoVictim: boolean;
  @Column('text') scan: StoredScan;
  @Column('timestamptz', { name: 'scanned_at', nullable: true }) scannedAt: Date | null;
  /** Kept when the submission is taken back: that one had it. */
  @Column('timestamptz', { name: 'first_submitted_at', nullable: true }) firstSubmittedAt: Date | null;
  @Column('timestamptz', { name: 'uploaded_at' }) uploadedAt: Date;
  @Column('uuid', { name: 'uploaded_by' })
  @ForeignKey(() => Account, { name: 'evidence_uploaded_by_fkey' })
  uploadedBy: string;
}
