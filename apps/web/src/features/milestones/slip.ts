import type { CalendarDay } from '../../lib/dates';

interface Dated {
  baselineOn: CalendarDay | null;
  plannedOn: CalendarDay | null;
  forecastOn: CalendarDay | null;
  achievedOn: CalendarDay | null;
}

const DAY_MS = 86_400_000;

/** Where it stands now: when it was achieved, else when it is expected, else when it is planned. */
export function currentDay({ achievedOn, forecastOn, plannedOn }: Dated): CalendarDay | null {
  return achievedOn ?? forecastOn ?? plannedOn;
}

/** How far the drawn dates lie apart, in days: the length of the line from the original date. Says nothing about lateness. */
export function slipDays(milestone: Dated): number | null {
  const current = currentDay(milestone);
  if (milestone.baselineOn === null || current === null) return null;
  return Math.round((Date.parse(current) - Date.parse(milestone.baselineOn)) / DAY_MS);
}

/** An invented first date stays invented, however real the date is to which the plan was moved: nothing is measured from it. */
export function isFromSample({ baselineOnProvenance }: { baselineOnProvenance: { kind: string } | null }): boolean {
  return baselineOnProvenance?.kind === 'ILLUSTRATIVE';
}
