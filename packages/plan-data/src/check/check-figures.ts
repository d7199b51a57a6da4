import type { Plan } from '../types-plan.js';
import type { Refuse } from './refuse.js';

/**
 * A publication cannot have seen a day that came after it. Where a figure nevertheless carries a later day (an end of year that
 * was announced ahead), the note of its provenance says why.
 */
export function checkFigures(plan: Plan, refuse: Refuse): void {
  const published = new Map(plan.sources.map((source) => [source.id, source.publishedOn]));
  for (const { code, baseline, observations } of plan.indicators) {
    const figures = [...(baseline === null ? [] : [{ place: 'baseline', figure: baseline }])];
    const all = [...figures, ...observations.map((figure, index) => ({ place: `observations[${String(index)}]`, figure }))];
    for (const { place, figure } of all) {
      const { on, provenance } = figure;
      const sourceDay = provenance.source === null ? null : (published.get(provenance.source) ?? null);
      if (on === null || sourceDay === null || on <= sourceDay || provenance.note !== null) continue;
      refuse(`indicators[${code}].${place}`, `is of ${on}, after its source of ${sourceDay}, and does not say why`);
    }
  }
}
