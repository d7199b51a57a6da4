import type { Area, BudgetLine, Legislation, LocalizedText, Ministry, Provenance, Source, Succession, Task } from './types.js';

export interface Period {
  from: string | null;
  to: string | null;
  label: LocalizedText | null;
}

export interface Observation {
  on: string | null;
  value: number;
  denominator: number | null;
  ratioPercent: number | null;
  period: Period | null;
  breakdown: Record<string, number> | null;
  note: LocalizedText | null;
  provenance: Provenance;
}

export interface Baseline {
  value: number;
  on: string | null;
  period: Period | null;
  provenance: Provenance;
}

export interface Target {
  value: number;
  by: string | null;
  provenance: Provenance;
}

export interface Indicator {
  code: string;
  name: LocalizedText;
  unit: LocalizedText;
  tasks: string[];
  baseline: Baseline | null;
  target: Target | null;
  observations: Observation[];
  note: LocalizedText | null;
  provenance: Provenance;
}

/** The position is what lasts; the name is what was known of its holder on one day. */
export interface Chair {
  position: LocalizedText;
  title: LocalizedText;
  name: LocalizedText;
  knownOn: string;
  provenance: Provenance;
}

export interface FollowUpStream {
  code: string;
  name: LocalizedText;
}

export const meetingTypes = ['KICKOFF', 'ANNOUNCEMENT', 'PROGRESS_REVIEW'] as const;
export type MeetingType = (typeof meetingTypes)[number];

export interface Meeting {
  code: string;
  type: MeetingType;
  heldOn: string;
  title: LocalizedText;
  attendees: string[];
  attendeesProvenance: Provenance | null;
  remarks: LocalizedText | null;
  provenance: Provenance;
}

export interface TaskForce {
  code: string;
  name: LocalizedText;
  planTitle: LocalizedText;
  announcedOn: string;
  announcementProvenance: Provenance;
  leadMinistry: string;
  chair: Chair;
  formedOn: string;
  formedOnProvenance: Provenance;
  triggers: LocalizedText[];
  followUpStreams: FollowUpStream[];
  followUpProvenance: Provenance;
  meetings: Meeting[];
  provenance: Provenance;
}

export interface DataNote {
  code: string;
  articleRef: string;
  issue: LocalizedText;
  source: string | null;
}

/** Which office of a body answers for a task. */
export interface PlanContact {
  task: string;
  ministry: string;
  division: LocalizedText;
  position: LocalizedText;
  telephone: string;
  confirmedOn: string;
  provenance: Provenance;
}

export interface Plan {
  timezone: string;
  /** True for a task force whose additions are invented to show the product. */
  isDemonstration: boolean;
  sources: Source[];
  taskForce: TaskForce;
  areas: Area[];
  ministries: Ministry[];
  successions: Succession[];
  tasks: Task[];
  legislation: Legislation[];
  budgetLines: BudgetLine[];
  indicators: Indicator[];
  /** Of the demonstration alone: no plan publishes them. */
  contacts: PlanContact[];
  dataNotes: DataNote[];
}

export interface AnnouncementFact {
  id: string;
  source: string;
  anchor: string;
  facts: string[];
  entities: string[];
}
