import { Module } from '@nestjs/common';
import { addVisibleRule } from '../../platform/access/rules.js';
import { MinistryModule } from '../ministry/ministry.module.js';
import { ReportContentModule } from '../report-content/report-content.module.js';
import { seesTaskCharge } from './task-charge.policy.js';
import { TaskChargeReader } from './task-charge.reader.js';
import { LiaisonResolver, TaskChargeResolver, TaskForceChargesResolver } from './task-charge.resolver.js';
import { TaskChargeService } from './task-charge.service.js';

addVisibleRule('taskCharge', seesTaskCharge);
addVisibleRule('liaison', seesTaskCharge);

@Module({
  imports: [MinistryModule, ReportContentModule],
  providers: [TaskChargeReader, TaskChargeService, LiaisonResolver, TaskChargeResolver, TaskForceChargesResolver],
  exports: [TaskChargeReader],
})
export class TaskChargeModule {}
