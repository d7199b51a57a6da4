import { readsPlan, speaksFor, type Viewer } from '../../platform/access/viewer.js';

export interface SharedAmount {
  taskForceId: string;
  ministryId: string;
  scope: 'COORDINATOR_ONLY' | 'TASK_FORCE' | 'PUBLIC';
}

/** A request is 국조실 한정 until the government bill: the office, the auditor and the body itself know it. */
export function seesAmount(viewer: Viewer | null, amount: SharedAmount): boolean {
  if (!readsPlan(viewer, amount.taskForceId)) return false;
  if (amount.scope !== 'COORDINATOR_ONLY') return true;
  return viewer?.role === 'COORDINATOR' || viewer?.role === 'AUDITOR' || speaksFor(viewer, amount.ministryId);
}
