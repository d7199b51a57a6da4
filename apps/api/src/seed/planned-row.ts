import type { EntityTarget, ObjectLiteral } from 'typeorm';
import { stableId } from './stable-id.js';

export type RecordClass = EntityTarget<ObjectLiteral & { id: string; version: number; updatedAt: Date }>;

/** One write of a load: a new row, or new values for one that an earlier write made. */
export interface PlannedRow {
  knownFrom: Date;
  entity: RecordClass;
  id: string;
  operation: 'INSERT' | 'UPDATE';
  values: ObjectLiteral;
}

/** The ids of one plan's items by their codes; bodies belong to no plan and may already have an id of their own. */
export class PlanIds {
  readonly taskForceId: string;

  constructor(
    readonly taskForceCode: string,
    private readonly knownBodies: ReadonlyMap<string, string>,
  ) {
    this.taskForceId = stableId('taskForce', taskForceCode);
  }

  of(entity: string, key: string): string {
    return stableId(this.taskForceCode, entity, key);
  }

  /** Items of chain zero are the same for every plan. */
  shared(entity: string, key: string): string {
    return stableId(entity, key);
  }

  body(code: string): string {
    return this.knownBodies.get(code) ?? this.shared('ministry', code);
  }
}
