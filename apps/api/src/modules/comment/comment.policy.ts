import { readsPlan, speaksFor, type Viewer } from '../../platform/access/viewer.js';

interface OfBody {
  taskForceId: string;
  ministryId: string;
}

/**
 * What a body and the office say to each other is theirs; the auditor reads it. Not the leadership, and no other body: whoever
 * leads a joint task reads the parts that were handed in (TRUST, section 1), and of comments its own alone.
 */
export function seesComment(viewer: Viewer | null, { taskForceId, ministryId }: OfBody): boolean {
  if (!readsPlan(viewer, taskForceId)) return false;
  return viewer?.role === 'COORDINATOR' || viewer?.role === 'AUDITOR' || speaksFor(viewer, ministryId);
}

/** The office with each body, and a body for itself. */
export function writesComment(viewer: Viewer | null, { taskForceId, ministryId }: OfBody): boolean {
  return readsPlan(viewer, taskForceId) && (viewer?.role === 'COORDINATOR' || speaksFor(viewer, ministryId));
}

/** Its author alone, and once. */
export function withdrawsComment(viewer: Viewer | null, comment: OfBody & { writtenBy: string; withdrawnAt: Date | null }): boolean {
  return writesComment(viewer, comment) && comment.writtenBy === viewer?.id && comment.withdrawnAt === null;
}
