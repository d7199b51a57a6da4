import { Module } from '@nestjs/common';
import { TaskModule } from '../task/task.module.js';
import { IndicatorReader } from './indicator.reader.js';
import { IndicatorResolver, TaskForceIndicatorsResolver, TaskIndicatorsResolver } from './indicator.resolver.js';

@Module({
  imports: [TaskModule],
  providers: [IndicatorReader, IndicatorResolver, TaskForceIndicatorsResolver, TaskIndicatorsResolver],
  exports: [IndicatorReader],
})
export class IndicatorModule {}
