import type { SuccessionKind } from '../types.js';
import type { Plan } from '../types-plan.js';
import { update, type UpdateFact } from './dated-fact.js';

/** One body goes wholly into one other: what it held goes with it. At a split or a transfer a person chooses. */
const movingKinds: readonly SuccessionKind[] = ['RENAME_AND_EXPAND', 'ABOLISH_AND_ESTABLISH', 'ELEVATE', 'DEEMED_CONTINUATION', 'MERGE'];

export function movesItems(kind: SuccessionKind): boolean {
  return movingKinds.includes(kind);
}

interface Move {
  on: string;
  to: string;
}

interface Holding {
  /** Who holds it when the plan is announced. */
  first: string;
  moves: Move[];
}

export function holdingOf(plan: Plan, ministry: string): Holding {
  const holding: Holding = { first: ministry, moves: [] };
  const seen = new Set<string>([ministry]);
  let current = ministry;
  for (;;) {
    const succession = plan.successions.find((candidate) => candidate.from === current && movesItems(candidate.kind));
    if (succession === undefined || seen.has(succession.to)) return holding;
    current = succession.to;
    seen.add(current);
    if (succession.effectiveOn <= plan.taskForce.announcedOn) holding.first = current;
    else holding.moves.push({ on: succession.effectiveOn, to: current });
  }
}

type HeldEntity = 'assignment' | 'measure' | 'milestone' | 'legislation' | 'budgetLine';

/** `doneOn`: an item that is done stays with the body that did it. */
export function movesOf(plan: Plan, entity: HeldEntity, key: string, ministry: string, doneOn: string | null = null): UpdateFact[] {
  return holdingOf(plan, ministry)
    .moves.filter((move) => doneOn === null || doneOn >= move.on)
    .map((move) => update(move.on, entity, key, { ministry: move.to }) as UpdateFact);
}
