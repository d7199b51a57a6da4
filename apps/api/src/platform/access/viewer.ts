export type Role = 'ADMINISTRATOR' | 'COORDINATOR' | 'LIAISON' | 'LEADERSHIP' | 'AUDITOR';
export type Duty = 'WRITER' | 'SECTION_CHIEF' | 'FOCAL_POINT';

export interface MemberTaskForce {
  id: string;
  code: string;
  revision: number;
  loadEpoch: number;
}

/** Who asks: read once a request from the session, never from what the client sends. */
export interface Viewer {
  id: string;
  email: string;
  displayName: { ko: string; en: string };
  role: Role;
  duty: Duty | null;
  ministryId: string | null;
  /** The viewer's body and those it succeeded. */
  ministryIds: readonly string[];
  taskForces: readonly MemberTaskForce[];
  sessionEndsAt: Date;
  chosenTaskForceId: string | null;
}

export function isMember(viewer: Viewer | null, taskForceId: string): viewer is Viewer {
  return viewer !== null && viewer.taskForces.some((taskForce) => taskForce.id === taskForceId);
}

export function speaksFor(viewer: Viewer | null, ministryId: string): boolean {
  return viewer !== null && viewer.role === 'LIAISON' && viewer.ministryIds.includes(ministryId);
}

/** Plans are read by every member; the administrator keeps accounts and settings and reads no plan. */
export function readsPlan(viewer: Viewer | null, taskForceId: string): boolean {
  return isMember(viewer, taskForceId) && viewer.role !== 'ADMINISTRATOR';
}

/** The auditor's work and the office's; the rule `verifier` and what a reader may do say the same. */
export function mayVerifyLedger(viewer: Viewer | null): boolean {
  return viewer?.role === 'AUDITOR' || viewer?.role === 'COORDINATOR';
}
