import type { Milestone, Provenance } from '../types.js';

const spread: Provenance = {
  kind: 'illustrative',
  source: null,
  quoteRef: null,
  note: { ko: '계획에 가중치가 없어 균등 배분', en: 'the plan gives no weights: spread evenly' },
};

export interface Weight {
  weight: number;
  provenance: Provenance;
}

/** Weights of one task by milestone code. They sum to 100; what does not divide goes to the first by code (CONTRACT, Rating). */
export function weightsOf(milestones: readonly Milestone[]): Map<string, Weight> {
  const sorted = milestones.toSorted((a, b) => (a.code < b.code ? -1 : 1));
  const share = Math.floor(100 / sorted.length);
  const remainder = 100 - share * sorted.length;
  return new Map(
    sorted.map((milestone, index) => [
      milestone.code,
      milestone.weight === null
        ? { weight: index === 0 ? share + remainder : share, provenance: spread }
        : { weight: milestone.weight, provenance: milestone.provenance },
    ]),
  );
}
