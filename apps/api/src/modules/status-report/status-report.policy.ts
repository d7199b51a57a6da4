import { readsPlan, speaksFor, type Viewer } from '../../platform/access/viewer.js';
import type { SharingScope } from '../report-content/report-submission.entity.js';
import type { ReportState } from './status-report.entity.js';
import type { Step } from './status-report.rules.js';

export interface ReportOwner {
  taskForceId: string;
  ministryId: string;
  /** The body that leads the report's task. */
  leadMinistryId: string;
}

/**
 * Who may see a report or one of its submissions (TRUST, section 1). The office and the body itself see it in every state,
 * the lead body sees the submitted parts of its tasks, the auditor all that is no draft, everybody else what was accepted.
 */
export function seesReport(viewer: Viewer | null, report: ReportOwner & { state: ReportState }): boolean {
  if (!readsPlan(viewer, report.taskForceId)) return false;
  if (viewer?.role === 'COORDINATOR' || speaksFor(viewer, report.ministryId) || report.state === 'ACCEPTED') return true;
  const handedIn = report.state === 'SUBMITTED' || report.state === 'RETURNED';
  return handedIn && (viewer?.role === 'AUDITOR' || speaksFor(viewer, report.leadMinistryId));
}

/** One submission of a report. Withdrawn, it is the body's own again, like a draft. */
export function seesSubmission(viewer: Viewer | null, submission: ReportOwner & { state: ReportState }): boolean {
  if (submission.state === 'NOT_BEGUN' || submission.state === 'DRAFT') return seesDraft(viewer, submission);
  return seesReport(viewer, submission);
}

/** A draft is the body's own; the office knows that it exists and nothing more. */
export function seesDraft(viewer: Viewer | null, draft: { taskForceId: string; ministryId: string }): boolean {
  return readsPlan(viewer, draft.taskForceId) && speaksFor(viewer, draft.ministryId);
}

/** What is said in confidence stays there: 국조실 한정 reaches the office, the auditor and the body that said it. */
export function seesObstacle(viewer: Viewer | null, obstacle: ReportOwner & { state: ReportState; scope: SharingScope }): boolean {
  if (obstacle.state === 'NOT_BEGUN' || obstacle.state === 'DRAFT') return seesDraft(viewer, obstacle);
  if (!seesReport(viewer, obstacle)) return false;
  if (obstacle.scope !== 'COORDINATOR_ONLY') return true;
  return viewer?.role === 'COORDINATOR' || viewer?.role === 'AUDITOR' || speaksFor(viewer, obstacle.ministryId);
}

/** Everybody who speaks for the body writes, submits and withdraws: writer, section chief and focal point alike. */
function reportsFor(viewer: Viewer | null, report: { taskForceId: string; ministryId: string }): boolean {
  return seesDraft(viewer, report);
}

function reviews(viewer: Viewer | null, report: { taskForceId: string }): boolean {
  return viewer?.role === 'COORDINATOR' && readsPlan(viewer, report.taskForceId);
}

const STEPS_OF_THE_OFFICE: readonly Step[] = ['BEGIN_REVIEW', 'RETURN', 'ACCEPT'];

export function mayTake(viewer: Viewer | null, step: Step, report: { taskForceId: string; ministryId: string }): boolean {
  return STEPS_OF_THE_OFFICE.includes(step) ? reviews(viewer, report) : reportsFor(viewer, report);
}
