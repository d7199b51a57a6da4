import { isMember, type Viewer } from '../../platform/access/viewer.js';

/** What somebody was told is theirs alone, and as long as they belong to the task force. */
export function seesNotification(viewer: Viewer | null, { accountId, taskForceId }: { accountId: string; taskForceId: string }): boolean {
  return viewer !== null && viewer.id === accountId && isMember(viewer, taskForceId);
}
