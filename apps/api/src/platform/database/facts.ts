import type { Viewer } from '../access/viewer.js';

/** What the database's policies know of the viewer, in the order of the statements that set it. */
export function factsOf(viewer: Viewer | null): string[] {
  if (viewer === null) return ['', '', '{}', '{}'];
  return [viewer.id, viewer.role, `{${viewer.ministryIds.join()}}`, `{${viewer.taskForces.map(({ id }) => id).join()}}`];
}
