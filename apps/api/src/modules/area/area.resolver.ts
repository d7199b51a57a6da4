import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Seen } from '../../platform/database/moment.js';
import type { TaskForce } from '../task-force/task-force.entity.js';
import { AreaReader } from './area.reader.js';

@Resolver('TaskForce')
export class TaskForceAreasResolver {
  constructor(private readonly reader: AreaReader) {}

  @ResolveField()
  areas(@Parent() { moment, id }: Seen<TaskForce>) {
    return this.reader.ofTaskForce(moment, id);
  }

  @ResolveField()
  area(@Parent() { moment, id }: Seen<TaskForce>, @Args('code') code: string) {
    return this.reader.byCode(moment, id, code);
  }
}
