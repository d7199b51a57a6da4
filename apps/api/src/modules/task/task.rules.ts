import { problem, type Problem } from '../../platform/errors/problem.js';

type LeadStatus = 'PROVISIONAL' | 'DISPUTED' | 'CONFIRMED' | 'SOURCED';

const SETTLED = 'The lead of this task is settled. Ask the coordinator for a change.';

/** A body may confirm what is provisional, also after it had asked for a change. */
export function checkConfirm(status: LeadStatus): Problem[] {
  return status === 'PROVISIONAL' || status === 'DISPUTED' ? [] : [problem('LEAD_SETTLED', SETTLED, 'id')];
}

export function checkDispute(status: LeadStatus, reason: string): Problem[] {
  const found: Problem[] = [];
  if (status === 'DISPUTED')
    found.push(problem('ALREADY_DISPUTED', 'Your body has already asked for a change of the lead. Wait for the coordinator.', 'id'));
  else if (status !== 'PROVISIONAL') found.push(problem('LEAD_SETTLED', SETTLED, 'id'));
  if (reason.trim().length < 5) found.push(problem('REASON_REQUIRED', 'Say why, in at least 5 characters.', 'input', 'reason'));
  if (reason.length > 2000) found.push(problem('TOO_LONG', 'Use at most 2,000 characters.', 'input', 'reason'));
  return found;
}
