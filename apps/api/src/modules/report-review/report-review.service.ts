import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../platform/access/viewer.js';
import type { CommandTransaction } from '../../platform/command/command-transaction.js';
import { Commands, type Outcome } from '../../platform/command/command.js';
import type { LocalizedText, StoredProvenance } from '../../platform/database/record.js';
import { plainText, textOrNull } from '../../platform/database/plain-text.js';
import { refuse, Refusal, type Problem } from '../../platform/errors/problem.js';
import { answerEvidence, evidenceAtStep } from '../evidence/evidence-step.reader.js';
import { Milestone } from '../milestone/milestone.entity.js';
import { tellOf } from '../notification/telling-event.reader.js';
import { Obstacle, ReportSubmission, type StoredClaim } from '../report-content/report-submission.entity.js';
import {
  chainsOf,
  milestonesOf,
  reportAtStep,
  staleVersion,
  type ReportAtStep,
  type VersionedInput,
} from '../status-report/report-step.reader.js';
import { StatusReport } from '../status-report/status-report.entity.js';
import { checkMoved, type SeenMilestone } from './moved.rules.js';
import { ReportReview } from './report-review.entity.js';
import { checkAcceptance, checkOpinion, checkReturn, proofs, type ProvingFile, type SectionComment } from './report-review.rules.js';

type Step = 'BEGIN_REVIEW' | 'RETURN' | 'ACCEPT';

export interface ReturnInput extends VersionedInput {
  reason: string;
  comments?: SectionComment[] | null;
}

export interface AcceptInput extends VersionedInput {
  opinion?: string | null;
  /** Named by who was shown both values: the report's take the place of what was changed in the plan since, as it stood then. */
  overMovedMilestones?: SeenMilestone[] | null;
}

type Work = (tx: CommandTransaction) => Promise<Outcome | Refusal>;

@Injectable()
export class ReviewService {
  constructor(private readonly commands: Commands) {}

  begin(viewer: Viewer, requestId: string, id: string, input: VersionedInput): Promise<Outcome | Refusal> {
    return this.run('statusReportReviewBegin', viewer, requestId, id, input, (tx) => beginReview(tx, viewer, id, input.expectedVersion));
  }

  return(viewer: Viewer, requestId: string, id: string, input: ReturnInput): Promise<Outcome | Refusal> {
    return this.run('statusReportReturn', viewer, requestId, id, input, (tx) => returnReport(tx, viewer, id, input), input.reason);
  }

  accept(viewer: Viewer, requestId: string, id: string, input: AcceptInput): Promise<Outcome | Refusal> {
    return this.run('statusReportAccept', viewer, requestId, id, input, (tx) => acceptReport(tx, viewer, id, input));
  }

  private run(
    name: string,
    viewer: Viewer,
    requestId: string,
    id: string,
    input: VersionedInput,
    work: Work,
    reason = '',
  ): Promise<Outcome | Refusal> {
    const chains = (tx: CommandTransaction) => chainsOf(tx, [id]);
    const call = { viewer, name, idempotencyKey: input.idempotencyKey, input: { id, ...input }, requestId, chains };
    return this.commands.run({ ...call, reason: plainText(reason) }, work);
  }
}

interface Reviewable extends Pick<ReportAtStep, 'report' | 'next'> {
  submission: ReportSubmission;
}

/** The submitted report that is answered, or why it cannot be. */
async function findReviewable(
  tx: CommandTransaction,
  actor: Viewer,
  id: string,
  expectedVersion: number,
  step: Step,
): Promise<Reviewable | Refusal> {
  const { report, whyNot, next } = await reportAtStep(tx, actor, id, step);
  if (report.version !== expectedVersion) return refuse(staleVersion('input', 'expectedVersion'));
  const problems = whyNot();
  if (problems.length > 0) return refuse(...problems);
  const [submission] = await tx.find(ReportSubmission, { reportId: report.id, state: 'SUBMITTED' });
  if (submission === undefined) throw new Error(`Report ${id} is submitted and has no submission`);
  return { report, next, submission };
}

/** From here on the body cannot take it back. A second reviewer finds it begun, and nothing changes. */
async function beginReview(tx: CommandTransaction, actor: Viewer, id: string, expectedVersion: number): Promise<Outcome | Refusal> {
  const found = await findReviewable(tx, actor, id, expectedVersion, 'BEGIN_REVIEW');
  if (found instanceof Refusal) return found;
  if (found.report.reviewBegunAt !== null) return { id, version: expectedVersion };
  return finish(tx, found.report, { reviewBegunAt: tx.at });
}

