import { Module } from '@nestjs/common';
import { addVisibleRule } from '../../platform/access/rules.js';
import { MinistryModule } from '../ministry/ministry.module.js';
import { SourceModule } from '../source/source.module.js';
import { seesTaskForce } from './task-force.policy.js';
import { TaskForceReader } from './task-force.reader.js';
import { TaskForceResolver } from './task-force.resolver.js';

addVisibleRule('taskForce', seesTaskForce);

@Module({ imports: [MinistryModule, SourceModule], providers: [TaskForceReader, TaskForceResolver], exports: [TaskForceReader] })
export class TaskForceModule {}
