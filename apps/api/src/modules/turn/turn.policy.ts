import type { Viewer } from '../../platform/access/viewer.js';

/** 미제출 기관 is the office's list: on it a person decides what happens next. A body knows its own reports. */
export function decidesOnMissing(viewer: Viewer | null, { taskForceId }: { taskForceId: string }): boolean {
  return viewer?.role === 'COORDINATOR' && viewer.taskForces.some(({ id }) => id === taskForceId);
}
