import { laterDay } from '../calendar-day.js';
import type { Plan } from '../types-plan.js';
import type { FactEntity, FactValues } from '../types-facts.js';

interface FactOf<E extends FactEntity> {
  /** The instant from which the fact counts as known: 00:00 in Seoul of its day. */
  knownFrom: string;
  entity: E;
  /** Stable natural key of the item: a code, or `LG05/3`. */
  key: string;
}

export type InsertFact<E extends FactEntity = FactEntity> = {
  [K in E]: FactOf<K> & { operation: 'INSERT'; values: FactValues[K] };
}[E];
export type UpdateFact<E extends FactEntity = FactEntity> = {
  [K in E]: FactOf<K> & { operation: 'UPDATE'; values: Partial<FactValues[K]> };
}[E];
export type DatedFact = InsertFact | UpdateFact;

export const factEntities = [
  'ministry',
  'source',
  'taskForce',
  'area',
  'task',
  'assignment',
  'measure',
  'milestone',
  'legislation',
  'stageEvent',
  'budgetLine',
  'budgetAmount',
  'indicator',
  'observation',
  'statusReport',
  'meeting',
  'succession',
] as const satisfies readonly FactEntity[];

/** Bodies and their successions belong to no task force: two plans may both name them. */
export const sharedEntities: readonly FactEntity[] = ['ministry', 'succession'];

/** Korea keeps one offset all the year. */
function startOfDay(day: string): string {
  return `${day}T00:00:00+09:00`;
}

/** Nothing is known before the task force exists: what is older keeps its own date and is known from the announcement. */
export function knownOn(plan: Plan, ...days: (string | null)[]): string {
  return laterDay(plan.taskForce.announcedOn, ...days);
}

export function insert<E extends FactEntity>(day: string, entity: E, key: string, values: FactValues[E]): InsertFact<E> {
  return { knownFrom: startOfDay(day), entity, key, operation: 'INSERT', values };
}

export function update<E extends FactEntity>(day: string, entity: E, key: string, values: Partial<FactValues[E]>): UpdateFact<E> {
  return { knownFrom: startOfDay(day), entity, key, operation: 'UPDATE', values };
}
