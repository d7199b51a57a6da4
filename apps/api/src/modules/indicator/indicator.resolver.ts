import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Seen } from '../../platform/database/moment.js';
import type { TaskForce } from '../task-force/task-force.entity.js';
import type { Task } from '../task/task.entity.js';
import { TaskReader } from '../task/task.reader.js';
import type { Indicator } from './indicator.entity.js';
import { IndicatorReader } from './indicator.reader.js';

@Resolver('Indicator')
export class IndicatorResolver {
  constructor(
    private readonly indicators: IndicatorReader,
    private readonly taskReader: TaskReader,
  ) {}

  @ResolveField()
  observations(@Parent() { moment, id }: Seen<Indicator>) {
    return this.indicators.observations(moment, id);
  }

  @ResolveField()
  async tasks(@Parent() { moment, id }: Seen<Indicator>) {
    return this.taskReader.some(moment, await this.indicators.taskIds(moment, id));
  }
}

@Resolver('Task')
export class TaskIndicatorsResolver {
  constructor(private readonly reader: IndicatorReader) {}

  @ResolveField()
  indicators(@Parent() { moment, id }: Seen<Task>) {
    return this.reader.ofTask(moment, id);
  }
}

@Resolver('TaskForce')
export class TaskForceIndicatorsResolver {
  constructor(private readonly indicatorReader: IndicatorReader) {}

  @ResolveField()
  indicators(@Parent() { moment, id }: Seen<TaskForce>) {
    return this.indicatorReader.ofTaskForce(moment, id);
  }
}
