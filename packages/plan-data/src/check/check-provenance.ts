import { provenanceKinds, type Provenance } from '../types.js';
import type { Plan } from '../types-plan.js';
import type { Refuse } from './refuse.js';

function isProvenance(value: object): value is Provenance {
  return 'quoteRef' in value && 'kind' in value;
}

function checkOne(provenance: Provenance, path: string, sources: Set<string>, quotes: ReadonlySet<string> | null, refuse: Refuse) {
  const { kind, source, quoteRef } = provenance;
  if (!provenanceKinds.includes(kind)) refuse(path, `has an unknown kind ${kind}`);
  if (kind !== 'illustrative' && source === null) refuse(path, 'names no source and is not illustrative');
  if (source !== null && !sources.has(source)) refuse(path, `names an unknown source ${source}`);
  if (quoteRef !== null && quotes !== null && !quotes.has(quoteRef)) refuse(path, `names an unknown passage ${quoteRef}`);
  if (kind === 'announcement' && quoteRef === null) refuse(path, 'is of the announcement and names no passage');
}

function nameOf(value: unknown): string | null {
  return typeof value === 'object' && value !== null && 'code' in value && typeof value.code === 'string' ? value.code : null;
}

/** Walks the whole plan, so that no field added later can bring a provenance past this check. */
export function checkProvenance(plan: Plan, quotes: ReadonlySet<string> | null, refuse: Refuse): void {
  const sources = new Set(plan.sources.map((source) => source.id));
  const walk = (value: unknown, path: string): void => {
    if (typeof value !== 'object' || value === null) return;
    if (isProvenance(value)) return checkOne(value, path, sources, quotes, refuse);
    for (const [key, child] of Object.entries(value as Record<string, unknown>)) {
      walk(child, Array.isArray(value) ? `${path}[${nameOf(child) ?? key}]` : `${path}.${key}`);
    }
  };
  walk(plan, 'plan');
}
