import type { LocalizedText } from '../types.js';

export type ReasonClass =
  'ASSEMBLY' | 'BUDGET_NOT_GRANTED' | 'OTHER_BODIES' | 'COURTS' | 'OVERSEAS_OPERATORS' | 'REORGANISATION' | 'INTERNAL_PREPARATION';

export type SharingScope = 'COORDINATOR_ONLY' | 'TASK_FORCE' | 'PUBLIC';

export interface DemoRound {
  code: string;
  name: LocalizedText;
  basisOn: string;
  openedAt: string;
  /** The last instant that is on time. */
  dueAt: string;
}

export interface DemoMilestoneClaim {
  milestone: string;
  achievedOn: string | null;
  forecastOn: string | null;
  reasonClass: ReasonClass | null;
  recoveryStep: string | null;
  evidence: string | null;
}

export interface DemoReportContent {
  noChange: boolean;
  narrative: string;
  nextPlan: string;
  agreesWithRating: boolean | null;
  otherView: string | null;
  milestones: DemoMilestoneClaim[];
  obstacle: { text: string; scope: SharingScope } | null;
  checkedByPosition: string | null;
  checkedOn: string | null;
  documentNumber: string | null;
}

export interface DemoReview {
  verdict: 'RETURNED' | 'ACCEPTED';
  reviewedAt: string;
  /** Always there when the report is returned. */
  reason: string | null;
  comments: { section: 'narrative' | 'nextPlan' | 'milestones' | 'obstacle' | 'rating'; text: string }[];
  opinion: string | null;
}

export interface DemoSubmission {
  submittedAt: string;
  content: DemoReportContent;
  review: DemoReview | null;
}

export interface DemoReport {
  task: string;
  /** A body of the round's own day. */
  ministry: string;
  state: 'NOT_BEGUN' | 'DRAFT' | 'SUBMITTED' | 'RETURNED' | 'ACCEPTED';
  /** What the body wrote and did not submit yet. */
  draft: { savedAt: string; content: DemoReportContent } | null;
  submissions: DemoSubmission[];
}

export interface DemoStory {
  round: DemoRound;
  reports: DemoReport[];
}
