/** The public face of the package: everything that the rest of the product may use. */
export * from './types.js';
export * from './types-plan.js';
export * from './types-facts.js';
export * from './types-lifecycle.js';
export * from './lifecycles.js';
export { elapsedMonths } from './elapsed-months.js';
export { loadAnnouncementFacts, loadPlan, parsePlan, type PlanCode } from './plan.js';
export { PlanInvalid } from './plan-invalid.js';
export { factsOf } from './facts.js';
export { factEntities, sharedEntities, type DatedFact } from './facts/dated-fact.js';
export { demoStory } from './demo-story.js';
export * from './demo-story/types.js';
export { pastRounds, type PastRound } from './demo-story/past/rounds.js';
export { pastReport, type PastOwed } from './demo-story/past/reports.js';
