import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../platform/access/viewer.js';
import type { CommandTransaction } from '../../platform/command/command-transaction.js';
import { Commands, type Outcome } from '../../platform/command/command.js';
import { problem, refuse, type Problem, type Refusal } from '../../platform/errors/problem.js';
import { handInEvidence, takeBackEvidence } from '../evidence/evidence-step.reader.js';
import { signParts } from '../joint-task/sign-parts.reader.js';
import { ReportReview } from '../report-review/report-review.entity.js';
import {
  chainsOf,
  milestonesOf,
  reportAtStep,
  staleVersion,
  type ReportAtStep,
  type VersionedInput,
} from '../status-report/report-step.reader.js';
import { StatusReport } from '../status-report/status-report.entity.js';
import { handingIn, type HandingIn } from '../task-charge/task-in-hand.reader.js';
import { emptyDraft, refillDraft } from './draft.service.js';
import { withoutGone } from './living-claims.reader.js';
import { checkContent, handedIn } from './report-content.rules.js';
import type { ReportContent } from './report-draft.entity.js';
import { Obstacle, ReportSubmission } from './report-submission.entity.js';
import { contentOf, contentOfSubmission, type ReportContentInput } from './written-content.js';

export interface ReportToSubmit {
  id: string;
  expectedVersion: number;
  /** The draft's version that was read; left out, a colleague's later draft is given up unseen. */
  expectedDraftVersion?: number | null;
  content: ReportContentInput;
}

export interface ReportsSubmitInput {
  idempotencyKey: string;
  reports: ReportToSubmit[];
}

const MOST_REPORTS = 50;

@Injectable()
export class SubmitService {
  constructor(private readonly commands: Commands) {}

  submit(viewer: Viewer, requestId: string, input: ReportsSubmitInput): Promise<Outcome | Refusal> {
    if (input.reports.length === 0 || input.reports.length > MOST_REPORTS)
      return Promise.resolve(refuse(problem('REQUIRED', `Choose 1 to ${MOST_REPORTS} reports to submit.`, 'input', 'reports')));
    const chains = (tx: CommandTransaction) =>
      chainsOf(
        tx,
        input.reports.map(({ id }) => id),
      );
    return this.commands.run(
      { viewer, name: 'statusReportsSubmit', idempotencyKey: input.idempotencyKey, input, requestId, chains },
      (tx) => submitReports(tx, viewer, input.reports),
    );
  }

  withdraw(viewer: Viewer, requestId: string, id: string, input: VersionedInput): Promise<Outcome | Refusal> {
    const chains = (tx: CommandTransaction) => chainsOf(tx, [id]);
    return this.commands.run(
      { viewer, name: 'statusReportWithdraw', idempotencyKey: input.idempotencyKey, input: { id, ...input }, requestId, chains },
      (tx) => withdrawReport(tx, viewer, id, input.expectedVersion),
    );
  }
}

/** All or none: every report is checked before the first is written, and all problems are told at once. */
export async function submitReports(tx: CommandTransaction, actor: Viewer, reports: ReportToSubmit[]): Promise<Outcome | Refusal> {
  const problems: Problem[] = [];
  const ready: { found: ReportAtStep; content: ReportContent; given: ReportToSubmit; hand: HandingIn; path: string[] }[] = [];
  for (const [index, given] of reports.entries()) {
    const path = ['input', 'reports', String(index)];
    const found = await reportAtStep(tx, actor, given.id, 'SUBMIT');
    if (ready.some(({ found: { report } }) => report.id === found.report.id))
      problems.push(problem('TWICE', 'Submit each report once.', ...path, 'id'));
    const content = await withoutGone(tx, found.report.taskId, contentOf(given.content));
    const hand = await handingIn(tx, actor, found.report);
    if (!hand.isAllowed) problems.push(heldByAnother([...path, 'id']));
    problems.push(...(await checkReady(tx, found, content, given, path)));
    ready.push({ found, content, given, hand, path });
  }
  if (problems.length > 0) return refuse(...problems);
  for (const { found, content, given, hand, path } of ready) {
    if (!(await emptyDraft(tx, found.report.id, given.expectedDraftVersion ?? null)))
      problems.push(staleVersion(...path, 'expectedDraftVersion'));
    else if (!(await writeSubmission(tx, actor, hand, found, content))) problems.push(staleVersion(...path, 'expectedVersion'));
  }
  const first = ready[0]?.found.report;
  return problems.length > 0 || first === undefined ? refuse(...problems) : { id: first.id, version: first.version + 1 };
}

