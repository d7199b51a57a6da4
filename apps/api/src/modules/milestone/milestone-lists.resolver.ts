import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Seen } from '../../platform/database/moment.js';
import type { TaskForce } from '../task-force/task-force.entity.js';
import type { Task } from '../task/task.entity.js';
import { MilestoneReader } from './milestone.reader.js';

@Resolver('Task')
export class TaskMilestonesResolver {
  constructor(private readonly reader: MilestoneReader) {}

  @ResolveField()
  milestones(@Parent() { moment, id }: Seen<Task>) {
    return this.reader.ofTask(moment, id);
  }

  @ResolveField()
  nextMilestone(@Parent() { moment, id }: Seen<Task>) {
    return this.reader.next(moment, id);
  }

  @ResolveField()
  progress(@Parent() { moment, id }: Seen<Task>) {
    return this.reader.progress(moment, id);
  }

  @ResolveField()
  async progressPercent(@Parent() { moment, id }: Seen<Task>) {
    return (await this.reader.progress(moment, id)).percent;
  }
}

@Resolver('TaskForce')
export class TaskForceMilestonesResolver {
  constructor(private readonly milestoneReader: MilestoneReader) {}

  @ResolveField()
  milestones(@Parent() { moment, id }: Seen<TaskForce>) {
    return this.milestoneReader.ofTaskForce(moment, id);
  }

  @ResolveField()
  milestone(@Parent() { moment, id }: Seen<TaskForce>, @Args('code') code: string) {
    return this.milestoneReader.byCode(moment, id, code);
  }
}
