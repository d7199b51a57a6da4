import { Injectable } from '@nestjs/common';
import type { Moment, Seen } from '../../platform/database/moment.js';
import { Ministry, MinistrySuccession, TAKES_OVER } from './ministry.entity.js';

const KINDS = TAKES_OVER.map((kind) => `'${kind}'`).join(', ');

/**
 * SQL for a recursive table `line (heir, body)`: each body with itself and with those that it took over wholly by `day`, as
 * far back as that goes: the bodies for which answeringBody in reporting-round.rules.ts gives the heir. Whom two claim to have
 * taken over wholly, nobody has.
 */
export function lineOfBodies(day: `$${number}`): string {
  return `line (heir, body) AS (
    SELECT m.id, m.id FROM ministry m
    UNION SELECT l.heir, c.from_ministry_id FROM line l JOIN ministry_succession c ON c.to_ministry_id = l.body
      JOIN ministry f ON f.id = c.from_ministry_id
      WHERE c.archived_at IS NULL AND c.kind IN (${KINDS})
        AND f.closed_on <= ${day}::date AND c.effective_on <= ${day}::date
        AND NOT EXISTS (SELECT FROM ministry_succession o WHERE o.from_ministry_id = c.from_ministry_id AND o.id <> c.id
          AND o.archived_at IS NULL AND o.kind IN (${KINDS}) AND o.effective_on <= ${day}::date))`;
}

@Injectable()
export class MinistryReader {
  byId(moment: Moment, id: string): Promise<Seen<Ministry> | null> {
    return moment.byId(Ministry)(id);
  }

  /** A body that a record refers to is always there: bodies are closed, never removed. */
  async required(moment: Moment, id: string): Promise<Seen<Ministry>> {
    const ministry = await this.byId(moment, id);
    if (ministry === null) throw new Error(`Ministry ${id} is referred to and not there`);
    return ministry;
  }

  /**
   * The bodies of that moment: those that the plan names and those that carry something of it, the coordinating body and the
   * members first; one that has closed has left its place to its successor.
   */
  ofTaskForce(moment: Moment, taskForceId: string): Promise<Seen<Ministry>[]> {
    return moment.sql<Ministry>(
      `SELECT ${moment.columnsOf(Ministry, 'm')} FROM ministry m
       JOIN (SELECT b.ministry_id, min(b.place) AS place FROM (
           SELECT p.ministry_id, CASE p.role WHEN 'COORDINATOR' THEN 0 WHEN 'MEMBER' THEN 1 ELSE 2 END AS place FROM task_force_ministry p
             WHERE p.task_force_id = $1 AND p.archived_at IS NULL
           UNION ALL SELECT t.lead_ministry_id, 1 FROM task t WHERE t.task_force_id = $1 AND t.archived_at IS NULL
           UNION ALL SELECT s.ministry_id, 2 FROM task_ministry s WHERE s.task_force_id = $1 AND s.archived_at IS NULL
           UNION ALL SELECT e.ministry_id, 2 FROM measure e WHERE e.task_force_id = $1 AND e.archived_at IS NULL
           UNION ALL SELECT f.lead_ministry_id, 0 FROM task_force f WHERE f.id = $1
         ) b GROUP BY b.ministry_id) c ON c.ministry_id = m.id
       WHERE m.archived_at IS NULL AND (m.closed_on IS NULL OR m.closed_on > $2)
       ORDER BY c.place, m.code`,
      [taskForceId, moment.today],
    );
  }

  successors(moment: Moment, id: string): Promise<Seen<MinistrySuccession>[]> {
    return moment.many(MinistrySuccession, 'fromMinistryId', ['effectiveOn'])(id);
  }

  /** Those that took the body over wholly; where two claim to have, nobody has. */
  async wholeSuccessors(moment: Moment, id: string): Promise<Seen<MinistrySuccession>[]> {
    return (await this.successors(moment, id)).filter(
      ({ kind, effectiveOn }) => TAKES_OVER.some((wholly) => wholly === kind) && effectiveOn <= moment.today,
    );
  }

  predecessors(moment: Moment, id: string): Promise<Seen<MinistrySuccession>[]> {
    return moment.many(MinistrySuccession, 'toMinistryId', ['effectiveOn'])(id);
  }
}
