import { Injectable } from '@nestjs/common';
import { seoulDay } from '../../platform/clock/calendar-day.js';
import type { Moment } from '../../platform/database/moment.js';
import type { SharedObstacle } from './matters.rules.js';

@Injectable()
export class DashboardReader {
  /** What bodies reported in the way of their work in the latest round, as far as it is shared with the viewer. */
  async obstacles(moment: Moment, taskForceId: string): Promise<SharedObstacle[]> {
    const rows = await moment.sql<{ text: string; taskId: string; ministryId: string; submittedAt: Date }>(
      `SELECT o.text, r.task_id AS "taskId", o.ministry_id AS "ministryId", s.submitted_at AS "submittedAt"
       FROM obstacle o JOIN report_submission s ON s.id = o.submission_id JOIN status_report r ON r.id = s.report_id
       WHERE o.task_force_id = $1 AND o.state IN ('SUBMITTED', 'ACCEPTED') AND r.round_id = (
         SELECT x.id FROM reporting_round x WHERE x.task_force_id = $1 AND x.archived_at IS NULL ORDER BY x.opened_at DESC LIMIT 1)
       ORDER BY s.submitted_at`,
      [taskForceId],
    );
    return rows.map(({ text, taskId, ministryId, submittedAt }) => ({ text, taskId, ministryId, reportedOn: seoulDay(submittedAt) }));
  }

  /** When each record was last changed after an instant, as far as its history is open to the viewer. */
  async changedSince(moment: Moment, taskForceId: string, since: Date): Promise<Map<string, Date>> {
    const rows = await moment.sql<{ id: string; at: Date }>(
      'SELECT h.entity_id AS id, max(h.at) AS at FROM public.history h WHERE h.chain = $1 AND h.at > $2 GROUP BY h.entity_id',
      [taskForceId, since],
    );
    return new Map(rows.map(({ id, at }) => [id, at]));
  }
}
