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

/** Each gives away what is theirs or of somebody in whose place they act, and takes what nobody has; the focal point arranges all. */
export function mayHandOver(viewer: Viewer | null, charge: OfBody & { holderId: string | null }, places: readonly string[] = []): boolean {
  if (!arrangesTasks(viewer, charge)) return false;
  if (charge.holderId === null || charge.holderId === viewer?.id || viewer?.duty === 'FOCAL_POINT') return true;
  return places.includes(charge.holderId);
}

/** A writer hands in what is theirs, what they act for, and what nobody has; section chief and focal point hand in all of the body's. */
export function handsIn(viewer: Viewer | null, holders: readonly string[], places: readonly string[]): boolean {
  if (viewer?.duty !== 'WRITER' || holders.length === 0) return true;
  return holders.some((holder) => holder === viewer.id || places.includes(holder));
}

/** In whose place it is handed in: null when it is one's own, or done by right of one's duty. */
export function inPlaceOf(viewer: Viewer, holders: readonly string[], places: readonly string[]): string | null {
  return holders.includes(viewer.id) ? null : (holders.find((holder) => places.includes(holder)) ?? null);
}
