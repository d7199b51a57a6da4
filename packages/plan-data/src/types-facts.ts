import type { Rating } from './types-lifecycle.js';
import type {
  Area,
  DatePrecision,
  EffectiveDate,
  LocalizedText,
  MinistryKind,
  Provenance,
  Source,
  StatusCode,
  Succession,
  TaskForceRole,
  Vote,
} from './types.js';
import type { Baseline, Chair, FollowUpStream, Meeting, Target } from './types-plan.js';

interface MinistryValues {
  code: string;
  name: LocalizedText;
  abbreviation: LocalizedText;
  kind: MinistryKind;
  independent: boolean;
  /** A body that follows another one alone has its role. */
  taskForceRole: Exclude<TaskForceRole, 'SUCCESSOR'>;
  parent: string | null;
  openedOn: string | null;
  /** The first day on which the body is no more. */
  closedOn: string | null;
  note: LocalizedText | null;
  provenance: Provenance;
}

interface TaskForceValues {
  code: string;
  name: LocalizedText;
  isDemonstration: boolean;
  planTitle: LocalizedText;
  announcedOn: string;
  announcementProvenance: Provenance;
  formedOn: string;
  formedOnProvenance: Provenance;
  timezone: string;
  leadMinistry: string;
  chair: Chair;
  triggers: LocalizedText[];
  followUpStreams: FollowUpStream[];
  followUpProvenance: Provenance;
  provenance: Provenance;
}

interface TaskValues {
  code: string;
  area: string;
  order: number;
  title: LocalizedText;
  titleProvenance: Provenance;
  articleRefs: string[];
  provenance: Provenance;
}

export type AssignmentRole = 'LEAD' | 'SUPPORTING';

interface AssignmentValues {
  task: string;
  role: AssignmentRole;
  ministry: string;
  order: number;
  /** 주관(잠정), 협조(잠정): no source names the body. */
  provisional: boolean;
  provenance: Provenance;
}

interface MeasureValues {
  code: string;
  task: string;
  order: number;
  text: LocalizedText;
  followUpStream: string;
  ministry: string;
  ministryProvenance: Provenance;
  provenance: Provenance;
}

interface MilestoneValues {
  code: string;
  task: string;
  order: number;
  title: LocalizedText;
  ministry: string;
  /** null: no source names the body; it is the task's lead. */
  ministryProvenance: Provenance | null;
  weight: number;
  weightProvenance: Provenance;
  baselineOn: string | null;
  baselineOnProvenance: Provenance | null;
  plannedOn: string | null;
  plannedOnProvenance: Provenance;
  forecastOn: string | null;
  achievedOn: string | null;
  achievedOnProvenance: Provenance | null;
  evidence: LocalizedText | null;
  provenance: Provenance;
}

interface LegislationValues {
  code: string;
  title: LocalizedText;
  statute: LocalizedText;
  instrument: string;
  ministry: string;
  tasks: string[];
  articles: string[];
  articleNote: LocalizedText | null;
  billNo: string | null;
  assemblyBillId: string | null;
  promulgationNo: string | null;
  promulgatedOn: string | null;
  effectiveDates: EffectiveDate[];
  dataGap: LocalizedText | null;
  provenance: Provenance;
}

interface StageEventValues {
  legislation: string;
  order: number;
  stage: string;
  on: string | null;
  datePrecision: DatePrecision;
  until: string | null;
  number: string | null;
  vote: Vote | null;
  asAlternative: boolean;
  target: LocalizedText | null;
  /** The step before this one is not a listed one: "step not recorded". */
  skipsSteps: boolean;
  provenance: Provenance;
}

interface BudgetLineValues {
  code: string;
  name: LocalizedText;
  ministry: string;
  tasks: string[];
  programmeCode: string | null;
  overlapsWith: string | null;
  partOf: string | null;
  note: LocalizedText | null;
  provenance: Provenance;
}

interface BudgetAmountValues {
  budgetLine: string;
  order: number;
  fiscalYear: number;
  stage: string;
  /** Whole won, always a safe integer. */
  amountWon: number;
  isDelta: boolean;
  on: string | null;
  note: LocalizedText | null;
  provenance: Provenance;
}

interface IndicatorValues {
  code: string;
  order: number;
  name: LocalizedText;
  unit: LocalizedText;
  tasks: string[];
  baseline: Baseline | null;
  target: Target | null;
  note: LocalizedText | null;
  provenance: Provenance;
}

interface ObservationValues {
  indicator: string;
  order: number;
  on: string | null;
  publishedOn: string | null;
  value: number;
  denominator: number | null;
  ratioPercent: number | null;
  periodFrom: string | null;
  periodTo: string | null;
  periodLabel: LocalizedText | null;
  breakdown: Record<string, number> | null;
  note: LocalizedText | null;
  provenance: Provenance;
}

interface StatusReportValues {
  task: string;
  asOf: string;
  ministry: string;
  status: StatusCode;
  rating: Rating;
  statusProvenance: Provenance;
  narrative: LocalizedText;
  provenance: Provenance;
}

/** Listed so that each entity refers only to those above it: facts of one instant are written in this order. */
export interface FactValues {
  ministry: MinistryValues;
  source: Source;
  taskForce: TaskForceValues;
  area: Area;
  task: TaskValues;
  assignment: AssignmentValues;
  measure: MeasureValues;
  milestone: MilestoneValues;
  legislation: LegislationValues;
  stageEvent: StageEventValues;
  budgetLine: BudgetLineValues;
  budgetAmount: BudgetAmountValues;
  indicator: IndicatorValues;
  observation: ObservationValues;
  statusReport: StatusReportValues;
  meeting: Meeting;
  succession: Succession;
}
export type FactEntity = keyof FactValues;
