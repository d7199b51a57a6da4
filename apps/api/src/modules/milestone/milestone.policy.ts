import { readsPlan, type Viewer } from '../../platform/access/viewer.js';

/** Dates are kept by the coordinators; a body proposes through its report. */
export function mayReschedule(viewer: Viewer | null, milestone: { taskForceId: string }): boolean {
  return readsPlan(viewer, milestone.taskForceId) && viewer?.role === 'COORDINATOR';
}
