import { readsPlan, type Viewer } from '../../platform/access/viewer.js';

/** The office opens, closes and reviews; nobody else does. */
export function coordinates(viewer: Viewer | null, taskForceId: string): boolean {
  return viewer?.role === 'COORDINATOR' && readsPlan(viewer, taskForceId);
}

export interface RoundAbilities {
  close: boolean;
  review: boolean;
}

/** A closed round can still be reviewed: what was submitted in time has to be answered. */
export function abilitiesOnRound(
  viewer: Viewer | null,
  round: { taskForceId: string; closedAt: Date | null },
  isPast: boolean,
): RoundAbilities {
  const office = !isPast && coordinates(viewer, round.taskForceId);
  return { close: office && round.closedAt === null, review: office };
}

export interface KnownCounts {
  notSubmitted: boolean;
  waiting: boolean;
}

/** Who may know how many reports are missing, and how many wait: a liaison counts the own body's, the chair counts what was accepted. */
export function knownCounts(viewer: Viewer | null): KnownCounts {
  const counts = viewer?.role === 'COORDINATOR' || viewer?.role === 'LIAISON';
  return { notSubmitted: counts, waiting: counts || viewer?.role === 'AUDITOR' };
}
