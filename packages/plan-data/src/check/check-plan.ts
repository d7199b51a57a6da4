import type { Plan } from '../types-plan.js';
import { checkBodies } from './check-bodies.js';
import { checkLegislation } from './check-legislation.js';
import { checkProvenance } from './check-provenance.js';
import { checkReferences } from './check-references.js';
import { checkFigures } from './check-figures.js';
import type { Refuse } from './refuse.js';

/** `quotes`: the passages of the announcement that may be cited; null when the plan brings none. */
export function checkPlan(plan: Plan, quotes: ReadonlySet<string> | null): string[] {
  const problems: string[] = [];
  const refuse: Refuse = (path, claim) => void problems.push(`${path} ${claim}`);
  if (plan.timezone !== 'Asia/Seoul') refuse('timezone', `is ${plan.timezone}: days are counted in Asia/Seoul`);
  checkReferences(plan, quotes, refuse);
  checkBodies(plan, refuse);
  checkProvenance(plan, quotes, refuse);
  checkLegislation(plan, refuse);
  checkFigures(plan, refuse);
  return problems;
}
