import { In, IsNull } from 'typeorm';
import type { Viewer } from '../../platform/access/viewer.js';
import type { CommandTransaction } from '../../platform/command/command-transaction.js';
import { NotFound } from '../../platform/errors/access-error.js';
import { problem, type Problem } from '../../platform/errors/problem.js';
import { Milestone } from '../milestone/milestone.entity.js';
import { ReportingRound } from '../reporting-round/reporting-round.entity.js';
import { recordId } from '../reporting-round/reporting-round.reader.js';
import { carriedIn } from '../reporting-round/carried.reader.js';
import { StatusReport, type ReportState } from './status-report.entity.js';
import { mayTake } from './status-report.policy.js';
import { checkStep, mayStep, stateAfter, standingOf, type Step } from './status-report.rules.js';

export interface VersionedInput {
  idempotencyKey: string;
  expectedVersion: number;
}

/** A report as a command finds it under the lock, by somebody who may take the step on it. */
export interface ReportAtStep {
  report: StatusReport;
  /** Why the step cannot be taken now; `path` is where the report stands in the input. */
  whyNot: (path?: string[]) => Problem[];
  next: (cameBack?: boolean) => ReportState;
  /** Whose parts stand in it. */
  carries: readonly string[];
}

/** Not there, not visible, not the actor's: the three are answered alike. */
export async function reportAtStep(tx: CommandTransaction, actor: Viewer, id: string, step: Step): Promise<ReportAtStep> {
  const report = await tx.one(StatusReport, { id: recordId(id) });
  if (!mayTake(actor, step, report)) throw new NotFound();
  const round = await tx.one(ReportingRound, { id: report.roundId });
  return {
    report,
    whyNot: (path) => checkStep(step, standingOf(report, round), path),
    next: (cameBack = false) => stateAfter(step, report.state, cameBack),
    carries: carriedIn(round, report),
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

/** Whether a body may write its report now, as far as it depends on the report and its round. */
export function isWritable(report: StatusReport, round: ReportingRound): boolean {
  return mayStep('SAVE', standingOf(report, round));
}
