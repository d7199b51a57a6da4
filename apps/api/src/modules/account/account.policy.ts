import type { Viewer } from '../../platform/access/viewer.js';

/** The administrator sees all accounts, the coordinator those of bodies, a liaison those of the own body; everybody their own. */
export function seesAccount(viewer: Viewer | null, account: { id: string; ministryId: string | null }): boolean {
  if (viewer === null) return false;
  if (viewer.role === 'ADMINISTRATOR' || account.id === viewer.id) return true;
  if (viewer.role === 'COORDINATOR') return account.ministryId !== null;
  return viewer.role === 'LIAISON' && account.ministryId !== null && viewer.ministryIds.includes(account.ministryId);
}
