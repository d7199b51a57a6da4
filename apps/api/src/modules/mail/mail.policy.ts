import type { Viewer } from '../../platform/access/viewer.js';

/** Who keeps the system running sees whether mail arrives. What it says is of no plan: a deadline, a number, a link. */
export function seesMail(viewer: Viewer | null): boolean {
  return viewer?.role === 'ADMINISTRATOR';
}
