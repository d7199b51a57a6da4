import { readsPlan, speaksFor, type Viewer } from '../../platform/access/viewer.js';

interface Owned {
  taskForceId: string;
  ministryId: string;
}

/** A body brings and takes away its own files, as it writes its own reports. Who may see one: the rule `evidence` of status-report. */
export function keepsEvidence(viewer: Viewer | null, { taskForceId, ministryId }: Owned): boolean {
  return readsPlan(viewer, taskForceId) && speaksFor(viewer, ministryId);
}
