import type { DatedFact, FactEntity, FactValues, Plan } from '@gwaje/plan-data';
import type { ObjectLiteral } from 'typeorm';
import type { PlanIds, RecordClass } from '../planned-row.js';

export type InsertOf<E extends FactEntity> = Extract<DatedFact, { entity: E; operation: 'INSERT' }>;
export type UpdateOf<E extends FactEntity> = Extract<DatedFact, { entity: E; operation: 'UPDATE' }>;

export interface MadeRow {
  entity: RecordClass;
  id: string;
  values: ObjectLiteral;
}

export interface LoadContext {
  plan: Plan;
  ids: PlanIds;
  /** The lead of each task by its code, as it stands while the facts are gone through in their order. */
  leads: Map<string, FactValues['assignment']>;
}

/** What a new fact becomes: one row, or one with those that belong to it. */
export type InsertRows<E extends FactEntity> = (fact: InsertOf<E>, context: LoadContext) => MadeRow[];
/** The new values of the row that the fact's item is kept in. */
export type UpdateRow<E extends FactEntity> = (fact: UpdateOf<E>, context: LoadContext) => MadeRow;

/** `ministry` in a plan is a code; in the database it is an id. */
export function withBody<Values extends { ministry?: string }>({ ministry, ...kept }: Values, { ids }: LoadContext): ObjectLiteral {
  return ministry === undefined ? kept : { ...kept, ministryId: ids.body(ministry) };
}
