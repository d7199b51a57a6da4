import { readsPlan, type Viewer } from '../../platform/access/viewer.js';

/** Baselines, weights, and which milestones there are: the coordinators keep the plan, and nobody else does. */
export function mayKeepPlan(viewer: Viewer | null, { taskForceId }: { taskForceId: string }): boolean {
  return readsPlan(viewer, taskForceId) && viewer?.role === 'COORDINATOR';
}
