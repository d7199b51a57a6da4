import { Module } from '@nestjs/common';
import { addVisibleRule } from '../../platform/access/rules.js';
import { AreaModule } from '../area/area.module.js';
import { MinistryModule } from '../ministry/ministry.module.js';
import { AreaTasksResolver, TaskForceTasksResolver } from './task-lists.resolver.js';
import { seesJudgedRating } from './task.policy.js';
import { TaskReader } from './task.reader.js';
import { PublicStatementResolver, TaskResolver } from './task.resolver.js';
import { TaskService } from './task.service.js';

addVisibleRule('judgedRating', seesJudgedRating);

@Module({
  imports: [AreaModule, MinistryModule],
  providers: [TaskReader, TaskResolver, TaskService, PublicStatementResolver, AreaTasksResolver, TaskForceTasksResolver],
  exports: [TaskReader],
})
export class TaskModule {}
