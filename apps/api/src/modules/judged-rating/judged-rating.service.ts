import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../platform/access/viewer.js';
import { businessDayAfter, lastInstantOnTime } from '../../platform/clock/business-day.js';
import type { CommandTransaction } from '../../platform/command/command-transaction.js';
import { Commands, type Outcome } from '../../platform/command/command.js';
import { plainText, textOrNull } from '../../platform/database/plain-text.js';
import { NotFound } from '../../platform/errors/access-error.js';
import { problem, refuse, type Problem, type Refusal } from '../../platform/errors/problem.js';
import { calendarIn } from '../business-calendar/business-calendar.reader.js';
import { ReportingRound } from '../reporting-round/reporting-round.entity.js';
import { recordId } from '../reporting-round/reporting-round.reader.js';
import { settingsIn } from '../round-schedule/reporting-setting.reader.js';
import { chainsOf, type VersionedInput } from '../status-report/report-step.reader.js';
import { StatusReport } from '../status-report/status-report.entity.js';
import { JudgedRating, type RatingValue } from './judged-rating.entity.js';
import { answersJudgement, judges } from './judged-rating.policy.js';
import {
  checkAnswer,
  checkReason,
  checkReport,
  checkStep,
  endedAt,
  lastDayOf,
  opinionAtConfirmation,
  stateAfter,
  type Step,
} from './judged-rating.rules.js';

interface Said {
  rating: RatingValue;
  reason: string;
}

export type JudgedRatingDraftInput = Said & { idempotencyKey: string };
export type JudgedRatingReviseInput = Said & VersionedInput;
export interface JudgedRatingAnswerInput extends VersionedInput {
  agrees: boolean;
  explanation?: string | null;
}

type Work = (tx: CommandTransaction, judged: JudgedRating, problems: Problem[]) => Promise<Outcome | Refusal>;

@Injectable()
export class JudgedRatingService {
  constructor(private readonly commands: Commands) {}

  draft(viewer: Viewer, requestId: string, reportId: string, input: JudgedRatingDraftInput): Promise<Outcome | Refusal> {
    const call = { viewer, name: 'judgedRatingDraft', idempotencyKey: input.idempotencyKey, input: { reportId, ...input }, requestId };
    const chains = (tx: CommandTransaction) => chainsOf(tx, [reportId]);
    return this.commands.run({ ...call, reason: plainText(input.reason), chains }, (tx) => begin(tx, viewer, reportId, input));
  }

  revise(viewer: Viewer, requestId: string, id: string, input: JudgedRatingReviseInput): Promise<Outcome | Refusal> {
    return this.take('judgedRatingRevise', 'REVISE', viewer, requestId, id, input, (tx, judged, problems) =>
      revise(tx, judged, problems, input),
    );
  }

  drop(viewer: Viewer, requestId: string, id: string, input: VersionedInput): Promise<Outcome | Refusal> {
    return this.take('judgedRatingDrop', 'DROP', viewer, requestId, id, input, (tx, judged, problems) =>
      write(tx, judged, problems, { archivedAt: tx.at }),
    );
  }

  ask(viewer: Viewer, requestId: string, id: string, input: VersionedInput): Promise<Outcome | Refusal> {
    return this.take('judgedRatingAsk', 'ASK', viewer, requestId, id, input, ask);
  }

  answer(viewer: Viewer, requestId: string, id: string, input: JudgedRatingAnswerInput): Promise<Outcome | Refusal> {
    return this.take('judgedRatingAnswer', 'ANSWER', viewer, requestId, id, input, (tx, judged, problems) => {
      const answer = textOrNull(input.explanation);
      const opinion = input.agrees ? 'AGREES' : 'EXPLAINS';
      const given = { opinion, answer, answeredAt: tx.at, answeredBy: viewer.id } as const;
      return write(tx, judged, [...problems, ...checkAnswer(input.agrees, answer)], given);
    });
  }

  confirm(viewer: Viewer, requestId: string, id: string, input: VersionedInput): Promise<Outcome | Refusal> {
    return this.take('judgedRatingConfirm', 'CONFIRM', viewer, requestId, id, input, (tx, judged, problems) => {
      const opinion = opinionAtConfirmation(judged.opinion);
      return write(tx, judged, problems, { state: stateAfter('CONFIRM', judged.state), opinion, confirmedAt: tx.at, ratedOn: tx.today });
    });
  }

