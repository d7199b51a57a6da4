import { checkPlan } from './check/check-plan.js';
import { applyDemonstration } from './demonstration.js';
import { parsePlanFile } from './parse/parse-plan-file.js';
import { Reader } from './parse/reader.js';
import { refuseInvalid } from './plan-invalid.js';
import { readData } from './read-data.js';
import type { AnnouncementFact, Plan } from './types-plan.js';

export type PlanCode = 'DSCR-TF' | 'DSCR-DEMO';

interface ParseOptions {
  /** The passages that a `quoteRef` may name; left out, they are not checked. */
  quotes?: ReadonlySet<string>;
}

/** Any task force's plan, in the shape of `data/dscr-tf.json`. */
export function parsePlan(file: unknown, { quotes }: ParseOptions = {}): Plan {
  const problems: string[] = [];
  const plan = parsePlanFile(new Reader(file, 'plan', problems));
  if (problems.length === 0) problems.push(...checkPlan(plan, quotes ?? null));
  refuseInvalid(problems);
  return plan;
}

export function loadAnnouncementFacts(): AnnouncementFact[] {
  const problems: string[] = [];
  const file = new Reader({ facts: readData('announcement-facts.json') }, 'announcement', problems);
  const facts = file.list('facts', (item) => ({
    id: item.text('id'),
    source: item.text('source'),
    anchor: item.text('anchor'),
    facts: item.texts('facts'),
    entities: item.texts('entities'),
  }));
  refuseInvalid(problems);
  return facts;
}

export function loadPlan(code: PlanCode): Plan {
  const quotes = new Set(loadAnnouncementFacts().map((fact) => fact.id));
  const plan = readData('dscr-tf.json');
  return parsePlan(code === 'DSCR-TF' ? plan : applyDemonstration(plan, readData('dscr-demo.json')), { quotes });
}
