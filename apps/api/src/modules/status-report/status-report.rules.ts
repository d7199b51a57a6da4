import { problem, type Problem } from '../../platform/errors/problem.js';
import type { ReportState } from './status-report.entity.js';

export type Step = 'SAVE' | 'SUBMIT' | 'WITHDRAW' | 'BEGIN_REVIEW' | 'RETURN' | 'ACCEPT';

interface StepRule {
  from: readonly ReportState[];
  /** From these states only while the round is open. What came back is mended and answered also after it closed, or it would be owed for ever. */
  whileOpen: readonly ReportState[];
  wrongState: string;
}

const EDITABLE: readonly ReportState[] = ['NOT_BEGUN', 'DRAFT', 'RETURNED'];
const NEVER_SENT: readonly ReportState[] = ['NOT_BEGUN', 'DRAFT'];
const HANDED_IN: readonly ReportState[] = ['SUBMITTED'];

/** Which step may be taken from which state. Time takes none: nothing is ever accepted by waiting. */
export const STEPS: Readonly<Record<Step, StepRule>> = {
  SAVE: { from: EDITABLE, whileOpen: NEVER_SENT, wrongState: 'This report was handed in: take it back to write on.' },
  SUBMIT: { from: EDITABLE, whileOpen: NEVER_SENT, wrongState: 'This report was already handed in.' },
  WITHDRAW: { from: HANDED_IN, whileOpen: HANDED_IN, wrongState: 'Only a report that waits for review can be taken back.' },
  BEGIN_REVIEW: { from: HANDED_IN, whileOpen: [], wrongState: 'Only a submitted report can be reviewed.' },
  RETURN: { from: HANDED_IN, whileOpen: [], wrongState: 'Only a submitted report can be returned.' },
  ACCEPT: { from: HANDED_IN, whileOpen: [], wrongState: 'Only a submitted report can be accepted.' },
};

export interface Standing {
  state: ReportState;
  reviewBegun: boolean;
  roundOpen: boolean;
}

export function standingOf(report: { state: ReportState; reviewBegunAt: Date | null }, round: { closedAt: Date | null }): Standing {
  return { state: report.state, reviewBegun: report.reviewBegunAt !== null, roundOpen: round.closedAt === null };
}

export function checkStep(step: Step, { state, reviewBegun, roundOpen }: Standing, path: string[] = ['id']): Problem[] {
  const rule = STEPS[step];
  if (!rule.from.includes(state)) return [problem('WRONG_STATE', rule.wrongState, ...path)];
  if (rule.whileOpen.includes(state) && !roundOpen) return [problem('ROUND_CLOSED', 'The round is closed. Ask the coordinator.', ...path)];
  if (step === 'WITHDRAW' && reviewBegun)
    return [problem('REVIEW_BEGUN', 'The review has begun: ask the coordinator to return it.', ...path)];
  return [];
}

export function mayStep(step: Step, standing: Standing): boolean {
  return checkStep(step, standing).length === 0;
}

/** Where a step leads. A report that had come back and is withdrawn is still one that came back: its reason stands. */
export function stateAfter(step: Step, state: ReportState, cameBack: boolean): ReportState {
  switch (step) {
    case 'SAVE':
      return state === 'NOT_BEGUN' ? 'DRAFT' : state;
    case 'SUBMIT':
    case 'BEGIN_REVIEW':
      return 'SUBMITTED';
    case 'WITHDRAW':
      return cameBack ? 'RETURNED' : 'DRAFT';
    case 'RETURN':
      return 'RETURNED';
    case 'ACCEPT':
      return 'ACCEPTED';
  }
}
