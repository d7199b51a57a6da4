import { problem, type Problem } from '../../platform/errors/problem.js';
import type { ReportPart, ReportState } from '../status-report/status-report.entity.js';
import type { DisagreementState } from './disagreement.entity.js';

const LONGEST = 1000;
const OPEN: readonly DisagreementState[] = ['STATED', 'RAISED'];
const HANDED_IN: readonly ReportState[] = ['SUBMITTED', 'RETURNED', 'ACCEPTED'];

export function isHandedIn({ state }: { state: ReportState }): boolean {
  return HANDED_IN.includes(state);
}

export function isOpen({ state }: { state: DisagreementState }): boolean {
  return OPEN.includes(state);
}

export function checkWords(text: string, field: string): Problem[] {
  if (text.trim() === '') return [problem('REASON_REQUIRED', 'Say why.', 'input', field)];
  return text.trim().length > LONGEST ? [problem('TOO_LONG', `Use at most ${String(LONGEST)} characters.`, 'input', field)] : [];
}

interface Part {
  part: ReportPart;
  state: ReportState;
  ministryId: string;
  leadMinistryId: string;
}

/** About a part that was handed in, one disagreement at a time: what is still being written nobody disagrees with. */
export function checkStatable(report: Part, earlier: readonly { state: DisagreementState }[]): Problem[] {
  if (report.part !== 'SUPPORTING' || report.ministryId === report.leadMinistryId)
    return [problem('NOT_A_PART', 'Choose the part of a supporting body.', 'reportId')];
  if (!isHandedIn(report)) return [problem('WRONG_STATE', 'This part was not handed in yet.', 'reportId')];
  return earlier.some(isOpen) ? [problem('ALREADY_STATED', 'There is already a disagreement about this part.', 'reportId')] : [];
}

export type DisagreementStep = 'RAISE' | 'SETTLE' | 'CLOSE';

const FROM: Readonly<Record<DisagreementStep, readonly DisagreementState[]>> = { RAISE: ['STATED'], SETTLE: OPEN, CLOSE: ['RAISED'] };

export function mayStepDisagreement(step: DisagreementStep, { state }: { state: DisagreementState }): boolean {
  return FROM[step].includes(state);
}

export function checkDisagreementStep(step: DisagreementStep, disagreement: { state: DisagreementState }): Problem[] {
  if (mayStepDisagreement(step, disagreement)) return [];
  return disagreement.state === 'RAISED'
    ? [problem('ALREADY_RAISED', 'The coordinator was already asked.', 'id')]
    : disagreement.state === 'STATED'
      ? [problem('NOT_RAISED', 'The coordinator was not asked.', 'id')]
      : [problem('ALREADY_ENDED', 'This disagreement is over.', 'id')];
}

export type Stance = 'MISSING' | 'AGREES' | 'DISAGREES';

/** 이견 없음 is what the lead signed while no disagreement stood; one stated or settled later changes nothing of what was signed. */
export function stanceAt(signedAt: Date, number: number | null, about: readonly { statedAt: Date; endedAt: Date | null }[]): Stance {
  if (number === null) return 'MISSING';
  return about.some(({ statedAt, endedAt }) => statedAt <= signedAt && (endedAt === null || endedAt > signedAt)) ? 'DISAGREES' : 'AGREES';
}

const RANK: Readonly<Record<DisagreementState, number>> = { RAISED: 0, STATED: 1, CLOSED: 2, SETTLED: 2 };

interface Dated {
  state: DisagreementState;
  statedAt: Date;
  raisedAt: Date | null;
  endedAt: Date | null;
}

/** What waits for the office, longest first; then what the bodies talk about; then what is over, latest first. */
export function inOrder<Row extends Dated>(rows: readonly Row[]): Row[] {
  const instant = ({ state, statedAt, raisedAt, endedAt }: Dated) =>
    state === 'RAISED' ? (raisedAt ?? statedAt).getTime() : endedAt === null ? statedAt.getTime() : -endedAt.getTime();
  return rows.toSorted((a, b) => RANK[a.state] - RANK[b.state] || instant(a) - instant(b));
}
