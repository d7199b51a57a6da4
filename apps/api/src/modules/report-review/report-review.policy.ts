import { readsPlan, speaksFor, type Viewer } from '../../platform/access/viewer.js';

/** What the rules point out to a reviewer is for the office, the auditor and the body itself. */
export function seesFlags(viewer: Viewer | null, report: { taskForceId: string; ministryId: string }): boolean {
  if (!readsPlan(viewer, report.taskForceId)) return false;
  return viewer?.role === 'COORDINATOR' || viewer?.role === 'AUDITOR' || speaksFor(viewer, report.ministryId);
}
