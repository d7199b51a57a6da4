import { readsPlan, speaksFor, type Viewer } from '../../platform/access/viewer.js';

export interface LedTask {
  taskForceId: string;
  leadMinistryId: string;
  leadStatus: 'PROVISIONAL' | 'DISPUTED' | 'CONFIRMED' | 'SOURCED';
}

export interface TaskAbilities {
  confirmLead: boolean;
  reschedule: boolean;
  report: boolean;
}

/** Only the body itself says whether a task is its own (소관 확인, 소관 조정). */
export function mayAnswerForLead(viewer: Viewer | null, task: LedTask): boolean {
  return readsPlan(viewer, task.taskForceId) && speaksFor(viewer, task.leadMinistryId);
}

/** Nothing can be done to the past: there every ability is off. */
export function abilitiesOn(viewer: Viewer | null, task: LedTask, supportingIds: readonly string[], isPast: boolean): TaskAbilities {
  const present = !isPast && readsPlan(viewer, task.taskForceId);
  const bodies = [task.leadMinistryId, ...supportingIds];
  return {
    confirmLead: present && mayAnswerForLead(viewer, task) && (task.leadStatus === 'PROVISIONAL' || task.leadStatus === 'DISPUTED'),
    reschedule: present && viewer?.role === 'COORDINATOR',
    report: present && bodies.some((id) => speaksFor(viewer, id)),
  };
}
