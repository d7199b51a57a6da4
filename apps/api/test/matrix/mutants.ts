import type { DatabaseWall, SchemaWall } from './opened.js';

/** One wall made weaker in one place, while the other wall is out of the way; and a cell that has to notice. */
export interface Mutant {
  name: string;
  /** Who asks, and the beginning of the cell in which it must show. */
  person: string;
  cell: string;
  moment?: 'handedIn';
  apply: (database: DatabaseWall, schema: SchemaWall) => Promise<void> | void;
}

const OWN_BODY = /\(ministry_id = ANY \(\( SELECT app\.ministry_ids\(\)[^)]*\)(::uuid\[\])?\)\)/;
const SCOPE = /\(scope <> 'COORDINATOR_ONLY'::text\)/;
const ALL = /^[\s\S]*$/;
const SIGNED_IN = '(SELECT app.user_id()) IS NOT NULL';

/** Policies, tried with the rules of the schema's object types removed. */
export const POLICIES: Mutant[] = [
  {
    ...{ name: 'report_draft: any body', person: 'liaison.MOJ', cell: 'ReportDraft.savedAt via StatusReport.draft' },
    apply: (database) => database.weaken('report_draft', OWN_BODY, 'true'),
  },
  {
    ...{ name: 'report_draft: any role', person: 'coordinator', cell: 'ReportContent.narrative via ReportDraft.content' },
    apply: (database) => database.weaken('report_draft', ALL, SIGNED_IN),
  },
  {
    ...{ name: 'status_report: any body', person: 'liaison.MOE', cell: 'StatusReport.state via ReportingRound.reports' },
    apply: (database) => database.weaken('status_report', OWN_BODY, 'true'),
  },
  {
    ...{ name: 'status_report: any state for the leadership', person: 'leadership', cell: 'StatusReport.state via Task.reports' },
    apply: (database) =>
      database.weaken('status_report', /WHEN 'LEADERSHIP'::text THEN \(state = 'ACCEPTED'::text\)/, `WHEN 'LEADERSHIP'::text THEN true`),
  },
  {
    ...{ name: 'status_report: any role', person: 'auditor', cell: 'StatusReport.id via ReportingRound.reports' },
    apply: (database) => database.weaken('status_report', ALL, SIGNED_IN),
  },
  {
    ...{ name: 'report_submission: any body', person: 'liaison.MOE', cell: 'ReportSubmission.number via StatusReport.submissions' },
    apply: (database) => database.weaken('report_submission', ALL, SIGNED_IN),
  },
  {
    ...{ name: 'obstacle: any scope', person: 'leadership', cell: 'Obstacle.text via ReportContent.obstacle' },
    apply: (database) => database.weaken('obstacle', SCOPE, 'true'),
  },
  {
    ...{ name: 'evidence: any scope', person: 'leadership', cell: 'Evidence.fileName via ReportSubmission.evidence' },
    apply: (database) => database.weaken('evidence', SCOPE, 'true'),
  },
  {
    ...{ name: 'budget_amount: any scope', person: 'leadership', cell: 'BudgetAmount.amountWon via BudgetLine.amounts' },
    apply: (database) => database.weaken('budget_amount', SCOPE, 'true'),
  },
  {
    ...{ name: 'budget_amount: any body', person: 'liaison.MOE', cell: 'BudgetYear.requestedWon via BudgetLine.years' },
    apply: (database) => database.weaken('budget_amount', OWN_BODY, 'true'),
  },
  {
    ...{ name: 'task_charge: any body', person: 'liaison.MOE', cell: 'TaskCharge.note via TaskForce.charges' },
    apply: (database) => database.weaken('task_charge', OWN_BODY, 'true'),
  },
  {
    ...{ name: 'judged_rating: any state', person: 'leadership', cell: 'JudgedRating.answer via Task.judgedRatings' },
    apply: (database) => database.weaken('judged_rating', /\(state = 'CONFIRMED'::text\)/, 'true'),
  },
  {
    ...{ name: 'judged_rating: any body', person: 'liaison.MOE', cell: 'JudgedRating.reason via Task.judgedRatings' },
    apply: (database) => database.weaken('judged_rating', OWN_BODY, 'true'),
  },
  {
    ...{ name: 'comment: any body', person: 'liaison.MOE', cell: 'Comment.side via CommentThread.comments' },
    apply: (database) => database.weaken('comment', OWN_BODY, 'true'),
  },
  {
    ...{ name: 'notification: anybody’s', person: 'liaison.MOE', cell: 'Notification.kind via Query.notifications' },
    apply: (database) => database.weaken('notification', ALL, SIGNED_IN),
  },
  {
    ...{ name: 'disagreement: any body', person: 'liaison.MOE', cell: 'Disagreement.reason via TaskForce.disagreements' },
    apply: (database) => database.weaken('disagreement', OWN_BODY, 'true'),
  },
  {
    ...{ name: 'deputy: any body', person: 'liaison.MOE', cell: 'Deputy.fromOn via TaskForce.deputies' },
    apply: (database) => database.weaken('deputy', OWN_BODY, 'true'),
  },
  {
    ...{ name: 'task: any role', person: 'administrator', cell: 'Task.title via TaskForce.tasks' },
    apply: (database) => database.weaken('task', ALL, SIGNED_IN),
  },
  {
    ...{ name: 'task_force: any member', person: 'coordinator.elsewhere', cell: 'TaskForce.name via Query.taskForce' },
    apply: (database) => database.weaken('task_force', ALL, SIGNED_IN),
  },
  {
    ...{ name: 'the past of status_report: any state for the leadership', person: 'leadership', cell: 'StatusReport.state via ' },
    ...{ moment: 'handedIn' },
    apply: (database) => database.weakenPast('status_report', `'LEADERSHIP' THEN state = 'ACCEPTED'`, `'LEADERSHIP' THEN true`),
  },
  {
    ...{ name: 'the history: what a record said before, to everybody', person: 'leadership', cell: 'FieldChange.before via ' },
    apply: (database) => database.weakenHistory(/CASE WHEN (\(SELECT (?:(?!THEN)[\s\S])*l\.before\) r\)) THEN l\.before END/, 'l.before'),
  },
  {
    ...{ name: 'the history: any entry of a record', person: 'leadership', cell: 'HistoryEntry.id via ' },
    apply: (database) => database.weakenHistory(/AND \(SELECT \(%2\$s\)(?:(?!ORDER)[\s\S])*/, ''),
  },
];

