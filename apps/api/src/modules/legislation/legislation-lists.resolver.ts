import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Seen } from '../../platform/database/moment.js';
import type { TaskForce } from '../task-force/task-force.entity.js';
import type { Task } from '../task/task.entity.js';
import { LegislationReader } from './legislation.reader.js';

@Resolver('Task')
export class TaskLegislationResolver {
  constructor(private readonly reader: LegislationReader) {}

  @ResolveField()
  legislation(@Parent() { moment, id }: Seen<Task>) {
    return this.reader.ofTask(moment, id);
  }
}

@Resolver('TaskForce')
export class TaskForceLegislationResolver {
  constructor(private readonly legislationReader: LegislationReader) {}

  @ResolveField()
  legislation(@Parent() { moment, id }: Seen<TaskForce>) {
    return this.legislationReader.ofTaskForce(moment, id);
  }
}
