import type { LocalizedText, StatusCode } from './types.js';

export interface BoardColumn {
  code: string;
  name: LocalizedText;
  /** Shown beside the board: what left the road to entry into force. */
  side: boolean;
}

/** What the record does in the world, in the same words for every instrument: passed is not promulgated, and promulgated is not in force. */
export const effects = ['NOT_YET', 'PASSED_NOT_PROMULGATED', 'PASSED_NOT_IN_FORCE', 'IN_FORCE', 'INCORPORATED', 'ENDED'] as const;
export type Effect = (typeof effects)[number];

export interface EffectMeaning {
  code: Effect;
  name: LocalizedText;
}

export interface Stage {
  code: string;
  order: number;
  name: LocalizedText;
  boardColumn: string;
  /** Only announced: nothing has begun, so nothing waits and nobody has it. */
  planned: boolean;
  effect: Effect;
  /** Who has it now; null: before it is passed the body that is responsible for it, and from then on nobody. */
  heldBy: LocalizedText | null;
  /** Days in the stage after which it is called stuck: a default that the operator may change. */
  thresholdDays: number | null;
  terminal: boolean;
  /** The field of the Assembly's open data that dates this stage. */
  apiDateField: string | null;
  note: LocalizedText | null;
}

export interface Lifecycle {
  instrument: string;
  name: LocalizedText;
  board: BoardColumn[];
  stages: Stage[];
  transitions: Record<string, string[]>;
}

export interface BudgetStage {
  code: string;
  order: number;
  name: LocalizedText;
  when: LocalizedText;
}

export const ratings = ['GREEN', 'YELLOW', 'RED', 'GREY', 'DONE'] as const;
export type Rating = (typeof ratings)[number];

export interface StatusMeaning {
  code: StatusCode;
  name: LocalizedText;
  rating: Rating;
}

/** The Assembly's word for how a bill ended, and the stages that it can mean. */
export interface ProcResult {
  name: LocalizedText;
  maps: string[];
}

export interface Lifecycles {
  legislation: Lifecycle[];
  effects: EffectMeaning[];
  budget: BudgetStage[];
  status: StatusMeaning[];
  procResults: ProcResult[];
}
