import { Injectable } from '@nestjs/common';
import type { Moment, Seen } from '../../platform/database/moment.js';
import { isPresent } from '../../platform/database/present.js';
import { PublicStatement, Task, TaskMinistry } from './task.entity.js';

@Injectable()
export class TaskReader {
  ofTaskForce(moment: Moment, taskForceId: string): Promise<Seen<Task>[]> {
    return moment.many(Task, 'taskForceId', ['position', 'code'])(taskForceId);
  }

  ofArea(moment: Moment, areaId: string): Promise<Seen<Task>[]> {
    return moment.many(Task, 'areaId', ['position', 'code'])(areaId);
  }

  async byCode(moment: Moment, taskForceId: string, code: string): Promise<Seen<Task> | null> {
    return (await this.ofTaskForce(moment, taskForceId)).find((task) => task.code === code) ?? null;
  }

  byId(moment: Moment, id: string): Promise<Seen<Task> | null> {
    return moment.byId(Task)(id);
  }

  async required(moment: Moment, id: string): Promise<Seen<Task>> {
    const task = await this.byId(moment, id);
    if (task === null) throw new Error(`Task ${id} is referred to and not there`);
    return task;
  }

  /** Several by their ids, in the plan's order. */
  async some(moment: Moment, ids: readonly string[]): Promise<Seen<Task>[]> {
    const found = await Promise.all(ids.map((id) => this.byId(moment, id)));
    return found.filter(isPresent).sort((a, b) => a.position - b.position || (a.code < b.code ? -1 : 1));
  }

  /** The bodies that take part beside the lead, in the plan's order. */
  supporting(moment: Moment, taskId: string): Promise<Seen<TaskMinistry>[]> {
    return moment.many(TaskMinistry, 'taskId', ['position'])(taskId);
  }

  statements(moment: Moment, taskId: string): Promise<Seen<PublicStatement>[]> {
    return moment.many(PublicStatement, 'taskId', ['on'])(taskId);
  }
}
