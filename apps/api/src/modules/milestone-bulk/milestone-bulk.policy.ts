import { readsPlan, type Viewer } from '../../platform/access/viewer.js';

/** Many at once are changed by whoever may change each: the coordinators. */
export function mayChangeTogether(viewer: Viewer | null, taskForceId: string): boolean {
  return readsPlan(viewer, taskForceId) && viewer?.role === 'COORDINATOR';
}