function heldByAnother(path: string[]): Problem {
  return problem('HELD_BY_ANOTHER', 'Who has this task in hand, their deputy, the section chief or the focal point hands it in.', ...path);
}

async function checkReady(
  tx: CommandTransaction,
  { report, whyNot, carries }: ReportAtStep,
  content: ReportContent,
  given: ReportToSubmit,
  path: string[],
): Promise<Problem[]> {
  if (report.version !== given.expectedVersion) return [staleVersion(...path, 'expectedVersion')];
  const milestones = await milestonesOf(tx, report.taskId);
  return [
    ...whyNot([...path, 'id']),
    ...checkContent(content, { milestones, reporter: { ...report, carries }, today: tx.today }, [...path, 'content']),
  ];
}

async function writeSubmission(
  tx: CommandTransaction,
  actor: Viewer,
  { submittedFor }: HandingIn,
  { report, next }: ReportAtStep,
  content: ReportContent,
): Promise<boolean> {
  const { obstacle, ...columns } = content;
  const { taskForceId, ministryId, leadMinistryId } = report;
  const owners = { taskForceId, ministryId, leadMinistryId, state: 'SUBMITTED' as const };
  const number = (await tx.find(ReportSubmission, { reportId: report.id })).length + 1;
  const milestones = handedIn(content.milestones, await milestonesOf(tx, report.taskId));
  const submissionId = await tx.insert(ReportSubmission, {
    ...{ ...columns, ...owners, milestones, number, reportId: report.id },
    ...{ submittedAt: tx.at, submittedBy: actor.id, submittedFor },
  });
  if (obstacle !== null) await tx.insert(Obstacle, { ...owners, ...obstacle, submissionId });
  await handInEvidence(tx, report.id);
  await signParts(tx, report, submissionId);
  return tx.change(StatusReport, report, {
    ...{ state: next(), submittedAt: tx.at, firstSubmittedAt: report.firstSubmittedAt ?? tx.at },
    ...{ reviewBegunAt: null, decidedAt: null },
  });
}

/** Back to the body. What it had submitted stays in its own history, and stands in the draft again. */
async function withdrawReport(tx: CommandTransaction, actor: Viewer, id: string, expectedVersion: number): Promise<Outcome | Refusal> {
  const { report, whyNot, next } = await reportAtStep(tx, actor, id, 'WITHDRAW');
  if (report.version !== expectedVersion) return refuse(staleVersion('input', 'expectedVersion'));
  const problems = whyNot();
  if (problems.length > 0) return refuse(...problems);
  const submissions = (await tx.find(ReportSubmission, { reportId: report.id })).sort((a, b) => a.number - b.number);
  const latest = submissions.find(({ state }) => state === 'SUBMITTED');
  const returned = submissions.findLast(({ state }) => state === 'RETURNED');
  if (latest === undefined) throw new Error(`Report ${id} is submitted and has no submission`);
  const [obstacle] = await tx.find(Obstacle, { submissionId: latest.id });
  await tx.changeLocked(ReportSubmission, latest, { state: 'DRAFT' });
  if (obstacle !== undefined) await tx.changeLocked(Obstacle, obstacle, { state: 'DRAFT' });
  await takeBackEvidence(tx, report.id, returned?.submittedAt ?? null);
  await refillDraft(tx, report, contentOfSubmission(latest, obstacle ?? null));
  // On time is who submitted and left it there: a withdrawn first submission no longer counts.
  const [review] = returned === undefined ? [] : await tx.find(ReportReview, { submissionId: returned.id });
  const changed = await tx.change(StatusReport, report, {
    ...{ state: next(returned !== undefined), submittedAt: returned?.submittedAt ?? null },
    ...{ firstSubmittedAt: returned === undefined ? null : report.firstSubmittedAt, decidedAt: review?.reviewedAt ?? null },
  });
  return changed ? { id, version: expectedVersion + 1 } : refuse(staleVersion('input', 'expectedVersion'));
}
