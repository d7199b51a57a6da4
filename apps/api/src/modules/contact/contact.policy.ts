import { readsPlan, speaksFor, type Viewer } from '../../platform/access/viewer.js';

/** Each body says who answers there: writer, section chief and focal point alike; the coordinators may do it for all. */
export function mayRecordContact(viewer: Viewer | null, item: { taskForceId: string; ministryId: string }): boolean {
  return readsPlan(viewer, item.taskForceId) && (viewer?.role === 'COORDINATOR' || speaksFor(viewer, item.ministryId));
}