export async function returnReport(
  tx: CommandTransaction,
  actor: Viewer,
  id: string,
  input: Omit<ReturnInput, 'idempotencyKey'>,
): Promise<Outcome | Refusal> {
  const comments = (input.comments ?? []).map(({ section, text }) => ({ section, text: plainText(text) }));
  const found = await findReviewable(tx, actor, id, input.expectedVersion, 'RETURN');
  if (found instanceof Refusal) return found;
  const problems = checkReturn(input.reason, comments);
  if (problems.length > 0) return refuse(...problems);
  return decide(tx, actor, found, { reason: textOrNull(input.reason), comments });
}

/** 확인완료: what the report claims becomes fact in the same transaction, and the report is locked. */
export async function acceptReport(
  tx: CommandTransaction,
  actor: Viewer,
  id: string,
  input: Omit<AcceptInput, 'idempotencyKey'>,
): Promise<Outcome | Refusal> {
  const opinion = textOrNull(input.opinion);
  const found = await findReviewable(tx, actor, id, input.expectedVersion, 'ACCEPT');
  if (found instanceof Refusal) return found;
  const claims = found.submission.milestones;
  const milestones = await milestonesOf(tx, found.report.taskId);
  const files = await evidenceAtStep(tx, found.report.id);
  const problems: Problem[] = [
    ...[...checkOpinion(opinion), ...checkAcceptance(claims, milestones, files)],
    ...checkMoved(claims, milestones, input.overMovedMilestones ?? []),
  ];
  if (problems.length > 0) return refuse(...problems);
  for (const milestone of milestones) {
    const claim = claims.find(({ milestoneId }) => milestoneId === milestone.id);
    if (claim !== undefined && milestone.achievedOn === null) await takeOver(tx, milestone, claim, id, files);
  }
  return decide(tx, actor, found, { comments: [], opinion });
}

/** A day that the office accepted is a fact of this system; whence the milestone itself is known, an acceptance does not say. */
const RECORDED: StoredProvenance = { kind: 'recorded', source: null, quoteRef: null };

/** A reference (문서번호, 관보) stands as the body wrote it, in whichever language; of files their number alone, for their names may be in confidence. */
function proofOf({ evidence, milestoneId }: StoredClaim, files: readonly ProvingFile[]): LocalizedText | null {
  if (evidence !== null) return { ko: evidence, en: evidence };
  const count = proofs(files, milestoneId);
  return count === 0
    ? null
    : { ko: `증빙 파일 ${String(count)}건`, en: count === 1 ? '1 file of evidence' : `${String(count)} files of evidence` };
}

async function takeOver(
  tx: CommandTransaction,
  milestone: Milestone,
  claim: StoredClaim,
  reportId: string,
  files: readonly ProvingFile[],
): Promise<void> {
  const { achievedOn, forecastOn, reasonClass, recoveryStep } = claim;
  const proof = proofOf(claim, files);
  const achieved = { achievedOn, achievedOnProvenance: RECORDED, evidence: proof, acceptedReportId: reportId };
  const expected = { forecastOn: forecastOn ?? milestone.forecastOn };
  const why = { reasonClass: reasonClass ?? milestone.reasonClass, recoveryStep: recoveryStep ?? milestone.recoveryStep };
  await tx.changeLocked(Milestone, milestone, { ...(achievedOn === null ? expected : achieved), ...why });
}

async function decide(
  tx: CommandTransaction,
  actor: Viewer,
  { report, next, submission }: Reviewable,
  review: Partial<ReportReview>,
): Promise<Outcome | Refusal> {
  const { taskForceId, ministryId, leadMinistryId } = report;
  const state = next();
  // A submission and the obstacle in it carry the same state: what decides who may read them.
  await tx.changeLocked(ReportSubmission, submission, { state });
  for (const obstacle of await tx.find(Obstacle, { submissionId: submission.id })) await tx.changeLocked(Obstacle, obstacle, { state });
  await answerEvidence(tx, report.id, state);
  await tx.insert(ReportReview, {
    ...{ taskForceId, ministryId, leadMinistryId, state, submissionId: submission.id },
    ...{ reason: review.reason ?? null, comments: review.comments ?? [], opinion: review.opinion ?? null },
    ...{ reviewedAt: tx.at, reviewedBy: actor.id },
  });
  await tellOf(tx, { what: state === 'ACCEPTED' ? 'REPORT_ACCEPTED' : 'REPORT_RETURNED', taskForceId, reportIds: [report.id] });
  return finish(tx, report, { state, decidedAt: tx.at, reviewBegunAt: report.reviewBegunAt ?? tx.at });
}

async function finish(
  tx: CommandTransaction,
  report: StatusReport,
  values: Partial<Pick<StatusReport, 'state' | 'decidedAt' | 'reviewBegunAt'>>,
): Promise<Outcome | Refusal> {
  if (!(await tx.change(StatusReport, report, values))) return refuse(staleVersion('input', 'expectedVersion'));
  return { id: report.id, version: report.version + 1 };
}
