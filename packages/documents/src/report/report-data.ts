import type { EvidenceData } from './evidence-table.js';
import type { Fact, Localized, Named, Rating, TaskForceFrame } from './shared-data.js';

/** One body's report on one task in one round, as the reader may see it. The names are those of the API's answers. */
export interface ReportData {
  task: { code: string; title: Localized; milestones: ReportMilestone[] };
  ministry: Named;
  part: string;
  round: { name: Localized; basisOn: string };
  /** The deadline that holds for this report, also when more time was granted. */
  dueAt: string;
  /** The task's milestones as they were planned when the report was handed in; null when it was not, or nobody knows any more. */
  planThen: PlannedMilestone[] | null;
  state: 'NOT_BEGUN' | 'DRAFT' | 'SUBMITTED' | 'RETURNED' | 'ACCEPTED';
  daysLate: number | null;
  acceptedAt: string | null;
  /** The body's own, not handed in; null for everybody else. */
  draft: { content: ReportContentData } | null;
  /** With the report now; what went out with a submission stands there. */
  evidence: EvidenceData[];
  latestSubmission: { submittedAt: string; content: ReportContentData; evidence: EvidenceData[]; review: ReviewData | null } | null;
}

export interface ReportContentData {
  noChange: boolean;
  narrative: string;
  nextPlan: string;
  agreesWithRating: boolean | null;
  otherView: string | null;
  milestones: ClaimData[];
  /** Null also for a reader outside its sharing scope. */
  obstacle: { text: string; scope: 'COORDINATOR_ONLY' | 'TASK_FORCE' | 'PUBLIC' } | null;
  checkedByPosition: string | null;
  checkedOn: string | null;
  documentNumber: string | null;
}

export interface ClaimData {
  milestone: { code: string };
  achievedOn: string | null;
  forecastOn: string | null;
  reasonClass: string | null;
  recoveryStep: string | null;
  evidence: string | null;
}

export interface ReviewData {
  verdict: string;
  reason: string | null;
  opinion: string | null;
  reviewedAt: string;
}

export interface PlannedMilestone {
  code: string;
  title: Localized;
  plannedOn: string | null;
  plannedOnProvenance: Fact['provenance'];
}

export interface ReportMilestone extends Fact, PlannedMilestone {
  baselineOn: string | null;
  baselineOnProvenance: Fact['provenance'] | null;
  forecastOn: string | null;
  achievedOn: string | null;
  achievedOnProvenance: Fact['provenance'] | null;
}

export interface MinistryReportData {
  taskForce: TaskForceFrame;
  /** All of one body and one round; each as far as the reader may see it. */
  reports: ReportData[];
}

export type { Rating };
