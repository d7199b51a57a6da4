import { readsPlan, speaksFor, type Viewer } from '../../platform/access/viewer.js';
import type { DisagreementState } from './disagreement.entity.js';

interface BetweenTwo {
  taskForceId: string;
  ministryId: string;
  leadMinistryId: string;
}

interface Stated {
  taskForceId: string;
  statedByMinistryId: string;
}

interface Signed {
  taskForceId: string;
  leadMinistryId: string;
}

function isOneOfThem(viewer: Viewer | null, { taskForceId, ministryId, leadMinistryId }: BetweenTwo): boolean {
  return readsPlan(viewer, taskForceId) && (speaksFor(viewer, ministryId) || speaksFor(viewer, leadMinistryId));
}

/**
 * Between the two bodies, the office and the auditor. Leadership hears of it when the office has answered, as it does of a
 * judged rating; what the two settled between themselves it never does, and other bodies read none of it.
 */
export function seesDisagreement(viewer: Viewer | null, disagreement: BetweenTwo & { state: DisagreementState }): boolean {
  if (!readsPlan(viewer, disagreement.taskForceId)) return false;
  if (viewer?.role === 'COORDINATOR' || viewer?.role === 'AUDITOR') return true;
  return viewer?.role === 'LEADERSHIP' ? disagreement.state === 'CLOSED' : isOneOfThem(viewer, disagreement);
}

/** Each speaks for itself. */
export function statesDisagreement(viewer: Viewer | null, { taskForceId, statedByMinistryId }: Stated): boolean {
  return readsPlan(viewer, taskForceId) && speaksFor(viewer, statedByMinistryId);
}

/** Which of the two this person speaks for; null: neither. */
export function sideOf(viewer: Viewer | null, { taskForceId, ministryId, leadMinistryId }: BetweenTwo): string | null {
  if (!readsPlan(viewer, taskForceId)) return null;
  return [leadMinistryId, ministryId].find((body) => speaksFor(viewer, body)) ?? null;
}

/** Either of the two asks the office. */
export function raisesDisagreement(viewer: Viewer | null, disagreement: BetweenTwo): boolean {
  return isOneOfThem(viewer, disagreement);
}

/** Whoever did not agree says that they do now. */
export function settlesDisagreement(viewer: Viewer | null, disagreement: Stated): boolean {
  return statesDisagreement(viewer, disagreement);
}

export function closesDisagreement(viewer: Viewer | null, { taskForceId }: { taskForceId: string }): boolean {
  return viewer?.role === 'COORDINATOR' && readsPlan(viewer, taskForceId);
}

/** Which parts were there when the lead signed: the lead's, the office's and the auditor's to know, as what is missing is. */
export function seesSignedPart(viewer: Viewer | null, { taskForceId, leadMinistryId }: Signed): boolean {
  if (!readsPlan(viewer, taskForceId)) return false;
  return viewer?.role === 'COORDINATOR' || viewer?.role === 'AUDITOR' || speaksFor(viewer, leadMinistryId);
}

export function signsParts(viewer: Viewer | null, { taskForceId, leadMinistryId }: Signed): boolean {
  return readsPlan(viewer, taskForceId) && speaksFor(viewer, leadMinistryId);
}
