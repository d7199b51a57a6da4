import type { DemoMilestoneClaim, DemoReportContent } from './types.js';

/** What most reports leave as it is: no obstacle, agreement with the computed rating, checked by the section chief. */
export function content(checkedOn: string, given: Partial<DemoReportContent>): DemoReportContent {
  return {
    noChange: false,
    narrative: '',
    nextPlan: '',
    agreesWithRating: true,
    otherView: null,
    milestones: [],
    obstacle: null,
    checkedByPosition: '담당과장(시연용)',
    checkedOn,
    documentNumber: null,
    ...given,
  };
}

export function claim(milestone: string, given: Partial<DemoMilestoneClaim>): DemoMilestoneClaim {
  return { milestone, achievedOn: null, forecastOn: null, reasonClass: null, recoveryStep: null, evidence: null, ...given };
}
