import { readsPlan, speaksFor, type Viewer } from '../../platform/access/viewer.js';

interface OfBody {
  taskForceId: string;
  ministryId: string;
}

/** Who acts for whom inside a body is the body's own, and known to the office and the auditor; leadership reads offices, no names. */
export function seesDeputy(viewer: Viewer | null, { taskForceId, ministryId }: OfBody): boolean {
  if (!readsPlan(viewer, taskForceId)) return false;
  return viewer?.role === 'COORDINATOR' || viewer?.role === 'AUDITOR' || speaksFor(viewer, ministryId);
}

export function arrangesDeputies(viewer: Viewer | null, { taskForceId, ministryId }: OfBody): boolean {
  return readsPlan(viewer, taskForceId) && speaksFor(viewer, ministryId);
}

/** Each names who acts in their own place; the focal point also for a colleague who could not do it any more. */
export function mayArrange(viewer: Viewer | null, deputy: OfBody & { personId: string }): boolean {
  return arrangesDeputies(viewer, deputy) && (deputy.personId === viewer?.id || viewer?.duty === 'FOCAL_POINT');
}
