import { In, IsNull } from 'typeorm';
import type { CommandTransaction } from '../../platform/command/command-transaction.js';
import { NotFound } from '../../platform/errors/access-error.js';
import { problem, type Problem } from '../../platform/errors/problem.js';
import { Milestone } from '../milestone/milestone.entity.js';
import { ReportingRound } from '../reporting-round/reporting-round.entity.js';
import { recordId } from '../reporting-round/reporting-round.reader.js';
import { Obstacle, ReportSubmission } from './report-submission.entity.js';
import { StatusReport } from './status-report.entity.js';
import type { ReportState } from './status-report.policy.js';
import type { Standing } from './status-report.rules.js';

/** A report as a command finds it under the lock. */
export interface FoundReport {
  report: StatusReport;
  round: ReportingRound;
  standing: Standing;
}

/** Not there, not visible, not the actor's: the three are answered alike. */
export async function findReport(tx: CommandTransaction, id: string, mayAct: (report: StatusReport) => boolean): Promise<FoundReport> {
  const report = await tx.one(StatusReport, { id: recordId(id) });
  if (!mayAct(report)) throw new NotFound();
  const round = await tx.one(ReportingRound, { id: report.roundId });
  return {
    report,
    round,
    standing: { state: report.state, reviewBegun: report.reviewBegunAt !== null, roundOpen: round.closedAt === null },
  };
}

/** The task forces whose chains a command on these reports writes to. */
export async function chainsOf(tx: CommandTransaction, ids: string[]): Promise<string[]> {
  const reports = await tx.find(StatusReport, { id: In(ids.map(recordId)) });
  if (reports.length === 0) throw new NotFound();
  return reports.map(({ taskForceId }) => taskForceId);
}

export function staleVersion(...path: string[]): Problem {
  return problem('STALE_VERSION', 'Someone else changed this report. Look again.', ...path);
}

/** The milestones a report on the task may speak of. */
export function milestonesOf(tx: CommandTransaction, taskId: string): Promise<Milestone[]> {
  return tx.find(Milestone, { taskId, archivedAt: IsNull() });
}

/** First to last, also those that were withdrawn. */
export async function submissionsOf(tx: CommandTransaction, reportId: string): Promise<ReportSubmission[]> {
  return (await tx.find(ReportSubmission, { reportId })).sort((a, b) => a.number - b.number);
}

/** A submission and the obstacle in it carry the same state: what decides who may read them. */
export async function moveSubmission(tx: CommandTransaction, submission: ReportSubmission, state: ReportState): Promise<void> {
  const obstacles = await tx.find(Obstacle, { submissionId: submission.id });
  const moved = [await tx.change(ReportSubmission, submission, { state })];
  for (const obstacle of obstacles) moved.push(await tx.change(Obstacle, obstacle, { state }));
  if (moved.includes(false)) throw new Error(`Submission ${submission.id} moved under the lock of its task force`);
}
