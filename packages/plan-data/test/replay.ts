import type { DatedFact, FactEntity, FactValues } from '../src/plan-data.js';

type State = { [E in FactEntity]: Map<string, FactValues[E]> };

/** What is known at the end of a day, built as a loader builds it: an update of what is not there is an error. */
export function replay(facts: readonly DatedFact[], day: string): State {
  const state = new Map<FactEntity, Map<string, object>>();
  const rows = (entity: FactEntity): Map<string, object> => {
    const found = state.get(entity) ?? new Map<string, object>();
    state.set(entity, found);
    return found;
  };
  for (const fact of facts.filter((candidate) => candidate.knownFrom.slice(0, 10) <= day)) {
    const before = rows(fact.entity).get(fact.key);
    if ((before === undefined) !== (fact.operation === 'INSERT')) throw new Error(`${fact.operation} of ${fact.entity} ${fact.key}`);
    rows(fact.entity).set(fact.key, { ...before, ...fact.values });
  }
  return new Proxy({} as State, { get: (_, entity) => rows(entity as FactEntity) });
}

/** The stage as a reader derives it: the last event known. */
export function stageAt(state: State, legislation: string): string | undefined {
  return [...state.stageEvent.values()]
    .filter((event) => event.legislation === legislation)
    .toSorted((a, b) => a.order - b.order)
    .at(-1)?.stage;
}
