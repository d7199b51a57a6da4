import { Module } from '@nestjs/common';
import { AreaModule } from '../area/area.module.js';
import { MinistryModule } from '../ministry/ministry.module.js';
import { AreaTasksResolver, TaskForceTasksResolver } from './task-lists.resolver.js';
import { TaskReader } from './task.reader.js';
import { PublicStatementResolver, TaskResolver } from './task.resolver.js';
import { TaskService } from './task.service.js';

@Module({
  imports: [AreaModule, MinistryModule],
  providers: [TaskReader, TaskResolver, TaskService, PublicStatementResolver, AreaTasksResolver, TaskForceTasksResolver],
  exports: [TaskReader],
})
export class TaskModule {}
