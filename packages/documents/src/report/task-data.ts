import type { EvidenceData } from './evidence-table.js';
import type { ReportContentData, ReportMilestone } from './report-data.js';
import type { Fact, Localized, Named, Rating, RatingReasonData, TaskForceFrame } from './shared-data.js';

/** What the task card (과제카드) is made of, as the reader may see it. The names are those of the API's answers. */
export interface TaskCardData {
  taskForce: TaskForceFrame;
  task: TaskData;
}

export interface TaskData {
  code: string;
  title: Localized;
  area: { code: string; name: Localized };
  leadMinistry: Named;
  leadStatus: 'PROVISIONAL' | 'DISPUTED' | 'CONFIRMED' | 'SOURCED';
  leadProvenance: Fact['provenance'];
  supportingMinistries: Named[];
  rating: Rating;
  computedRating: { rating: Rating; dimensions: { name: string; rating: Rating; reasons: RatingReasonData[] }[] };
  judgedRating: ({ rating: Rating; reason: Localized | null; on: string; expired: boolean } & Fact) | null;
  progress: { achieved: number; total: number; percent: number; showsPercent: boolean; weightsIllustrative: boolean };
  measures: ({ text: Localized; ministry: Named } & Fact)[];
  milestones: CardMilestone[];
  legislation: LegislationData[];
  budgetLines: BudgetLineData[];
  indicators: IndicatorData[];
  /** Those that the reader may see, newest round first. */
  reports: {
    state: string;
    part: string;
    ministry: Named;
    round: { name: Localized; basisOn: string };
    latestSubmission: { content: ReportContentData; evidence: EvidenceData[]; review: { opinion: string | null } | null } | null;
  }[];
}

export interface CardMilestone extends ReportMilestone {
  ministry: Named;
  /** Null: no source names the body; it is the lead of the task. */
  ministryProvenance: Fact['provenance'] | null;
  state: 'ACHIEVED' | 'UPCOMING' | 'OVERDUE' | 'NO_RECORD' | 'UNDATED';
  days: number | null;
  reasonClass: string | null;
}

export interface LegislationData extends Fact {
  title: Localized;
  ministry: Named;
  stageName: Localized;
  effect: 'NOT_YET' | 'PASSED_NOT_PROMULGATED' | 'PASSED_NOT_IN_FORCE' | 'IN_FORCE' | 'INCORPORATED' | 'ENDED';
  daysInStage: number | null;
  heldBy: Localized | null;
  effectiveDates: { on: string }[];
}

export interface BudgetLineData extends Fact {
  name: Localized;
  ministry: Named;
  /** Behind the figures of the years: which are invented. */
  amounts: ({ fiscalYear: number; stage: string } & Fact)[];
  /** Newest first. */
  years: {
    fiscalYear: number;
    requestedWon: number | null;
    governmentBillWon: number | null;
    enactedWon: number | null;
    supplementaryWon: number | null;
    executedWon: number | null;
    reasons: RatingReasonData[];
  }[];
}

export interface IndicatorData extends Fact {
  name: Localized;
  unit: Localized;
  baselineValue: number | null;
  targetValue: number | null;
  targetBy: string | null;
  targetProvenance: Fact['provenance'] | null;
  observations: ({ on: string; value: number } & Fact)[];
}
