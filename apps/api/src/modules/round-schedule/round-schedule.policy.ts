import { readsPlan, type Viewer } from '../../platform/access/viewer.js';

/** The office of the task force says when its rounds fall due and whether they open by themselves. */
export function keepsSchedule(viewer: Viewer | null, taskForceId: string): boolean {
  return viewer?.role === 'COORDINATOR' && readsPlan(viewer, taskForceId);
}
