import { parseLifecycles } from './parse/parse-lifecycles.js';
import { Reader } from './parse/reader.js';
import { refuseInvalid } from './plan-invalid.js';
import { readData } from './read-data.js';
import type { BudgetStage, EffectMeaning, Lifecycle, Lifecycles, ProcResult, Rating, Stage, StatusMeaning } from './types-lifecycle.js';
import type { StatusCode } from './types.js';

function load(): Lifecycles {
  const problems: string[] = [];
  const loaded = parseLifecycles(new Reader(readData('lifecycles.json'), 'lifecycles', problems));
  refuseInvalid(problems);
  return loaded;
}

const file = load();

export const lifecycles: readonly Lifecycle[] = file.legislation;
export const effectMeanings: readonly EffectMeaning[] = file.effects;
export const budgetStages: readonly BudgetStage[] = file.budget;
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
