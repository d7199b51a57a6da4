import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { DataRecord, type LocalizedText, type StoredProvenance } from '../../platform/database/record.js';
import { ForeignKeyInTaskForce } from '../../platform/database/task-force-key.js';
import { Ministry } from '../ministry/ministry.entity.js';
import { TaskForce } from '../task-force/task-force.entity.js';

@Entity('meeting')
@Unique('meeting_within_task_force', ['taskForceId', 'id'])
@Unique('meeting_code_once', ['taskForceId', 'code'])
export class Meeting extends DataRecord {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'meeting_pkey' }) declare id: string;
  @Column('uuid', { name: 'task_force_id' })
  @ForeignKey(() => TaskForce, { name: 'meeting_task_force_id_fkey' })
  taskForceId: string;
  @Column('text') code: string;
  @Column('text') kind: string;
  @Column('jsonb') title: LocalizedText;
  @Column('date', { name: 'held_on' }) heldOn: string;
  @Column('jsonb', { nullable: true }) remarks: LocalizedText | null;
  @Column('jsonb', { name: 'attendees_provenance', nullable: true }) attendeesProvenance: StoredProvenance | null;
  @Column('jsonb') provenance: StoredProvenance;
}

@Entity('meeting_attendee')
@Unique('meeting_attendee_once', ['meetingId', 'ministryId'])
@Index('meeting_attendee_task_force_id', ['taskForceId'])
@Index('meeting_attendee_ministry_id', ['ministryId'])
export class MeetingAttendee extends DataRecord {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'meeting_attendee_pkey' }) declare id: string;
  @Column('uuid', { name: 'task_force_id' })
  @ForeignKey(() => TaskForce, { name: 'meeting_attendee_task_force_id_fkey' })
  taskForceId: string;
  @Column('uuid', { name: 'meeting_id' })
  @ForeignKeyInTaskForce(() => Meeting, { name: 'meeting_attendee_meeting_id_fkey' })
  meetingId: string;
  @Column('uuid', { name: 'ministry_id' })
  @ForeignKey(() => Ministry, { name: 'meeting_attendee_ministry_id_fkey' })
  ministryId: string;
  @Column('int') position: number;
}