const ofType = (type: string, person: string, cell: string): Mutant => ({
  ...{ name: `no rule for ${type}`, person, cell: `${type}.${cell}` },
  apply: (_database, schema) => schema.liftTypes([type]),
});

/** Rules of object types, tried with every row readable in the database. */
export const TYPES: Mutant[] = [
  ofType('TaskForce', 'coordinator.elsewhere', 'name via Query.taskForce'),
  ofType('StatusReport', 'leadership', 'state via ReportingRound.reports'),
  ofType('TaskCharge', 'leadership', 'note via TaskForce.charges'),
  ofType('JudgedRating', 'leadership', 'answer via Task.judgedRatings'),
  ofType('Comment', 'leadership', 'side via CommentThread.comments'),
  ofType('Notification', 'liaison.MOE', 'kind via Query.notifications'),
  ofType('Disagreement', 'leadership', 'reason via TaskForce.disagreements'),
  ofType('SignedPart', 'leadership', 'number via ReportSubmission.signedParts'),
  ofType('Deputy', 'leadership', 'fromOn via TaskForce.deputies'),
  ofType('ReportSubmission', 'leadership', 'number via StatusReport.submissions'),
  ofType('ReportDraft', 'coordinator', 'savedAt via StatusReport.draft'),
  ofType('Obstacle', 'leadership', 'text via ReportContent.obstacle'),
  ofType('Evidence', 'leadership', 'fileName via ReportSubmission.evidence'),
  ofType('BudgetAmount', 'leadership', 'amountWon via BudgetLine.amounts'),
  ofType('Area', 'administrator', 'name via TaskForce.areas'),
  ofType('Task', 'administrator', 'title via TaskForce.tasks'),
  ofType('Milestone', 'administrator', 'title via TaskForce.milestones'),
  ofType('Legislation', 'administrator', 'title via TaskForce.legislation'),
  ofType('BudgetLine', 'administrator', 'name via TaskForce.budgetLines'),
  ofType('Indicator', 'administrator', 'name via TaskForce.indicators'),
  ofType('Meeting', 'administrator', 'title via TaskForce.meetings'),
  ofType('Source', 'administrator', 'title via TaskForce.sources'),
  ofType('ReportingRound', 'administrator', 'name via TaskForce.rounds'),
];

const ofRoot = (way: string, person: string): Mutant => ({
  ...{ name: `no rule for ${way}`, person, cell: way },
  apply: (_database, schema) => schema.liftRoot(way),
});

