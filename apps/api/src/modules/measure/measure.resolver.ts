import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Seen } from '../../platform/database/moment.js';
import { MinistryReader } from '../ministry/ministry.reader.js';
import type { Task } from '../task/task.entity.js';
import type { Measure } from './measure.entity.js';
import { MeasureReader } from './measure.reader.js';

@Resolver('Measure')
export class MeasureResolver {
  constructor(private readonly ministries: MinistryReader) {}

  @ResolveField()
  ministry(@Parent() { moment, ministryId }: Seen<Measure>) {
    return this.ministries.required(moment, ministryId);
  }
}

@Resolver('Task')
export class TaskMeasuresResolver {
  constructor(private readonly reader: MeasureReader) {}

  @ResolveField()
  measures(@Parent() { moment, id }: Seen<Task>) {
    return this.reader.ofTask(moment, id);
  }
}
