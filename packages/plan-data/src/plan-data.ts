/** The public face of the package: everything that the rest of the product may use. */
export * from './types.js';
export * from './types-plan.js';
export * from './types-facts.js';
export * from './lifecycles.js';
export { elapsedMonths } from './elapsed-months.js';
export { loadAnnouncementFacts, loadPlan, parsePlan, PlanInvalid, type PlanCode } from './plan.js';
export { factsOf } from './facts.js';
export {
  factEntities,
  sharedEntities,
  type DatedFact,
  type InsertFact,
  type UpdateFact,
} from './facts/dated-fact.js';
