import { readsPlan, speaksFor, type Viewer } from '../../platform/access/viewer.js';
import type { JudgedState } from './judged-rating.entity.js';

interface Judged {
  taskForceId: string;
  ministryId: string;
  state: JudgedState;
}

/** 점검의견: the draft is the office's, the body hears it when it is asked, everybody reads what was confirmed (TRUST, section 1). */
export function seesJudgedRating(viewer: Viewer | null, judged: Judged): boolean {
  if (!readsPlan(viewer, judged.taskForceId)) return false;
  if (judged.state === 'CONFIRMED' || viewer?.role === 'COORDINATOR' || viewer?.role === 'AUDITOR') return true;
  return judged.state !== 'DRAFT' && speaksFor(viewer, judged.ministryId);
}

export function judges(viewer: Viewer | null, { taskForceId }: { taskForceId: string }): boolean {
  return viewer?.role === 'COORDINATOR' && readsPlan(viewer, taskForceId);
}

/** Only the body that is judged answers. */
export function answersJudgement(viewer: Viewer | null, { taskForceId, ministryId }: Omit<Judged, 'state'>): boolean {
  return readsPlan(viewer, taskForceId) && speaksFor(viewer, ministryId);
}
