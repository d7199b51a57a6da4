import { randomUUID } from 'node:crypto';
import { routes } from './carry.js';
import { calendarTrials } from './calendar-keeping.js';
import { commentTrials } from './comments.js';
import { ERRORS, STALE, versioned, type Attempt, type Trial } from './deed.js';
import { disagreements } from './disagree.js';
import { judgements } from './judgements.js';
import { feedTrials } from './own-feed.js';
import { planTrials } from './plan-keeping.js';
import { ABSENT_ID, OUTCOMES } from './read.js';
import { ELSEWHERE, HOME, type Principal } from './stage/people.js';
import type { Stage } from './stage/stage.js';
import { toldTrials } from './told.js';

const key = () => randomUUID();
const content = { noChange: false, narrative: '□ not to be kept', nextPlan: '', milestones: [] };
const OFFICE = { division: 'not to be kept', position: 'not to be kept', telephone: '02-000-0000' };
const CONFLICT = `conflict { changedAt changedBy { name { ko en } position { ko en } body { ko en } role } reason fields { field theirs yours } }`;

/** One report for each standing that a command tells apart, and other bodies' own. */
const TRIED = [
  ...['NOT_BEGUN', 'DRAFT', 'WITHDRAWN', 'RESUBMITTED TASK_FORCE', 'SUBMITTED PUBLIC', 'RETURNED PUBLIC', 'ACCEPTED PUBLIC'],
  ...['MOJ', 'KCC', 'NPA'],
];

/** How each mutation is tried. A new one stands here or the suite fails. */
export function trials(stage: Stage): Record<string, Trial> {
  const reports = TRIED.map((name) => stage.reports.get(name)?.id ?? '');
  const on = (ids: string[], type: string, input: () => object, object: string): Trial => ({
    declared: `($id: ID!, $input: ${type}!)`,
    given: '(id: $id, input: $input)',
    selection: `{ ${object} ${ERRORS} }`,
    attempts: [
      ...ids.map((id) => ({ target: id, variables: { id, input: input() } })),
      ...[ABSENT_ID, 'no-id'].map((id) => ({ target: 'absent', variables: { id, input: input() } })),
    ],
  });
  const onReports = (type: string, input: () => object, more = '') =>
    on([...reports, stage.ids.reportElsewhere], type, input, `statusReport { id state version } ${more}`);
  const tasks = [stage.ids.ledByMoj, stage.reports.get('KCC')?.task.id ?? '', stage.ids.taskElsewhere, stage.ids.archivedTask];
  return {
    statusReportDraftSave: onReports('StatusReportDraftSaveInput', versioned({ content }), CONFLICT),
    statusReportWithdraw: onReports('StatusReportWithdrawInput', versioned()),
    statusReportReviewBegin: onReports('StatusReportReviewBeginInput', versioned()),
    statusReportReturn: onReports('StatusReportReturnInput', versioned({ reason: 'not to be kept' })),
    statusReportAccept: onReports('StatusReportAcceptInput', versioned()),
    statusReportsSubmit: submits(
      [...reports, stage.ids.reportElsewhere],
      [stage.reports.get('KCC')?.id ?? '', stage.reports.get('MOJ')?.id ?? ''],
    ),
    tasksHandOver: handsOver(stage, tasks),
    deputyName: {
      ...{ declared: '($code: String!, $input: DeputyNameInput!)', given: '(taskForceCode: $code, input: $input)' },
      ...{ selection: `{ deputy { id } ${ERRORS} }`, attempts: byCode(stage, () => ({ input: nobodysDeputy() })) },
    },
    deputyEnd: on([stage.ids.deputy], 'DeputyEndInput', versioned(), 'deputy { id }'),
    deadlineExtensionsAsk: asks(
      [...reports, stage.ids.reportElsewhere],
      [stage.reports.get('KCC')?.id ?? '', stage.reports.get('MOJ')?.id ?? ''],
    ),
    deadlineExtensionGrant: on([stage.ids.extension], 'DeadlineExtensionGrantInput', versioned(), 'deadlineExtension { id }'),
    deadlineExtensionDecline: on(
      [stage.ids.extension],
      'DeadlineExtensionDeclineInput',
      versioned({ reason: 'not to be kept' }),
      'deadlineExtension { id }',
    ),
    ...judgements(stage, TRIED, on),
    ...routes(stage, byCode),
    ...disagreements(stage, [...reports, stage.ids.reportElsewhere]),
    evidenceRemove: on(stage.evidence, 'EvidenceRemoveInput', versioned(), 'statusReport { id }'),
    milestoneReschedule: on(
      [stage.ids.milestone, stage.ids.archivedMilestone],
      'MilestoneRescheduleInput',
      versioned({ reason: 'not to be kept' }),
      `milestone { id } ${CONFLICT}`,
    ),
    contactRecord: on([...tasks, stage.ids.archivedMilestone], 'ContactRecordInput', versioned(OFFICE), 'contact { id }'),
    taskLeadConfirm: on(tasks, 'TaskLeadConfirmInput', versioned(), 'task { id }'),
    taskLeadDispute: on(tasks, 'TaskLeadDisputeInput', versioned({ reason: 'not to be kept' }), 'task { id }'),
    reportingRoundClose: on(
      [stage.roundId, stage.closedRoundId, stage.ids.roundElsewhere],
      'ReportingRoundCloseInput',
      versioned(),
      'reportingRound { id }',
    ),
    reportingRoundOpen: {
      ...{ declared: '($code: String!, $input: ReportingRoundOpenInput!)', given: '(taskForceCode: $code, input: $input)' },
      ...{ selection: `{ reportingRound { id } ${ERRORS} }`, attempts: byCode(stage, () => ({ input: newRound() })) },
    },
    ...toldTrials(STALE),
    ...calendarTrials(stage),
    ...commentTrials(stage),
    ...feedTrials(),
    ...planTrials(stage, tasks),
    reportingSettingsChange: {
      ...{ declared: '($code: String!, $input: ReportingSettingsChangeInput!)', given: '(taskForceCode: $code, input: $input)' },
      ...{ selection: `{ reportingSettings { version } ${ERRORS} }`, attempts: byCode(stage, () => ({ input: versioned()() })) },
    },
    accountCreate: {
      ...{ declared: '($input: AccountCreateInput!)', given: '(input: $input)', selection: `{ account { id } ${ERRORS} }` },
      attempts: [{ target: '-', variables: { input: newAccount() } }],
    },
    accountDisable: on(accounts(stage), 'AccountDisableInput', versioned({ reason: 'not to be kept' }), 'account { id }'),
    ...sessions(stage),
  };
}

