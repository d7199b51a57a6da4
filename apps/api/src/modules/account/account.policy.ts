import type { Viewer } from '../../platform/access/viewer.js';

/** Makes accounts and ends them. */
export function keepsAccounts(viewer: Viewer | null): boolean {
  return viewer?.role === 'ADMINISTRATOR';
}

/** Leadership asks for bodies, divisions and positions, and a body knows its own people without a list of accounts. */
export function listsAccounts(viewer: Viewer | null): boolean {
  return viewer?.role === 'ADMINISTRATOR' || viewer?.role === 'AUDITOR' || viewer?.role === 'COORDINATOR';
}

/**
 * The administrator and the auditor see all accounts, the coordinator those of bodies, a liaison those of the own body; everybody
 * their own. Which bodies a coordinator meets is the reader's part: it lists those of a shared task force alone.
 */
export function seesAccount(viewer: Viewer | null, account: { id: string; ministryId: string | null }): boolean {
  if (viewer === null) return false;
  if (viewer.role === 'ADMINISTRATOR' || viewer.role === 'AUDITOR' || account.id === viewer.id) return true;
  if (viewer.role === 'COORDINATOR') return account.ministryId !== null;
  return viewer.role === 'LIAISON' && account.ministryId !== null && viewer.ministryIds.includes(account.ministryId);
}
