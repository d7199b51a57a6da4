import type { Provenance } from '../types.js';
import type { Indicator, Observation, Plan } from '../types-plan.js';
import { insert, knownOn, update, type DatedFact } from './dated-fact.js';

function publishedOn(plan: Plan, provenance: Provenance): string | null {
  return plan.sources.find((source) => source.id === provenance.source)?.publishedOn ?? null;
}

/** A figure is known neither before its own day nor before somebody published it. */
function figureKnownOn(plan: Plan, figure: { on: string | null; provenance: Provenance }): string {
  return knownOn(plan, figure.on, publishedOn(plan, figure.provenance));
}

function observationFact(plan: Plan, indicator: Indicator, observation: Observation, order: number): DatedFact {
  const { period, ...values } = observation;
  return insert(figureKnownOn(plan, observation), 'observation', `${indicator.code}/${String(order)}`, {
    indicator: indicator.code,
    order,
    publishedOn: publishedOn(plan, observation.provenance),
    periodFrom: period?.from ?? null,
    periodTo: period?.to ?? null,
    periodLabel: period?.label ?? null,
    ...values,
  });
}

/** A baseline is an observation too; a target is part of the plan. */
export function factsOfIndicator(plan: Plan, indicator: Indicator, order: number): DatedFact[] {
  const start = knownOn(plan);
  const { baseline } = indicator;
  const baselineDay = baseline === null ? start : figureKnownOn(plan, baseline);
  const planned = insert(start, 'indicator', indicator.code, {
    code: indicator.code,
    order,
    name: indicator.name,
    unit: indicator.unit,
    tasks: indicator.tasks,
    baseline: baselineDay === start ? baseline : null,
    target: indicator.target,
    note: indicator.note,
    provenance: indicator.provenance,
  });
  return [
    planned,
    ...(baselineDay === start ? [] : [update(baselineDay, 'indicator', indicator.code, { baseline })]),
    ...indicator.observations.map((observation, index) => observationFact(plan, indicator, observation, index + 1)),
  ];
}
