import { IsNull } from 'typeorm';
import type { CommandTransaction } from '../../platform/command/command-transaction.js';
import type { ReportState } from '../status-report/status-report.entity.js';
import { Evidence } from './evidence.entity.js';

/** What is with a report now, as a command finds it under the lock. */
export function evidenceAtStep(tx: CommandTransaction, reportId: string): Promise<Evidence[]> {
  return tx.find(Evidence, { reportId, archivedAt: IsNull() });
}

/** Files go where their report goes: what was in the draft is handed in, and is answered with the submission. */
export async function handInEvidence(tx: CommandTransaction, reportId: string): Promise<void> {
  for (const file of await evidenceAtStep(tx, reportId))
    await tx.changeLocked(Evidence, file, { state: 'SUBMITTED', firstSubmittedAt: file.firstSubmittedAt ?? tx.at });
}

/** Taken back. What had gone out before, with a submission that came back, stays known to whoever read that one. */
export async function takeBackEvidence(tx: CommandTransaction, reportId: string, returnedAt: Date | null): Promise<void> {
  for (const file of await evidenceAtStep(tx, reportId)) {
    const wentOut = returnedAt !== null && file.firstSubmittedAt !== null && file.firstSubmittedAt <= returnedAt;
    await tx.changeLocked(Evidence, file, { state: wentOut ? 'RETURNED' : 'DRAFT' });
  }
}

export async function answerEvidence(tx: CommandTransaction, reportId: string, state: ReportState): Promise<void> {
  for (const file of await evidenceAtStep(tx, reportId)) await tx.changeLocked(Evidence, file, { state });
}
