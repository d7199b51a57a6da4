import { checkPlan } from './check/check-plan.js';
import { applyDemonstration } from './demonstration.js';
import { parsePlanFile } from './parse/parse-plan-file.js';
import { Reader } from './parse/reader.js';
import { readData } from './read-data.js';
import type { AnnouncementFact, Plan } from './types-plan.js';

export type PlanCode = 'DSCR-TF' | 'DSCR-DEMO';

/** Names every problem of a plan file at once: whoever mends it should need one look. */
export class PlanInvalid extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`The plan cannot be loaded (${String(problems.length)}):\n${problems.join('\n')}`);
    this.name = 'PlanInvalid';
  }
}

interface ParseOptions {
  /** The passages that a `quoteRef` may name; left out, they are not checked. */
  quotes?: ReadonlySet<string>;
}

/** Any task force's plan, in the shape of `data/dscr-tf.json`. */
export function parsePlan(file: unknown, { quotes }: ParseOptions = {}): Plan {
  const problems: string[] = [];
  const plan = parsePlanFile(new Reader(file, 'plan', problems));
  if (problems.length === 0) problems.push(...checkPlan(plan, quotes ?? null));
  if (problems.length > 0) throw new PlanInvalid(problems);
  return plan;
}

export function loadAnnouncementFacts(): AnnouncementFact[] {
  return readData('announcement-facts.json') as AnnouncementFact[];
}

export function loadPlan(code: PlanCode): Plan {
  const quotes = new Set(loadAnnouncementFacts().map((fact) => fact.id));
  const plan = readData('dscr-tf.json');
  return parsePlan(code === 'DSCR-TF' ? plan : applyDemonstration(plan, readData('dscr-demo.json')), { quotes });
}
