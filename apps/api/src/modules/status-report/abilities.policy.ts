import type { Viewer } from '../../platform/access/viewer.js';
import { mayTake, type ReportOwner } from './status-report.policy.js';
import { mayStep, type Standing, type Step } from './status-report.rules.js';

export interface StatusReportAbilities {
  edit: boolean;
  submit: boolean;
  withdraw: boolean;
  review: boolean;
}

/** Who may do what now: a person's right and the report's standing together. Nothing can be done to the past. */
export function abilitiesOnReport(viewer: Viewer | null, report: ReportOwner, standing: Standing, isPast: boolean): StatusReportAbilities {
  const can = (step: Step) => !isPast && mayTake(viewer, step, report) && mayStep(step, standing);
  return { edit: can('SAVE'), submit: can('SUBMIT'), withdraw: can('WITHDRAW'), review: can('ACCEPT') };
}