/** One foreign report among others spoils the whole act. */
function submits(ids: string[], mixed: string[]): Trial {
  const report = (id: string) => ({ id, expectedVersion: STALE, content });
  const input = (...reports: string[]) => ({ input: { idempotencyKey: key(), reports: reports.map(report) } });
  return {
    ...{ declared: '($input: StatusReportsSubmitInput!)', given: '(input: $input)', selection: `{ statusReports { id } ${ERRORS} }` },
    attempts: [
      ...ids.map((id) => ({ target: id, variables: input(id) })),
      { target: 'own and foreign', variables: input(...mixed) },
      { target: 'own and foreign', variables: input(...mixed.toReversed()) },
      { target: 'absent', variables: input(ABSENT_ID) },
    ],
  };
}

/** Without a reason nothing is asked; a foreign report among one's own spoils the whole act. */
function asks(ids: string[], mixed: string[]): Trial {
  const input = (...reportIds: string[]) => ({ input: { idempotencyKey: key(), reportIds, untilOn: '2199-01-11', reason: '' } });
  return {
    ...{ declared: '($input: DeadlineExtensionsAskInput!)', given: '(input: $input)', selection: `{ statusReports { id } ${ERRORS} }` },
    attempts: [
      ...ids.map((id) => ({ target: id, variables: input(id) })),
      { target: 'own and foreign', variables: input(...mixed) },
      { target: 'own and foreign', variables: input(...mixed.toReversed()) },
      { target: 'absent', variables: input(ABSENT_ID) },
    ],
  };
}

