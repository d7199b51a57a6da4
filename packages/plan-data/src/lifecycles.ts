import { readData } from './read-data.js';
import type { LocalizedText, StatusCode } from './types.js';

export interface BoardColumn {
  code: string;
  name: LocalizedText;
  /** Shown beside the board: what left the road to entry into force. */
  side: boolean;
}

export interface Stage {
  code: string;
  name: LocalizedText;
  boardColumn: string;
  phase: string;
  terminal: boolean;
  apiDateField: string | null;
  note: LocalizedText | null;
  order: number;
}

export interface Lifecycle {
  instrument: string;
  name: LocalizedText;
  board: BoardColumn[];
  stages: Stage[];
  transitions: Record<string, string[]>;
}

/** How far a record has come, the same words for every instrument. */
export interface Phase {
  code: string;
  name: LocalizedText;
}

export interface BudgetStage {
  code: string;
  name: LocalizedText;
  when: LocalizedText;
  order: number;
}

export type Rating = 'GREEN' | 'YELLOW' | 'RED' | 'GREY' | 'DONE';

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

interface LifecyclesFile {
  legislation: (Omit<Lifecycle, 'stages'> & { states: Omit<Stage, 'order'>[] })[];
  phases: Phase[];
  budget: Omit<BudgetStage, 'order'>[];
  status: StatusMeaning[];
  procResults: ProcResult[];
}

const file = readData('lifecycles.json') as LifecyclesFile;

export const lifecycles: readonly Lifecycle[] = file.legislation.map(({ states, ...lifecycle }) => ({
  ...lifecycle,
  stages: states.map((stage, index) => ({ ...stage, order: index + 1 })),
}));

export const phases: readonly Phase[] = file.phases;
export const budgetStages: readonly BudgetStage[] = file.budget.map((stage, index) => ({ ...stage, order: index + 1 }));
export const statusMeanings: readonly StatusMeaning[] = file.status;
export const procResults: readonly ProcResult[] = file.procResults;

export function lifecycleOf(instrument: string): Lifecycle | undefined {
  return lifecycles.find((lifecycle) => lifecycle.instrument === instrument);
}

export function stageOf(instrument: string, code: string): Stage | undefined {
  return lifecycleOf(instrument)?.stages.find((stage) => stage.code === code);
}

/** The stage of a record of which no event is known yet. */
export function initialStage(instrument: string): string | undefined {
  return lifecycleOf(instrument)?.stages[0]?.code;
}

/** The listed next steps: the only ones that a person may record. */
export function allowedNext(instrument: string, from: string): readonly string[] {
  return lifecycleOf(instrument)?.transitions[from] ?? [];
}

/** Loaded histories may skip steps that no source dates, as long as a path leads there. */
export function isReachable(instrument: string, from: string, to: string): boolean {
  const seen = new Set<string>();
  const open = [from];
  for (let stage = open.pop(); stage !== undefined; stage = open.pop()) {
    for (const next of allowedNext(instrument, stage)) {
      if (next === to) return true;
      if (!seen.has(next)) {
        seen.add(next);
        open.push(next);
      }
    }
  }
  return false;
}

export function ratingOfStatus(status: StatusCode): Rating {
  return statusMeanings.find((meaning) => meaning.code === status)?.rating ?? 'GREY';
}