  private take(
    name: string,
    step: Step,
    viewer: Viewer,
    requestId: string,
    id: string,
    input: VersionedInput & { reason?: string; explanation?: string | null },
    work: Work,
  ): Promise<Outcome | Refusal> {
    const chains = async (tx: CommandTransaction) => [(await tx.one(JudgedRating, { id: recordId(id) })).taskForceId];
    const call = { viewer, name, idempotencyKey: input.idempotencyKey, input: { id, ...input }, requestId, chains };
    return this.commands.run({ ...call, reason: plainText(input.reason ?? input.explanation ?? '') }, async (tx) => {
      const judged = await tx.one(JudgedRating, { id: recordId(id) });
      const may = step === 'ANSWER' ? answersJudgement : judges;
      if (!may(viewer, judged)) throw new NotFound();
      if (judged.version !== input.expectedVersion) return refuse(STALE);
      return work(tx, judged, checkStep(step, await standingIn(tx, judged), tx.at));
    });
  }
}

const STALE = problem('STALE_VERSION', 'Someone else changed this judgement. Look again.', 'input', 'expectedVersion');

async function standingIn(tx: CommandTransaction, judged: JudgedRating) {
  const rounds = await tx.find(ReportingRound, { taskForceId: judged.taskForceId });
  const { state, archivedAt, opinion, answerDueAt } = judged;
  return { state, dropped: archivedAt !== null, opinion, answerDueAt, over: endedAt(judged, rounds, tx.at) !== null };
}

async function begin(tx: CommandTransaction, actor: Viewer, reportId: string, input: Said): Promise<Outcome | Refusal> {
  const { taskForceId, taskId, ministryId, roundId, part, state } = await tx.one(StatusReport, { id: recordId(reportId) });
  if (!judges(actor, { taskForceId })) throw new NotFound();
  const expiresOn = lastDayOf(await tx.one(ReportingRound, { id: roundId }));
  const rounds = await tx.find(ReportingRound, { taskForceId });
  const others = await tx.find(JudgedRating, { taskId, roundId });
  const open = others.some((other) => other.archivedAt === null && (other.state === 'DRAFT' || other.state === 'ASKED'));
  const over = endedAt({ roundId, expiresOn }, rounds, tx.at) !== null;
  const said = saidOf(input);
  const problems = [...checkReport({ part, state, open, over }), ...checkReason(said.reason.ko)];
  if (problems.length > 0) return refuse(...problems);
  return insertDraft(tx, { taskForceId, taskId, ministryId, roundId, expiresOn }, said);
}

type Place = Pick<JudgedRating, 'taskForceId' | 'taskId' | 'ministryId' | 'roundId' | 'expiresOn'>;

/** Words of a person stand as they were written, in whichever language. */
function saidOf({ rating, reason }: Said) {
  const text = plainText(reason).trim();
  return { rating, reason: { ko: text, en: text } };
}

async function insertDraft(tx: CommandTransaction, place: Place, said: ReturnType<typeof saidOf>): Promise<Outcome> {
  const provenance = { kind: 'recorded', source: null, quoteRef: null } as const;
  const id = await tx.insert(JudgedRating, { ...place, ...said, state: 'DRAFT', ratedOn: tx.today, provenance });
  return { id, version: 1 };
}

/** A draft is written anew; what was put to the body stays as it was, taken back, and a new draft begins. */
async function revise(tx: CommandTransaction, judged: JudgedRating, found: Problem[], input: Said): Promise<Outcome | Refusal> {
  const said = saidOf(input);
  const problems = [...found, ...checkReason(said.reason.ko)];
  const state = stateAfter('REVISE', judged.state);
  if (problems.length > 0 || state === judged.state) return write(tx, judged, problems, { ...said, ratedOn: tx.today });
  await tx.changeLocked(JudgedRating, judged, { state });
  const { taskForceId, taskId, ministryId, roundId, expiresOn } = judged;
  return insertDraft(tx, { taskForceId, taskId, ministryId, roundId, expiresOn }, said);
}

async function ask(tx: CommandTransaction, judged: JudgedRating, problems: Problem[]): Promise<Outcome | Refusal> {
  const { answerBusinessDays, dueTime } = await settingsIn(tx, judged.taskForceId);
  const lastDay = businessDayAfter(tx.today, answerBusinessDays, (await calendarIn(tx)).daysOff);
  const answerDueAt = lastInstantOnTime(lastDay, dueTime);
  return write(tx, judged, problems, { state: stateAfter('ASK', judged.state), askedAt: tx.at, answerDueAt });
}

async function write(
  tx: CommandTransaction,
  judged: JudgedRating,
  problems: Problem[],
  values: Partial<Omit<JudgedRating, 'id'>>,
): Promise<Outcome | Refusal> {
  if (problems.length > 0) return refuse(...problems);
  await tx.changeLocked(JudgedRating, judged, values);
  return { id: judged.id, version: judged.version + 1 };
}
