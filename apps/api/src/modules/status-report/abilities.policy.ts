import type { Viewer } from '../../platform/access/viewer.js';
import { reportsFor, reviews, type ReportOwner } from './status-report.policy.js';
import { mayStep, type Standing } from './status-report.rules.js';

export interface StatusReportAbilities {
  edit: boolean;
  submit: boolean;
  withdraw: boolean;
  review: boolean;
}

/** Who may do what now: a person's right and the report's standing together. Nothing can be done to the past. */
export function abilitiesOnReport(viewer: Viewer | null, report: ReportOwner, standing: Standing, isPast: boolean): StatusReportAbilities {
  const own = !isPast && reportsFor(viewer, report);
  return {
    edit: own && mayStep('SAVE', standing),
    submit: own && mayStep('SUBMIT', standing),
    withdraw: own && mayStep('WITHDRAW', standing),
    review: !isPast && reviews(viewer, report) && mayStep('ACCEPT', standing),
  };
}
