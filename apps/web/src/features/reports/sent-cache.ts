import type { QueryClient } from '@tanstack/react-query';
import { taskForceQuery } from '../../lib/query';
import type { Standing } from './own-report';
import { ReportQuery } from './report-query';
import { ReportsQuery } from './reports-query';

/** The rows stand as they were handed in from the moment of the answer on: nobody looks at an old return while the page asks anew. */
export async function showAsSent(queryClient: QueryClient, taskForce: string, sent: readonly Standing[]): Promise<void> {
  await queryClient.cancelQueries({ queryKey: ['taskForce', taskForce] });
  const now = <Report extends { id: string }>(report: Report): Report => ({ ...report, ...sent.find(({ id }) => id === report.id) });
  queryClient.setQueryData(taskForceQuery(taskForce, ReportsQuery, { code: taskForce }).queryKey, (before) => {
    const round = before?.taskForce?.currentRound;
    if (!before?.taskForce || !round) return before;
    return { ...before, taskForce: { ...before.taskForce, currentRound: { ...round, reports: round.reports.map(now) } } };
  });
  for (const { id } of sent)
    queryClient.setQueryData(taskForceQuery(taskForce, ReportQuery, { code: taskForce, id }).queryKey, (before) =>
      before?.statusReport ? { ...before, statusReport: now(before.statusReport) } : before,
    );
}
