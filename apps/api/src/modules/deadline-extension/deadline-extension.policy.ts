import { readsPlan, speaksFor, type Viewer } from '../../platform/access/viewer.js';

interface Asked {
  taskForceId: string;
  ministryId: string;
}

/** Between a body and the office; the auditor reads it, as everything that is no draft. */
export function seesExtension(viewer: Viewer | null, { taskForceId, ministryId }: Asked): boolean {
  if (!readsPlan(viewer, taskForceId)) return false;
  return viewer?.role === 'COORDINATOR' || viewer?.role === 'AUDITOR' || speaksFor(viewer, ministryId);
}

/** For its own report, each body asks. */
export function asksExtension(viewer: Viewer | null, { taskForceId, ministryId }: Asked): boolean {
  return viewer?.role === 'LIAISON' && readsPlan(viewer, taskForceId) && speaksFor(viewer, ministryId);
}

export function decidesExtension(viewer: Viewer | null, { taskForceId }: { taskForceId: string }): boolean {
  return viewer?.role === 'COORDINATOR' && readsPlan(viewer, taskForceId);
}
