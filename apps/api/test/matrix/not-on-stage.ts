/**
 * Fields that no record of the stage fills: what changed since a meeting before the stage was set, a ledger that is broken, a
 * body that closed and has left the list. A new field does not belong here: let the stage have a record for it.
 */
export const NOT_ON_STAGE: readonly string[] = [
  ...['Dashboard.worsened', 'RatingChange.task', 'RatingChange.before', 'RatingChange.after', 'RatingChange.reasons'],
  ...['DashboardChange.before', 'DashboardChange.after', 'DashboardChange.beforeName', 'DashboardChange.afterName'],
  ...['DashboardChange.beforeProvenance', 'DashboardChange.afterProvenance'],
  ...['LedgerVerification.brokenAt', 'LedgerVerification.problem', 'Ministry.successors'],
  // Only a lead's report is a task's last one, and on the stage the lead's are not accepted.
  'Task.lastAcceptedReport',
];
