/** The words of the plan file. A plan is data: nothing here names a task force, an area, a task, a body or a stage. */

export interface LocalizedText {
  ko: string;
  en: string;
}

export const provenanceKinds = ['announcement', 'public', 'illustrative'] as const;
export type ProvenanceKind = (typeof provenanceKinds)[number];

/** Where a fact comes from. An illustrative one may still name the source that it was inferred from. */
export interface Provenance {
  kind: ProvenanceKind;
  source: string | null;
  quoteRef: string | null;
  note: LocalizedText | null;
}

export const sourceLanguages = ['ko', 'en'] as const;
export type SourceLanguage = (typeof sourceLanguages)[number];

/** A publication keeps the title it has; who reads the other language gets what it says beside it. */
export interface Source {
  id: string;
  title: string;
  language: SourceLanguage;
  gloss: string;
  url: string | null;
  publishedOn: string | null;
  tier: string;
  note: LocalizedText | null;
}

export const ministryKinds = ['MINISTRY', 'COMMISSION', 'AGENCY', 'OFFICE', 'CENTRE'] as const;
export type MinistryKind = (typeof ministryKinds)[number];

export const taskForceRoles = ['COORDINATOR', 'MEMBER', 'RELATED', 'ATTENDEE', 'BUDGET_AUTHORITY', 'SUCCESSOR'] as const;
export type TaskForceRole = (typeof taskForceRoles)[number];

export interface Ministry {
  code: string;
  name: LocalizedText;
  abbreviation: LocalizedText;
  kind: MinistryKind;
  /** Asked (협조 요청), never instructed or chased. */
  independent: boolean;
  taskForceRole: TaskForceRole;
  /** First day of the body; null when it is older than the plan. */
  validFrom: string | null;
  /** Last day of the body. */
  validTo: string | null;
  parent: string | null;
  succeeds: string[];
  note: LocalizedText | null;
  /** Said about the body only once it has closed. */
  closingNote: LocalizedText | null;
  provenance: Provenance;
}

export const successionKinds = [
  'RENAME_AND_EXPAND',
  'ABOLISH_AND_ESTABLISH',
  'ELEVATE',
  'DEEMED_CONTINUATION',
  'MERGE',
  'SPLIT',
  'TRANSFER',
] as const;
export type SuccessionKind = (typeof successionKinds)[number];

export interface Succession {
  from: string;
  to: string;
  effectiveOn: string;
  kind: SuccessionKind;
  legalBasis: LocalizedText;
  provenance: Provenance;
}

export interface Area {
  code: string;
  order: number;
  name: LocalizedText;
  provenance: Provenance;
}

export interface Assignment {
  ministry: string;
  /** The source itself names the body for the part; one that only shows it acting on the subject does not. */
  designated: boolean;
  provenance: Provenance;
}

export interface Measure {
  code: string;
  text: LocalizedText;
  ministry: string;
  ministryProvenance: Provenance;
  followUpStream: string;
  provenance: Provenance;
}

/** The body that a source names for something. */
export interface Owner {
  ministry: string;
  provenance: Provenance;
}

export interface Milestone {
  code: string;
  title: LocalizedText;
  /** null: no source names a body for it, and it stands under its task's lead. */
  owner: Owner | null;
  plannedOn: string | null;
  plannedOnProvenance: Provenance;
  achievedOn: string | null;
  evidence: LocalizedText | null;
  /** null: the plan gives no weights and they are spread evenly. */
  weight: number | null;
  provenance: Provenance;
}

export const statusCodes = ['NOT_STARTED', 'ON_TRACK', 'NEEDS_ATTENTION', 'DELAYED', 'RECONSIDER', 'COMPLETED', 'SUSPENDED'] as const;
export type StatusCode = (typeof statusCodes)[number];

export interface StatusReport {
  asOf: string;
  ministry: string;
  status: StatusCode;
  statusProvenance: Provenance;
  narrative: LocalizedText;
  provenance: Provenance;
}

export interface Task {
  code: string;
  area: string;
  order: number;
  title: LocalizedText;
  titleProvenance: Provenance;
  lead: Assignment;
  supporting: Assignment[];
  measures: Measure[];
  milestones: Milestone[];
  articleRefs: string[];
  statusReports: StatusReport[];
  legislation: string[];
  budgetLines: string[];
  indicators: string[];
  provenance: Provenance;
}

export interface Vote {
  present: number;
  for: number;
  against: number;
  abstain: number;
  provenance: Provenance;
}

export const datePrecisions = ['day', 'month', 'unknown'] as const;
export type DatePrecision = (typeof datePrecisions)[number];

export interface StageEvent {
  stage: string;
  on: string | null;
  datePrecision: DatePrecision;
  until: string | null;
  /** The promulgation number, on the event of promulgation. */
  number: string | null;
  vote: Vote | null;
  asAlternative: boolean;
  target: LocalizedText | null;
  provenance: Provenance;
}

export interface EffectiveDate {
  on: string;
  scope: LocalizedText;
}

export interface Legislation {
  code: string;
  title: LocalizedText;
  statute: LocalizedText;
  instrument: string;
  ministry: string;
  tasks: string[];
  articles: string[];
  billNo: string | null;
  assemblyBillId: string | null;
  promulgationNo: string | null;
  promulgatedOn: string | null;
  effectiveDates: EffectiveDate[];
  /** What the file claims today's stage to be: checked against the history, never stored. */
  currentStage: string;
  asOf: string;
  stageHistory: StageEvent[];
  articleNote: LocalizedText | null;
  dataGap: LocalizedText | null;
  provenance: Provenance;
}

export interface BudgetAmount {
  fiscalYear: number;
  stage: string;
  amountMillionWon: number;
  isDelta: boolean;
  on: string | null;
  note: LocalizedText | null;
  provenance: Provenance;
}

export interface BudgetLine {
  code: string;
  name: LocalizedText;
  ministry: string;
  tasks: string[];
  programmeCode: string | null;
  /** The line that already counts this line's money, so that no sum counts it twice. */
  overlapsWith: string | null;
  /** The total that seems to contain this line: sums count the parts, and leave the total out. */
  partOf: string | null;
  amounts: BudgetAmount[];
  note: LocalizedText | null;
  provenance: Provenance;
}
