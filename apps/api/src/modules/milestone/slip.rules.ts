import type { ReasonClass } from './milestone.entity.js';

interface Dates {
  plannedOn: string | null;
  forecastOn: string | null;
}

/**
 * A planned day later than the one before, or a forecast later than the last one or than the plan. The same day said again is
 * no slip, and a first day is none: nothing was promised before it.
 */
export function slips(before: Dates, after: Dates): boolean {
  return isLater(before.plannedOn, after.plannedOn) || forecastSlips(before, after);
}

function forecastSlips(before: Dates, after: Dates): boolean {
  if (after.forecastOn === before.forecastOn) return false;
  return isLater(before.forecastOn, after.forecastOn) || isLater(after.plannedOn ?? before.plannedOn, after.forecastOn);
}

function isLater(before: string | null, after: string | null): boolean {
  return before !== null && after !== null && after > before;
}

/** The first six reason classes: the body waits for others, and is not called slow for it. What is achieved waits for nobody. */
export function waitsOnOthers({ reasonClass, achievedOn }: { reasonClass: ReasonClass | null; achievedOn: string | null }): boolean {
  return achievedOn === null && reasonClass !== null && reasonClass !== 'INTERNAL_PREPARATION';
}
