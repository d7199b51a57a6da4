import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Seen } from '../../platform/database/moment.js';
import type { Area } from '../area/area.entity.js';
import type { TaskForce } from '../task-force/task-force.entity.js';
import { TaskReader } from './task.reader.js';

@Resolver('TaskForce')
export class TaskForceTasksResolver {
  constructor(private readonly reader: TaskReader) {}

  @ResolveField()
  tasks(@Parent() { moment, id }: Seen<TaskForce>) {
    return this.reader.ofTaskForce(moment, id);
  }

  @ResolveField()
  task(@Parent() { moment, id }: Seen<TaskForce>, @Args('code') code: string) {
    return this.reader.byCode(moment, id, code);
  }
}

@Resolver('Area')
export class AreaTasksResolver {
  constructor(private readonly taskReader: TaskReader) {}

  @ResolveField()
  tasks(@Parent() { moment, id }: Seen<Area>) {
    return this.taskReader.ofArea(moment, id);
  }
}
