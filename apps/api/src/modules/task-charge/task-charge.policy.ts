import { readsPlan, speaksFor, type Viewer } from '../../platform/access/viewer.js';

interface OfBody {
  taskForceId: string;
  ministryId: string;
}

/** Who does what inside a body is the body's own, and known to the office and the auditor; leadership reads offices, no names. */
export function seesTaskCharge(viewer: Viewer | null, { taskForceId, ministryId }: OfBody): boolean {
  if (!readsPlan(viewer, taskForceId)) return false;
  return viewer?.role === 'COORDINATOR' || viewer?.role === 'AUDITOR' || speaksFor(viewer, ministryId);
}

/** A body arranges its own work, and nobody else does. */
export function arrangesTasks(viewer: Viewer | null, { taskForceId, ministryId }: OfBody): boolean {
  return readsPlan(viewer, taskForceId) && speaksFor(viewer, ministryId);
}

/** Each gives away what is theirs and takes what nobody has; the focal point arranges all. */
export function mayHandOver(viewer: Viewer | null, charge: OfBody & { holderId: string | null }): boolean {
  if (!arrangesTasks(viewer, charge)) return false;
  return charge.holderId === null || charge.holderId === viewer?.id || viewer?.duty === 'FOCAL_POINT';
}
