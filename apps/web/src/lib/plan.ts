/** The unions of the schema that parts of the screen switch on. */
export type { Effect, MilestoneState, Rating } from './search';
export type LeadStatus = 'PROVISIONAL' | 'DISPUTED' | 'CONFIRMED' | 'SOURCED';
