import { factEntities, insert, knownOn, type DatedFact } from './facts/dated-fact.js';
import { factsOfBudgetLine } from './facts/budget-facts.js';
import { factsOfIndicator } from './facts/indicator-facts.js';
import { factsOfLegislation } from './facts/legislation-facts.js';
import { factsOfMinistries } from './facts/ministry-facts.js';
import { factsOfTask } from './facts/task-facts.js';
import type { Plan } from './types-plan.js';

function frameFacts(plan: Plan): DatedFact[] {
  const { meetings, ...taskForce } = plan.taskForce;
  return [
    ...plan.sources.map((source) => insert(knownOn(plan), 'source', source.id, { ...source })),
    insert(knownOn(plan), 'taskForce', taskForce.code, {
      ...taskForce,
      timezone: plan.timezone,
      isDemonstration: plan.isDemonstration,
    }),
    ...plan.areas.map((area) => insert(knownOn(plan), 'area', area.code, { ...area })),
    ...meetings.map((meeting) => insert(knownOn(plan, meeting.heldOn), 'meeting', meeting.code, { ...meeting })),
  ];
}

function inOrder(a: DatedFact, b: DatedFact): number {
  if (a.knownFrom !== b.knownFrom) return a.knownFrom < b.knownFrom ? -1 : 1;
  if (a.entity !== b.entity) return factEntities.indexOf(a.entity) - factEntities.indexOf(b.entity);
  if (a.operation !== b.operation) return a.operation === 'INSERT' ? -1 : 1;
  return 0;
}

/**
 * What became known when, ready to be written in this order (CONTRACT, "Two times"). Within one instant each fact stands after
 * those that it refers to; otherwise the order of the plan is kept.
 */
export function factsOf(plan: Plan): DatedFact[] {
  return [
    ...factsOfMinistries(plan),
    ...frameFacts(plan),
    ...plan.tasks.flatMap((task) => factsOfTask(plan, task)),
    ...plan.legislation.flatMap((legislation) => factsOfLegislation(plan, legislation)),
    ...plan.budgetLines.flatMap((line) => factsOfBudgetLine(plan, line)),
    ...plan.indicators.flatMap((indicator, index) => factsOfIndicator(plan, indicator, index + 1)),
  ].toSorted(inOrder);
}