/** Rules of root fields: with one gone, whoever was refused by it gets another answer from what lies behind. */
export const ROOTS: Mutant[] = [
  ...[
    'Query.accounts',
    'Query.taskForces',
    'Query.taskForce',
    'Query.statusReport',
    'Query.evidence',
    'Query.evidenceRules',
    'Query.ratingRules',
    'Query.notifications',
    'Query.notificationSettings',
    'Mutation.signOut',
    'Mutation.sessionExtend',
  ].map((way) => ofRoot(way, 'anonymous')),
  ...['Query.ledgerVerify', 'Query.mails', 'Query.mailService', 'Mutation.accountCreate', 'Mutation.accountDisable'].map((way) =>
    ofRoot(way, 'leadership'),
  ),
  ...['Mutation.reportingRoundOpen', 'Mutation.reportingRoundClose', 'Mutation.milestoneReschedule'].map((way) => ofRoot(way, 'auditor')),
  ...['Mutation.reportRouteAdd', 'Mutation.reportRouteChange'].map((way) => ofRoot(way, 'auditor')),
  ...['Mutation.statusReportDraftSave', 'Mutation.statusReportsSubmit', 'Mutation.statusReportWithdraw'].map((way) =>
    ofRoot(way, 'coordinator'),
  ),
  ...['Query.calendarYear', 'Query.calendarDay'].map((way) => ofRoot(way, 'anonymous')),
  ...['Mutation.calendarFill', 'Mutation.holidayAdd', 'Mutation.holidayCorrect', 'Mutation.reportingSettingsChange'].map((way) =>
    ofRoot(way, 'auditor'),
  ),
  ...['Mutation.deadlineExtensionsAsk', 'Mutation.tasksHandOver', 'Mutation.evidenceRemove', 'Mutation.judgedRatingAnswer'].map((way) =>
    ofRoot(way, 'coordinator'),
  ),
  ...['Draft', 'Revise', 'Drop', 'Ask', 'Confirm'].map((act) => ofRoot(`Mutation.judgedRating${act}`, 'liaison.KCC')),
  ...['Mutation.contactRecord', 'Mutation.commentAdd', 'Mutation.commentWithdraw'].map((way) => ofRoot(way, 'auditor')),
  ...['Query.milestonesChangePreview', 'Mutation.milestonesChange', 'Mutation.milestoneRebaseline', 'Mutation.milestoneArchive'].map(
    (way) => ofRoot(way, 'auditor'),
  ),
  ...['Mutation.milestoneAdd', 'Mutation.taskWeightsSet'].map((way) => ofRoot(way, 'leadership')),
  ...['Mutation.disagreementState', 'Mutation.disagreementRaise', 'Mutation.disagreementSettle'].map((way) => ofRoot(way, 'coordinator')),
  ofRoot('Mutation.disagreementClose', 'liaison.KCC'),
  ...['Mutation.deputyName', 'Mutation.deputyEnd'].map((way) => ofRoot(way, 'coordinator')),
  ...['Mutation.deadlineExtensionGrant', 'Mutation.deadlineExtensionDecline'].map((way) => ofRoot(way, 'liaison.KCC')),
  ...['Mutation.taskLeadConfirm', 'Mutation.taskLeadDispute'].map((way) => ofRoot(way, 'coordinator')),
  ...['Mutation.statusReportReviewBegin', 'Mutation.statusReportReturn', 'Mutation.statusReportAccept'].map((way) =>
    ofRoot(way, 'liaison.KCC'),
  ),
];

/** Root fields whose rule no mutant takes away, each with the reason. */
export const NO_ROOT_MUTANT: Readonly<Record<string, string>> = {
  'Query.viewer': 'for everybody',
  'Query.setup': 'for everybody',
  'Mutation.signIn': 'for everybody',
  'Mutation.firstAdministratorCreate': 'for everybody',
  'Mutation.taskForceChoose': 'what lies behind refuses in the same words',
  'Mutation.commentMarkRead': 'what lies behind refuses in the same words',
  'Mutation.calendarFeedRenew': 'what lies behind refuses in the same words',
  'Mutation.calendarFeedRevoke': 'what lies behind refuses in the same words',
  'Mutation.notificationsRead': 'what lies behind refuses in the same words',
  'Mutation.notificationSettingsChange': 'what lies behind refuses in the same words',
  'Subscription.taskForceChanged': 'the socket of somebody who is not signed in is closed before anything is asked on it',
};
