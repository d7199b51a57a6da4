import { THRESHOLDS, type Dimension, type Rating } from './rating.rules.js';

export interface PrintedRule {
  dimension: Dimension['name'] | 'EFFECT';
  /** Null: not computed yet. */
  rating: Rating | null;
  code: string;
  threshold: number | null;
}

export interface ExecutionLimits {
  yellowBehind: number;
  redBehind: number;
}

const rule = (dimension: PrintedRule['dimension'], rating: Rating | null, code: string, threshold: number | null = null): PrintedRule => ({
  ...{ dimension, rating, code, threshold },
});

/** The rules of rating.rules.ts and of the budget, in the order in which people read them: the same thresholds, no copy of them. */
export function printedRules({ yellowBehind, redBehind }: ExecutionLimits): PrintedRule[] {
  return [
    rule('SCHEDULE', 'RED', 'OVERDUE_LONG', THRESHOLDS.overdueRed),
    rule('SCHEDULE', 'RED', 'FORECAST_FAR', THRESHOLDS.slipRed),
    rule('SCHEDULE', 'YELLOW', 'OVERDUE'),
    rule('SCHEDULE', 'YELLOW', 'FORECAST_SLIPPED', THRESHOLDS.slipYellow),
    rule('SCHEDULE', 'YELLOW', 'WAITS_ON_OTHERS'),
    rule('SCHEDULE', 'GREY', 'NO_RECORD'),
    rule('SCHEDULE', 'DONE', 'ALL_ACHIEVED'),
    rule('LEGISLATION', 'RED', 'BILL_ENDED'),
    rule('LEGISLATION', 'YELLOW', 'STUCK_IN_STAGE'),
    rule('LEGISLATION', 'GREY', 'NO_NEWS'),
    rule('LEGISLATION', 'GREY', 'NOT_PROMULGATED'),
    rule('LEGISLATION', 'DONE', 'IN_FORCE'),
    rule('LEGISLATION', null, 'NO_PROMISED_DAY'),
    rule('BUDGET', 'RED', 'BELOW_REQUEST'),
    rule('BUDGET', 'RED', 'EXECUTION_FAR_BEHIND', redBehind),
    rule('BUDGET', 'YELLOW', 'INCREASE_DROPPED'),
    rule('BUDGET', 'YELLOW', 'BELOW_LAST_YEAR'),
    rule('BUDGET', 'YELLOW', 'EXECUTION_BEHIND', yellowBehind),
    rule('EFFECT', null, 'NO_TOLERANCE'),
    rule('REPORTING', 'GREY', 'NO_ACCEPTED_REPORT'),
    rule('REPORTING', 'GREY', 'NEVER_ANSWERED'),
  ];
}
