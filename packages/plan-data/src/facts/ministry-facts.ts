import type { Ministry } from '../types.js';
import type { Plan } from '../types-plan.js';
import type { FactValues } from '../types-facts.js';
import { insert, knownOn, update, type DatedFact } from './dated-fact.js';
import { holdingOf, movesItems } from './holders.js';

type Role = FactValues['ministry']['taskForceRole'];

/** Follows the succession back: a commission that replaced a member is a member. After a split a person decides. */
function roleOf(plan: Plan, ministry: Ministry): Role {
  if (ministry.taskForceRole !== 'SUCCESSOR') return ministry.taskForceRole;
  const succession = plan.successions.find((candidate) => candidate.to === ministry.code && movesItems(candidate.kind));
  const before = plan.ministries.find((candidate) => candidate.code === succession?.from);
  return before === undefined ? 'RELATED' : roleOf(plan, before);
}

function closingFacts(plan: Plan, ministry: Ministry): DatedFact[] {
  const closedOn = plan.successions.find((succession) => succession.from === ministry.code)?.effectiveOn;
  if (closedOn === undefined) return [];
  const note = ministry.closingNote === null ? {} : { note: ministry.closingNote };
  return [update(knownOn(plan, closedOn), 'ministry', ministry.code, { closedOn, ...note })];
}

/** A body under another one goes on under its successor, as long as it lives itself. */
function parentFacts(plan: Plan, ministry: Ministry): DatedFact[] {
  if (ministry.parent === null) return [];
  return holdingOf(plan, ministry.parent)
    .moves.filter((move) => ministry.validFrom === null || ministry.validFrom < move.on)
    .filter((move) => ministry.validTo === null || ministry.validTo >= move.on)
    .map((move) => update(move.on, 'ministry', ministry.code, { parent: move.to }));
}

function parentAt(plan: Plan, ministry: Ministry, day: string): string | null {
  if (ministry.parent === null) return null;
  const { first, moves } = holdingOf(plan, ministry.parent);
  return moves.findLast((move) => move.on <= day)?.to ?? first;
}

function ministryFacts(plan: Plan, ministry: Ministry): DatedFact[] {
  const day = knownOn(plan, ministry.validFrom);
  const opening = insert(day, 'ministry', ministry.code, {
    code: ministry.code,
    name: ministry.name,
    abbreviation: ministry.abbreviation,
    kind: ministry.kind,
    independent: ministry.independent,
    taskForceRole: roleOf(plan, ministry),
    parent: parentAt(plan, ministry, day),
    openedOn: ministry.validFrom,
    closedOn: null,
    note: ministry.note,
    provenance: ministry.provenance,
  });
  return [opening, ...parentFacts(plan, ministry), ...closingFacts(plan, ministry)];
}

/** A parent stands before what is under it. */
function parentsFirst(ministries: Ministry[]): Ministry[] {
  const depth = (ministry: Ministry): number => {
    const parent = ministries.find((candidate) => candidate.code === ministry.parent);
    return parent === undefined ? 0 : depth(parent) + 1;
  };
  return ministries.toSorted((a, b) => depth(a) - depth(b));
}

export function factsOfMinistries(plan: Plan): DatedFact[] {
  const successions = plan.successions.map((succession) =>
    insert(knownOn(plan, succession.effectiveOn), 'succession', `${succession.from}>${succession.to}`, { ...succession }),
  );
  return [...parentsFirst(plan.ministries).flatMap((ministry) => ministryFacts(plan, ministry)), ...successions];
}
