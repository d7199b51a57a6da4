import { Module } from '@nestjs/common';
import { addVisibleRule } from '../../platform/access/rules.js';
import { MinistryModule } from '../ministry/ministry.module.js';
import { ReportContentModule } from '../report-content/report-content.module.js';
import { TaskChargeModule } from '../task-charge/task-charge.module.js';
import { seesDeputy } from './deputy.policy.js';
import { ChargeDeputyResolver, DeputyResolver, TaskForceDeputiesResolver } from './deputy.resolver.js';
import { DeputyService } from './deputy.service.js';

addVisibleRule('deputy', seesDeputy);

@Module({
  imports: [MinistryModule, ReportContentModule, TaskChargeModule],
  providers: [DeputyService, DeputyResolver, TaskForceDeputiesResolver, ChargeDeputyResolver],
})
export class DeputyModule {}
