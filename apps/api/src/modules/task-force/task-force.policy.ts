import { isMember, mayVerifyLedger, readsPlan, type Viewer } from '../../platform/access/viewer.js';

/** Members see the task force; the administrator sees its name, to decide who belongs to it. */
export function seesTaskForce(viewer: Viewer | null, taskForce: { id: string }): boolean {
  return viewer?.role === 'ADMINISTRATOR' || isMember(viewer, taskForce.id);
}

export interface TaskForceAbilities {
  openRound: boolean;
  review: boolean;
  report: boolean;
  reschedule: boolean;
  administer: boolean;
  verifyLedger: boolean;
}

/** Nothing can be done to the past: there every ability to change is off. */
export function abilitiesIn(viewer: Viewer | null, taskForceId: string, isPast: boolean): TaskForceAbilities {
  const role = !isPast && readsPlan(viewer, taskForceId) ? viewer?.role : undefined;
  const coordinates = role === 'COORDINATOR';
  return {
    openRound: coordinates,
    review: coordinates,
    reschedule: coordinates,
    report: role === 'LIAISON',
    administer: !isPast && viewer?.role === 'ADMINISTRATOR',
    verifyLedger: readsPlan(viewer, taskForceId) && mayVerifyLedger(viewer),
  };
}
