import type { LocalizedText, StoredProvenance } from '../../platform/database/record.js';

export type Rating = 'GREEN' | 'YELLOW' | 'RED' | 'GREY' | 'DONE';

export interface Reason {
  code: string;
  about: string | null;
  amount: number | null;
  on: string | null;
}

export interface MilestoneState {
  id: string;
  code: string;
  title: LocalizedText;
  /** Who answers for it. */
  ministryId: string;
  state: 'ACHIEVED' | 'UPCOMING' | 'OVERDUE' | 'NO_RECORD' | 'UNDATED';
  days: number | null;
  baselineOn: string | null;
  baselineOnProvenance: StoredProvenance | null;
  plannedOn: string | null;
  forecastOn: string | null;
  achievedOn: string | null;
  /** The planned date is invented or inferred: nothing is compared with it. */
  illustrative: boolean;
  /** No source names the milestone itself. */
  invented: boolean;
  plannedOnProvenance: StoredProvenance;
  achievedOnProvenance: StoredProvenance | null;
}

export interface TaskState {
  id: string;
  code: string;
  title: LocalizedText;
  areaId: string;
  leadMinistryId: string;
  leadStatus: string;
  leadProvenance: StoredProvenance;
  leadDisputeReason: string | null;
  rating: Rating;
  /** What the printed rule says, whatever is judged. */
  computed: Rating;
  /** The day of the judgement that counts; null when none does. */
  judgedOn: string | null;
  /** The instant from which a judged rating no longer counts, when that is why the rating is what it is. */
  ratedSince: Date | null;
  reasons: Reason[];
  milestones: MilestoneState[];
}

export interface BillState {
  id: string;
  code: string;
  title: LocalizedText;
  ministryId: string;
  /** In the plan's order. */
  taskIds: string[];
  /** Its own record and those of its stages: their history tells when it moved. */
  records: string[];
  /** The day of its latest stage. */
  latestOn: string | null;
  stage: string;
  stageName: LocalizedText;
  /** The record that says it reached this stage, and what that rests on. */
  stageRecord: string | null;
  stageProvenance: StoredProvenance | null;
  effect: 'NOT_YET' | 'PASSED_NOT_PROMULGATED' | 'PASSED_NOT_IN_FORCE' | 'IN_FORCE' | 'INCORPORATED' | 'ENDED';
  daysInStage: number | null;
  thresholdDays: number | null;
  unknownSince: boolean;
  dataGap: LocalizedText | null;
  effectiveOn: string | null;
}

export interface YearState {
  fiscalYear: number;
  requestedWon: number | null;
  governmentBillWon: number | null;
  committeeIncreaseWon: number | null;
  enactedWon: number | null;
  supplementaryWon: number | null;
  executedWon: number | null;
  droppedIncreaseWon: number | null;
  changeFromPreviousWon: number | null;
}

export interface LineState {
  id: string;
  code: string;
  name: LocalizedText;
  ministryId: string;
  /** In the plan's order. */
  taskIds: string[];
  /** The line that already counts its money. */
  overlapsWithId: string | null;
  /** The total that seems to contain it. */
  partOfId: string | null;
  records: string[];
  /** The day of its latest amount. */
  latestOn: string | null;
  years: YearState[];
  amounts: { id: string; fiscalYear: number; stage: string; provenance: StoredProvenance }[];
}

export interface AcceptedReport {
  id: string;
  taskId: string;
  ministryId: string;
  part: 'LEAD' | 'SUPPORTING';
  roundName: LocalizedText;
  acceptedAt: Date | null;
}

/** A task force as it stood at one moment, as one viewer may see it: what the dashboard counts, and compares two of. */
export interface Snapshot {
  today: string;
  instant: Date;
  /** So many days overdue make a milestone RED. */
  overdueRedDays: number;
  areas: { id: string; code: string; name: LocalizedText }[];
  tasks: TaskState[];
  bills: BillState[];
  lines: LineState[];
  /** Names of bodies by id, for sentences about who led before. */
  ministries: Map<string, LocalizedText>;
  acceptedReports: AcceptedReport[];
  /** Bodies that have answered a round, or follow one that has. */
  answering: ReadonlySet<string>;
  /** The round that was closed last. */
  closedRoundId: string | null;
  /** The day of the latest figure of an indicator. */
  observedOn: string | null;
}
