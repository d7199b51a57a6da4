import { Injectable } from '@nestjs/common';
import type { Moment, Seen } from '../../platform/database/moment.js';
import { TaskForce } from './task-force.entity.js';

@Injectable()
export class TaskForceReader {
  /** Those the viewer may see, the real ones before the demonstration. */
  all(moment: Moment): Promise<Seen<TaskForce>[]> {
    return moment.sql<TaskForce>(
      `SELECT ${moment.columnsOf(TaskForce, 'f')} FROM task_force f WHERE f.archived_at IS NULL ORDER BY f.demonstration, f.code`,
    );
  }

  /** Null when there is none, none for this viewer, or none yet at that moment: the three look the same. */
  async byCode(moment: Moment, code: string): Promise<Seen<TaskForce> | null> {
    const [found] = await moment.sql<TaskForce>(
      `SELECT ${moment.columnsOf(TaskForce, 'f')} FROM task_force f WHERE f.code = $1 AND f.archived_at IS NULL`,
      [code],
    );
    return found ?? null;
  }

  byId(moment: Moment, id: string): Promise<Seen<TaskForce> | null> {
    return moment.byId(TaskForce)(id);
  }

  async required(moment: Moment, id: string): Promise<Seen<TaskForce>> {
    const found = await this.byId(moment, id);
    if (found === null) throw new Error(`Task force ${id} is referred to and not there`);
    return found;
  }

  async revision(moment: Moment, id: string): Promise<number> {
    const [row] = await moment.sql<{ revision: number }>('SELECT app.revision_of($1) AS revision', [id]);
    return row?.revision ?? 0;
  }
}
