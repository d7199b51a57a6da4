import { IsNull, Not } from 'typeorm';
import type { CommandTransaction } from '../../platform/command/command-transaction.js';
import { Milestone } from '../milestone/milestone.entity.js';
import type { ReportContent } from './report-draft.entity.js';

/** What was written of a milestone that was taken out of the plan since is of nothing: no form shows it, and nobody could take it out. */
export async function withoutGone(tx: CommandTransaction, taskId: string, content: ReportContent): Promise<ReportContent> {
  if (content.milestones.length === 0) return content;
  const gone = new Set((await tx.find(Milestone, { taskId, archivedAt: Not(IsNull()) })).map(({ id }) => id));
  return { ...content, milestones: content.milestones.filter(({ milestoneId }) => !gone.has(milestoneId)) };
}
