import { readsPlan, type Viewer } from '../../platform/access/viewer.js';

/** The office says through whom a body reports. */
export function keepsRoutes(viewer: Viewer | null, taskForceId: string): boolean {
  return viewer?.role === 'COORDINATOR' && readsPlan(viewer, taskForceId);
}
