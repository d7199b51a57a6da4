import { isBusinessDay, type DaysOff } from '../../platform/clock/business-day.js';
import { addDays, seoulDay } from '../../platform/clock/calendar-day.js';
import { problem, type Problem } from '../../platform/errors/problem.js';
import type { RoundKind } from '../reporting-round/reporting-round.entity.js';
import type { ReportPart, ReportState } from '../status-report/status-report.entity.js';
import type { BodyOpinion, JudgedState } from './judged-rating.entity.js';

/** REVISE of what was put to the body takes it back and begins a new draft: what a body answered is never written over. */
export const STEPS = ['REVISE', 'DROP', 'ASK', 'ANSWER', 'CONFIRM'] as const;
export type Step = (typeof STEPS)[number];

/** The only ways. None passes over the body. */
const FROM: Readonly<Record<Step, readonly JudgedState[]>> = {
  REVISE: ['DRAFT', 'ASKED'],
  DROP: ['DRAFT'],
  ASK: ['DRAFT'],
  ANSWER: ['ASKED'],
  CONFIRM: ['ASKED'],
};

export interface Standing {
  state: JudgedState;
  dropped: boolean;
  opinion: BodyOpinion | null;
  answerDueAt: Date | null;
  /** Its round is over: it can go nowhere any more. */
  over: boolean;
}

const NOT_FROM_HERE: Readonly<Record<Step, readonly [code: string, message: string]>> = {
  REVISE: ['JUDGEMENT_SETTLED', 'This judgement is settled: begin a new one.'],
  DROP: ['NOT_A_DRAFT', 'Only a draft can be dropped: take it back first.'],
  ASK: ['NOT_A_DRAFT', 'This judgement was already put to the body.'],
  ANSWER: ['NOT_ASKED', 'Nothing is asked about this judgement any more.'],
  CONFIRM: ['NOT_ASKED', 'Put it to the body first: it is heard before anything is confirmed.'],
};

/** Why a step cannot be taken now. */
export function checkStep(step: Step, standing: Standing, now: Date): Problem[] {
  const { state, dropped, opinion, answerDueAt, over } = standing;
  if (dropped) return [problem('JUDGEMENT_DROPPED', 'This draft was dropped.', 'id')];
  if (!FROM[step].includes(state)) return [problem(...NOT_FROM_HERE[step], 'id')];
  if (over && step !== 'DROP') return [problem('ROUND_OVER', 'Its round is over, and so is this judgement.', 'id')];
  if (step === 'ANSWER' && opinion !== null) return [problem('ALREADY_ANSWERED', 'This was already answered.', 'id')];
  if (step === 'CONFIRM' && opinion === null && (answerDueAt === null || now <= answerDueAt))
    return [problem('ANSWER_PENDING', 'The body still has time to answer.', 'id')];
  return [];
}

export function mayStep(step: Step, standing: Standing, now: Date): boolean {
  return checkStep(step, standing, now).length === 0;
}

/** Where a step that may be taken leads; a revision of what was put to the body begins a new draft beside it. */
export function stateAfter(step: Step, state: JudgedState): JudgedState {
  if (step === 'ASK') return 'ASKED';
  if (step === 'CONFIRM') return 'CONFIRMED';
  return step === 'REVISE' && state === 'ASKED' ? 'WITHDRAWN' : state;
}

/** Silence is kept as what it is. */
export function opinionAtConfirmation(opinion: BodyOpinion | null): BodyOpinion {
  return opinion ?? 'NO_OPINION';
}

interface JudgedReport {
  part: ReportPart;
  state: ReportState;
  /** Another draft, or one that the body is asked about. */
  open: boolean;
  over: boolean;
}

/** Judged is what the lead body said in a round, once at a time. */
export function checkReport({ part, state, open, over }: JudgedReport): Problem[] {
  if (part !== 'LEAD') return [problem('NOT_THE_LEADS', 'Judge by the report of the body that leads the task.', 'reportId')];
  if (state === 'NOT_BEGUN' || state === 'DRAFT') return [problem('NO_REPORT', 'Judge after the report was handed in.', 'reportId')];
  if (over) return [problem('ROUND_OVER', 'Its round is over, and so is this judgement.', 'reportId')];
  return open ? [problem('ALREADY_BEGUN', 'A judgement of this task is under way: go on with it.', 'reportId')] : [];
}

export function mayJudge(report: JudgedReport): boolean {
  return checkReport(report).length === 0;
}

const SHORTEST = 10;
const LONGEST = 1000;

export function checkReason(reason: string): Problem[] {
  const path = ['input', 'reason'];
  if (reason.length < SHORTEST) return [problem('REASON_TOO_SHORT', `Say why in at least ${String(SHORTEST)} characters.`, ...path)];
  return reason.length > LONGEST ? [problem('TOO_LONG', `Use at most ${String(LONGEST)} characters.`, ...path)] : [];
}

export function checkAnswer(agrees: boolean, explanation: string | null): Problem[] {
  const path = ['input', 'explanation'];
  if (!agrees && explanation === null) return [problem('EXPLANATION_REQUIRED', 'Say how your body sees it.', ...path)];
  if (explanation !== null && explanation.length > LONGEST)
    return [problem('TOO_LONG', `Use at most ${String(LONGEST)} characters.`, ...path)];
  return [];
}

/** How long it counts at most after its round's deadline, should no later round be closed: two periods. */
const LASTS_DAYS: Readonly<Record<RoundKind, number>> = { WEEKLY: 14, MONTHLY: 62, QUARTERLY: 184, ON_DEMAND: 92 };

export function lastDayOf({ kind, dueAt }: { kind: RoundKind; dueAt: Date }): string {
  return addDays(seoulDay(dueAt), LASTS_DAYS[kind]);
}

export interface RoundTimes {
  id: string;
  kind: RoundKind;
  openedAt: Date;
  closedAt: Date | null;
}

/** When a later regular round was closed: from then on newer reports speak. Null while none was, and for what was loaded. */
function endOfRound(roundId: string | null, rounds: readonly RoundTimes[]): Date | null {
  const own = rounds.find(({ id }) => id === roundId);
  if (own === undefined) return null;
  const later = rounds.filter(({ kind, openedAt }) => kind !== 'ON_DEMAND' && openedAt > own.openedAt);
  const ends = later.flatMap(({ closedAt }) => closedAt ?? []).toSorted((a, b) => Number(a) - Number(b));
  return ends[0] ?? null;
}

/** The instant from which it no longer counts, when that has come. */
export function endedAt(judged: { roundId: string | null; expiresOn: string }, rounds: readonly RoundTimes[], now: Date): Date | null {
  const afterLastDay = new Date(`${addDays(judged.expiresOn, 1)}T00:00:00+09:00`);
  const end = endOfRound(judged.roundId, rounds);
  const first = end !== null && end < afterLastDay ? end : afterLastDay;
  return first <= now ? first : null;
}

/** Working days after today up to and with the last one. */
export function businessDaysLeft(today: string, lastDay: string, daysOff: DaysOff): number {
  let count = 0;
  for (let day = addDays(today, 1); day <= lastDay; day = addDays(day, 1)) count += Number(isBusinessDay(day, daysOff));
  return count;
}
