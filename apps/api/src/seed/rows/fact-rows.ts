import { factsOf, type DatedFact, type FactEntity, type FactValues, type Plan } from '@gwaje/plan-data';
import type { PlanIds, PlannedRow } from '../planned-row.js';
import * as figures from './figure-rows.js';
import * as frame from './frame-rows.js';
import * as laws from './legislation-rows.js';
import type { InsertRows, LoadContext, MadeRow, UpdateRow } from './made-row.js';
import * as tasks from './task-rows.js';

const inserts: { [E in FactEntity]: InsertRows<E> } = {
  ministry: frame.ministryRows,
  source: frame.sourceRows,
  taskForce: frame.taskForceRows,
  area: frame.areaRows,
  task: tasks.taskRows,
  assignment: tasks.assignmentRows,
  measure: tasks.measureRows,
  milestone: tasks.milestoneRows,
  legislation: laws.legislationRows,
  stageEvent: laws.stageEventRows,
  budgetLine: figures.budgetLineRows,
  budgetAmount: figures.budgetAmountRows,
  indicator: figures.indicatorRows,
  observation: figures.observationRows,
  statusReport: tasks.statementRows,
  meeting: frame.meetingRows,
  succession: frame.successionRows,
};

const updates: { [E in FactEntity]?: UpdateRow<E> } = {
  ministry: frame.ministryUpdate,
  assignment: tasks.assignmentUpdate,
  measure: tasks.measureUpdate,
  milestone: tasks.milestoneUpdate,
  legislation: laws.legislationUpdate,
  budgetLine: figures.budgetLineUpdate,
  indicator: figures.indicatorUpdate,
};

/** TypeScript does not see that an entity's maker is found by that same fact's entity. */
function makeRows(fact: DatedFact, context: LoadContext): MadeRow[] {
  if (fact.operation === 'INSERT') return (inserts[fact.entity] as InsertRows<typeof fact.entity>)(fact, context);
  const update = updates[fact.entity] as UpdateRow<typeof fact.entity> | undefined;
  if (update === undefined) throw new Error(`A plan changes no ${fact.entity}: ${fact.key}`);
  return [update(fact, context)];
}

function firstLeads(facts: DatedFact[]): Map<string, FactValues['assignment']> {
  const leads = new Map<string, FactValues['assignment']>();
  for (const fact of facts)
    if (fact.entity === 'assignment' && fact.operation === 'INSERT' && fact.values.role === 'LEAD')
      leads.set(fact.values.task, fact.values);
  return leads;
}

/** A plan's facts as rows of the database, oldest first. What lies after `now` nobody can know: it is left out. */
export function rowsOfPlan(plan: Plan, ids: PlanIds, now: Date): PlannedRow[] {
  const facts = factsOf(plan);
  const context: LoadContext = { plan, ids, leads: firstLeads(facts) };
  return facts
    .map((fact) => ({ fact, knownFrom: new Date(fact.knownFrom) }))
    .filter(({ knownFrom }) => knownFrom <= now)
    .flatMap(({ fact, knownFrom }) => makeRows(fact, context).map((row) => ({ ...row, knownFrom, operation: fact.operation })));
}
