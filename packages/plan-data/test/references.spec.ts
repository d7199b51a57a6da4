import { describe, expect, it } from '@jest/globals';
import { factsOf, loadPlan, sharedEntities, type DatedFact, type FactEntity, type PlanCode } from '../src/plan-data.js';

/** The fields of each entity that name another one. */
const references: Partial<Record<FactEntity, Record<string, FactEntity>>> = {
  ministry: { parent: 'ministry' },
  taskForce: { leadMinistry: 'ministry' },
  task: { area: 'area' },
  assignment: { task: 'task', ministry: 'ministry' },
  measure: { task: 'task', ministry: 'ministry' },
  milestone: { task: 'task', ministry: 'ministry' },
  legislation: { tasks: 'task', ministry: 'ministry' },
  stageEvent: { legislation: 'legislation' },
  budgetLine: { tasks: 'task', ministry: 'ministry', overlapsWith: 'budgetLine', partOf: 'budgetLine' },
  budgetAmount: { budgetLine: 'budgetLine' },
  indicator: { tasks: 'task' },
  observation: { indicator: 'indicator' },
  statusReport: { task: 'task', ministry: 'ministry' },
  meeting: { attendees: 'ministry' },
  succession: { from: 'ministry', to: 'ministry' },
};

function referredBy(fact: DatedFact): [FactEntity, string][] {
  const values = fact.values as Record<string, unknown>;
  return Object.entries(references[fact.entity] ?? {}).flatMap(([field, entity]) =>
    [values[field]].flat().flatMap((key): [FactEntity, string][] => (typeof key === 'string' ? [[entity, key]] : [])),
  );
}

function sourcesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('quoteRef' in value && 'source' in value) return typeof value.source === 'string' ? [value.source] : [];
  return Object.values(value as Record<string, unknown>).flatMap(sourcesIn);
}

describe.each<PlanCode>(['DSCR-TF', 'DSCR-DEMO'])('replayed in order, %s', (code) => {
  const facts = factsOf(loadPlan(code));

  it('refers only to what stands already', () => {
    const standing = new Set<string>();
    const early: string[] = [];
    let checked = 0;
    for (const fact of facts) {
      for (const [entity, key] of referredBy(fact)) {
        checked += 1;
        if (!standing.has(`${entity} ${key}`)) early.push(`${fact.entity} ${fact.key} -> ${entity} ${key}`);
      }
      standing.add(`${fact.entity} ${fact.key}`);
    }
    expect(early).toEqual([]);
    expect(checked).toBeGreaterThan(400);
  });

  it('gives nothing to a body that has closed', () => {
    const closed = new Map<string, string>();
    const wrong: string[] = [];
    for (const fact of facts) {
      const values = fact.values as Record<string, unknown>;
      if (fact.entity === 'ministry' && typeof values['closedOn'] === 'string') closed.set(fact.key, values['closedOn']);
      else if (typeof values['ministry'] === 'string' && closed.has(values['ministry'])) wrong.push(`${fact.entity} ${fact.key}`);
    }
    expect(closed.size).toBe(7);
    expect(wrong).toEqual([]);
  });

  it('names sources that are among its own', () => {
    const own = new Set(facts.filter((fact) => fact.entity === 'source').map((fact) => fact.key));
    const named = facts.flatMap((fact) => sourcesIn(fact.values));
    expect(named.length).toBeGreaterThan(300);
    expect(named.filter((source) => !own.has(source))).toEqual([]);
  });
});

describe('bodies and their successions', () => {
  it('are the same facts in both plans, so that they are written once', () => {
    const shared = (code: PlanCode): DatedFact[] => factsOf(loadPlan(code)).filter((fact) => sharedEntities.includes(fact.entity));
    expect(shared('DSCR-DEMO')).toEqual(shared('DSCR-TF'));
    expect(shared('DSCR-TF')).toHaveLength(25 + 8 + 9);
  });
});
