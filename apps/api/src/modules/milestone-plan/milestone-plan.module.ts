import { Module } from '@nestjs/common';
import { MilestoneModule } from '../milestone/milestone.module.js';
import { TaskModule } from '../task/task.module.js';
import { MilestonePlanResolver } from './milestone-plan.resolver.js';
import { MilestonePlanService } from './milestone-plan.service.js';
import { WeightsService } from './weights.service.js';

@Module({
  imports: [MilestoneModule, TaskModule],
  providers: [MilestonePlanResolver, MilestonePlanService, WeightsService],
})
export class MilestonePlanModule {}
