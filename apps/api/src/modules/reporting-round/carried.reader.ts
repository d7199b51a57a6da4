import type { Owed } from './reporting-round.entity.js';

/** The bodies that report through the one of this report. */
export function carriedIn({ owed }: { owed: readonly Owed[] }, report: Pick<Owed, 'taskId' | 'ministryId'>): readonly string[] {
  return owed.find(({ taskId, ministryId }) => taskId === report.taskId && ministryId === report.ministryId)?.carries ?? [];
}
