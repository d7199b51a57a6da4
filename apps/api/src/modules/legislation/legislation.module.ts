import { Module } from '@nestjs/common';
import { MinistryModule } from '../ministry/ministry.module.js';
import { TaskModule } from '../task/task.module.js';
import { TaskForceLegislationResolver, TaskLegislationResolver } from './legislation-lists.resolver.js';
import { LegislationReader } from './legislation.reader.js';
import { LegislationResolver, StageEventResolver } from './legislation.resolver.js';

@Module({
  imports: [MinistryModule, TaskModule],
  providers: [LegislationReader, LegislationResolver, StageEventResolver, TaskForceLegislationResolver, TaskLegislationResolver],
  exports: [LegislationReader],
})
export class LegislationModule {}
