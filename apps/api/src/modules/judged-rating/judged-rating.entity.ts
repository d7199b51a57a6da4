import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { DataRecord, type LocalizedText, type StoredProvenance } from '../../platform/database/record.js';
import { ForeignKeyInTaskForce } from '../../platform/database/task-force-key.js';
import { Account } from '../account/account.entity.js';
import { Ministry } from '../ministry/ministry.entity.js';
import { ReportingRound } from '../reporting-round/reporting-round.entity.js';
import { TaskForce } from '../task-force/task-force.entity.js';
import { Task } from '../task/task.entity.js';

export type RatingValue = 'GREEN' | 'YELLOW' | 'RED' | 'GREY' | 'DONE';
/** 점검의견(안), 부처 의견조회, 철회, 확정. */
export type JudgedState = 'DRAFT' | 'ASKED' | 'WITHDRAWN' | 'CONFIRMED';
/** NO_OPINION: the body's time passed in silence, which is no agreement. */
export type BodyOpinion = 'AGREES' | 'EXPLAINS' | 'NO_OPINION';

/** The office's own rating of a task (점검의견): a draft, then put to the lead body, then confirmed. */
@Entity('judged_rating')
@Index('judged_rating_task_force_id', ['taskForceId'])
@Index('judged_rating_task_id', ['taskId'])
@Index('judged_rating_ministry_id', ['ministryId'])
@Index('judged_rating_round_id', ['roundId'])
@Index('judged_rating_answered_by', ['answeredBy'])
@Index('judged_rating_one_open', ['roundId', 'taskId'], {
  unique: true,
  where: `state IN ('DRAFT', 'ASKED') AND archived_at IS NULL`,
})
@Check('judged_rating_state_known', `state IN ('DRAFT', 'ASKED', 'WITHDRAWN', 'CONFIRMED')`)
@Check('judged_rating_rating_known', `rating IN ('GREEN', 'YELLOW', 'RED', 'GREY', 'DONE')`)
@Check('judged_rating_expires_later', 'expires_on >= rated_on')
@Check('judged_rating_opinion_known', `opinion IN ('AGREES', 'EXPLAINS', 'NO_OPINION')`)
@Check('judged_rating_draft_is_unasked', `state <> 'DRAFT' OR (asked_at IS NULL AND opinion IS NULL)`)
@Check('judged_rating_asked_until', '(asked_at IS NULL) = (answer_due_at IS NULL)')
@Check(
  'judged_rating_answered_whole',
  `(answered_at IS NULL) = (answered_by IS NULL) AND (answered_at IS NOT NULL) = (opinion IS NOT NULL AND opinion <> 'NO_OPINION')
    AND (answered_at IS NOT NULL OR answer IS NULL) AND (opinion IS DISTINCT FROM 'EXPLAINS' OR answer IS NOT NULL)`,
)
@Check(
  'judged_rating_heard_first',
  `round_id IS NULL OR state = 'DRAFT' OR (asked_at IS NOT NULL AND (state <> 'CONFIRMED' OR (opinion IS NOT NULL AND confirmed_at IS NOT NULL)))`,
)
@Check('judged_rating_has_reason', `round_id IS NULL OR coalesce(char_length(reason ->> 'ko'), 0) >= 10`)
export class JudgedRating extends DataRecord {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'judged_rating_pkey' }) declare id: string;
  @Column('uuid', { name: 'task_force_id' })
  @ForeignKey(() => TaskForce, { name: 'judged_rating_task_force_id_fkey' })
  taskForceId: string;
  @Column('uuid', { name: 'task_id' })
  @ForeignKeyInTaskForce(() => Task, { name: 'judged_rating_task_id_fkey' })
  taskId: string;
  /** The body that leads the task when it is judged. */
  @Column('uuid', { name: 'ministry_id' })
  @ForeignKey(() => Ministry, { name: 'judged_rating_ministry_id_fkey' })
  ministryId: string;
  /** Whose report it follows; null: loaded with its plan. */
  @Column('uuid', { name: 'round_id', nullable: true })
  @ForeignKeyInTaskForce(() => ReportingRound, { name: 'judged_rating_round_id_fkey' })
  roundId: string | null;
  @Column('text') state: JudgedState;
  @Column('text') rating: RatingValue;
  @Column('jsonb', { nullable: true }) reason: LocalizedText | null;
  @Column('date', { name: 'rated_on' }) ratedOn: string;
  @Column('date', { name: 'expires_on' }) expiresOn: string;
  @Column('timestamptz', { name: 'asked_at', nullable: true }) askedAt: Date | null;
  /** The last instant of the body's time; an answer that comes later, and before it is confirmed, is kept as well. */
  @Column('timestamptz', { name: 'answer_due_at', nullable: true }) answerDueAt: Date | null;
  @Column('text', { nullable: true }) opinion: BodyOpinion | null;
  @Column('text', { nullable: true }) answer: string | null;
  @Column('timestamptz', { name: 'answered_at', nullable: true }) answeredAt: Date | null;
  @Column('uuid', { name: 'answered_by', nullable: true })
  @ForeignKey(() => Account, { name: 'judged_rating_answered_by_fkey' })
  answeredBy: string | null;
  @Column('timestamptz', { name: 'confirmed_at', nullable: true }) confirmedAt: Date | null;
  @Column('jsonb') provenance: StoredProvenance;
}
