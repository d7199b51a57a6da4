import { Module } from '@nestjs/common';
import { MilestoneModule } from '../milestone/milestone.module.js';
import { MinistryModule } from '../ministry/ministry.module.js';
import { TaskModule } from '../task/task.module.js';
import { MilestoneBulkReader } from './milestone-bulk.reader.js';
import { MilestoneBulkResolver } from './milestone-bulk.resolver.js';
import { MilestoneBulkService } from './milestone-bulk.service.js';

@Module({
  imports: [MilestoneModule, MinistryModule, TaskModule],
  providers: [MilestoneBulkReader, MilestoneBulkResolver, MilestoneBulkService],
})
export class MilestoneBulkModule {}