/** To nobody: whoever may arrange the task is told to choose a colleague. */
function handsOver({ ids }: Stage, tasks: string[]): Trial {
  const input = (taskId: string) => ({
    ...{ code: taskId === ids.taskElsewhere ? ELSEWHERE : HOME },
    ...{ input: { idempotencyKey: key(), toId: ABSENT_ID, tasks: [{ taskId, expectedVersion: STALE }] } },
  });
  return {
    ...{ declared: '($code: String!, $input: TasksHandOverInput!)', given: '(taskForceCode: $code, input: $input)' },
    selection: `{ charges { id } ${ERRORS} }`,
    attempts: [
      ...tasks.map((id) => ({ target: id, variables: input(id) })),
      ...[ABSENT_ID, 'no-id'].map((id) => ({ target: 'absent', variables: input(id) })),
      { target: 'absent', variables: { ...input(ids.ledByMoj), code: 'NO-SUCH' } },
    ],
  };
}

function byCode(stage: Stage, more: () => object): Attempt[] {
  const codes = { [HOME]: stage.home, [ELSEWHERE]: stage.elsewhere, 'NO-SUCH': 'absent' };
  return Object.entries(codes).map(([code, target]) => ({ target, variables: { code, ...more() } }));
}

const accounts = ({ people }: Stage) =>
  ['auditor', 'liaison.MOE', 'auditor.elsewhere'].map((name) => people.get(name)?.accountId ?? '').filter((id) => id !== '');

/** Nobody at all acts for them. */
const nobodysDeputy = () => ({ idempotencyKey: key(), deputyId: ABSENT_ID, fromOn: '2199-01-01', untilOn: '2199-01-02' });

const newRound = () => ({
  idempotencyKey: key(),
  code: '',
  name: { ko: '', en: '' },
  basisOn: '2026-03-31',
  dueAt: '2199-01-01T00:00:00Z',
});
const newAccount = () => ({
  ...{ idempotencyKey: key(), email: 'nobody@test.gwaje', displayName: { ko: '가', en: 'A' }, role: 'AUDITOR' },
  ...{ taskForceCodes: [HOME], password: 'short' },
});

/** Of sessions; leaving for good is tried last of all, by a suite of its own. */
function sessions(stage: Stage): Record<string, Trial> {
  const first = {
    setupCode: 'wrong',
    email: 'nobody@test.gwaje',
    displayName: { ko: '가', en: 'A' },
    password: 'a long enough pass phrase',
  };
  const once = (input: object) => [{ target: '-', variables: { input } }];
  return {
    signIn: {
      ...{ declared: '($input: SignInInput!)', given: '(input: $input)', selection: `{ viewer { id } ${ERRORS} }` },
      // Guessing at one address is limited: everybody tries another one.
      get attempts() {
        return once({ email: `${key()}@test.gwaje`, password: 'wrong' });
      },
    },
    firstAdministratorCreate: {
      ...{ declared: '($input: FirstAdministratorCreateInput!)', given: '(input: $input)' },
      ...{ selection: `{ viewer { id } ${ERRORS} }`, attempts: once(first) },
    },
    sessionExtend: { declared: '', given: '', selection: '{ sessionEndsAt }', attempts: [{ target: '-', variables: {} }] },
    taskForceChoose: {
      ...{ declared: '($code: String!)', given: '(code: $code)', selection: `{ taskForce { id } ${ERRORS} }` },
      attempts: byCode(stage, () => ({})),
    },
    signOut: { declared: '', given: '', selection: '{ signedOut }', attempts: [{ target: '-', variables: {} }] },
  };
}

export interface Result {
  outcome: string;
  told: string;
}

/** `allow`: the policy let it through, whatever the rules said of the input; otherwise how it was refused. */
export async function attempt(stage: Stage, name: string, trial: Trial, principal: Principal, { variables }: Attempt): Promise<Result> {
  const document = `mutation ${trial.declared} { ${name}${trial.given} ${trial.selection} }`;
  const { data, errors, status } = await stage.world.graphql(principal.token, document, variables);
  const told = JSON.stringify([data, errors.map(({ message, path, extensions }) => ({ message, path, code: extensions['code'] }))]);
  const code = errors[0]?.extensions['code'] as string | undefined;
  if (status >= 500 || (code !== undefined && !(code in OUTCOMES))) return { outcome: `failed: ${told}`, told };
  if (code !== undefined) return { outcome: OUTCOMES[code] ?? '', told };
  const payload = data?.[name] as unknown as { userErrors?: { code: string }[] };
  return { outcome: payload.userErrors?.some((problem) => problem.code === 'NOT_FOUND') === true ? 'hide' : 'allow', told };
}
