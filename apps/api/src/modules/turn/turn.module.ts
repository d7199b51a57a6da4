import { Module } from '@nestjs/common';
import { ContactModule } from '../contact/contact.module.js';
import { MinistryModule } from '../ministry/ministry.module.js';
import { ReportingRoundModule } from '../reporting-round/reporting-round.module.js';
import { StatusReportModule } from '../status-report/status-report.module.js';
import { TaskChargeModule } from '../task-charge/task-charge.module.js';
import { TaskForceModule } from '../task-force/task-force.module.js';
import { TurnReader } from './turn.reader.js';
import { ReportTurnResolver, RoundMissingResolver, TurnHolderResolver } from './turn.resolver.js';

@Module({
  imports: [ContactModule, MinistryModule, ReportingRoundModule, StatusReportModule, TaskChargeModule, TaskForceModule],
  providers: [TurnReader, ReportTurnResolver, RoundMissingResolver, TurnHolderResolver],
  exports: [TurnReader],
})
export class TurnModule {}
