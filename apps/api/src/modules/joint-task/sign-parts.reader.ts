import { In, IsNull } from 'typeorm';
import type { CommandTransaction } from '../../platform/command/command-transaction.js';
import { ReportSubmission } from '../report-content/report-submission.entity.js';
import { ReportingRound } from '../reporting-round/reporting-round.entity.js';
import { StatusReport } from '../status-report/status-report.entity.js';
import { isHandedIn } from './joint-task.rules.js';
import { SignedPart } from './signed-part.entity.js';

/** The lead signs the whole: which part of which supporting body is there, and which is missing, as it stands under the lock. */
export async function signParts(tx: CommandTransaction, report: StatusReport, submissionId: string): Promise<void> {
  if (report.part !== 'LEAD') return;
  const { roundId, taskId, taskForceId, ministryId: leadMinistryId } = report;
  const { owed } = await tx.one(ReportingRound, { id: roundId });
  const bodies = owed.filter((each) => each.taskId === taskId && each.part === 'SUPPORTING');
  if (bodies.length === 0) return;
  const parts = (await tx.find(StatusReport, { roundId, taskId, part: 'SUPPORTING', archivedAt: IsNull() })).filter(isHandedIn);
  const standing = await tx.find(ReportSubmission, {
    reportId: In(parts.map(({ id }) => id)),
    state: In(['SUBMITTED', 'RETURNED', 'ACCEPTED']),
  });
  for (const { ministryId } of bodies) {
    const part = parts.find((each) => each.ministryId === ministryId);
    const numbers = standing.filter(({ reportId }) => reportId === part?.id).map(({ number }) => number);
    const number = numbers.length === 0 ? null : Math.max(...numbers);
    await tx.insert(SignedPart, { taskForceId, submissionId, ministryId, leadMinistryId, number });
  }
}
