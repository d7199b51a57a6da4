import { daysBetween } from '../../platform/clock/calendar-day.js';
import type { DatedMilestone, Standing } from './milestone.rules.js';

/** The day on which it is expected now; a forecast that has passed yields to a later plan. */
function expectedOn({ plannedOn, forecastOn = null }: Pick<DatedMilestone, 'plannedOn' | 'forecastOn'>, today: string): string | null {
  if (forecastOn === null) return plannedOn;
  return forecastOn < today && plannedOn !== null && plannedOn > forecastOn ? plannedOn : forecastOn;
}

/** Days from the day first promised to the one expected now: a new plan does not make the old promise undone. */
export function slipOf(milestone: DatedMilestone & { baselineOn: string | null }, today: string): number | null {
  const expected = expectedOn(milestone, today);
  return milestone.baselineOn === null || expected === null ? null : daysBetween(milestone.baselineOn, expected);
}

/** Its body answers rounds, and either its planned day was not invented or somebody forecast one that lies ahead. */
export function isVouched(milestone: DatedMilestone, today: string, answeredSince: string | null): boolean {
  const { plannedOn, plannedOnProvenance, forecastOn = null } = milestone;
  const isNamed = plannedOn !== null && plannedOnProvenance.kind !== 'illustrative';
  return answeredSince !== null && answeredSince <= today && (isNamed || (forecastOn !== null && forecastOn >= today));
}

/** What comes next: what is overdue, longest first, then what lies ahead, soonest first; a past day without record never does. */
export function nextOf<Item extends DatedMilestone>(items: readonly { milestone: Item; standing: Standing }[], today: string): Item | null {
  const overdue = items
    .filter(({ standing }) => standing.state === 'OVERDUE')
    .toSorted((a, b) => (b.standing.days ?? 0) - (a.standing.days ?? 0));
  const ahead = items
    .filter(({ standing }) => standing.state === 'UPCOMING' || standing.state === 'UNDATED')
    .flatMap(({ milestone }) => {
      const on = expectedOn(milestone, today);
      return on === null || on < today ? [] : [{ milestone, on }];
    })
    .toSorted((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)));
  return (overdue[0] ?? ahead[0])?.milestone ?? null;
}
