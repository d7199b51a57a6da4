import { Injectable } from '@nestjs/common';
import type { Moment, Seen } from '../../platform/database/moment.js';
import { Ministry, MinistrySuccession } from './ministry.entity.js';

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

  /** The bodies that carry something in a task force, in the plan's order: lead first, then supporting, then the others it names. */
  ofTaskForce(moment: Moment, taskForceId: string): Promise<Seen<Ministry>[]> {
    return moment.sql<Ministry>(
      `SELECT ${moment.columnsOf(Ministry, 'm')} FROM ministry m WHERE m.archived_at IS NULL AND m.id IN (
         SELECT t.lead_ministry_id FROM task t WHERE t.task_force_id = $1 AND t.archived_at IS NULL
         UNION SELECT s.ministry_id FROM task_ministry s WHERE s.task_force_id = $1 AND s.archived_at IS NULL
         UNION SELECT e.ministry_id FROM measure e WHERE e.task_force_id = $1 AND e.archived_at IS NULL
         UNION SELECT f.lead_ministry_id FROM task_force f WHERE f.id = $1)
       ORDER BY m.code`,
      [taskForceId],
    );
  }

  successors(moment: Moment, id: string): Promise<Seen<MinistrySuccession>[]> {
    return moment.many(MinistrySuccession, 'fromMinistryId', ['effectiveOn'])(id);
  }

  predecessors(moment: Moment, id: string): Promise<Seen<MinistrySuccession>[]> {
    return moment.many(MinistrySuccession, 'toMinistryId', ['effectiveOn'])(id);
  }
}
