import type { StoredProvenance } from '../../platform/database/record.js';
import type { Problem } from '../../platform/errors/problem.js';
import type { Milestone, ReasonClass } from './milestone.entity.js';
import { checkReschedule, type Reschedule } from './milestone.rules.js';

export type NewDates = Omit<Reschedule, 'reasonClass'> & { reasonClass?: ReasonClass | null };
type Dated = Pick<Milestone, 'plannedOn' | 'forecastOn' | 'achievedOn' | 'reasonClass' | 'recoveryStep'>;

/** A date that a coordinator sets is a fact of this system: from then on it can be late. */
const RECORDED: StoredProvenance = { kind: 'recorded', source: null, quoteRef: null };

/** Other dates for a milestone, one or among many: what is wrong with them, and what would be written. */
export function rescheduled(milestone: Dated, change: NewDates, today: string): { problems: Problem[]; values: Partial<Milestone> } {
  const { plannedOn, forecastOn, reasonClass, recoveryStep } = change;
  const moved = plannedOn !== undefined && plannedOn !== milestone.plannedOn;
  return {
    problems: checkReschedule(milestone, change, today),
    values: {
      ...(plannedOn === undefined ? {} : { plannedOn }),
      ...(moved ? { plannedOnProvenance: RECORDED } : {}),
      ...(forecastOn === undefined ? {} : { forecastOn }),
      ...(reasonClass === undefined ? {} : { reasonClass }),
      ...(recoveryStep === undefined ? {} : { recoveryStep }),
    },
  };
}
