import { Module } from '@nestjs/common';
import { addVisibleRule } from '../../platform/access/rules.js';
import { MinistryModule } from '../ministry/ministry.module.js';
import { ReportContentModule } from '../report-content/report-content.module.js';
import { ReportingRoundModule } from '../reporting-round/reporting-round.module.js';
import { StatusReportModule } from '../status-report/status-report.module.js';
import { seesExtension } from './deadline-extension.policy.js';
import { DeadlineExtensionReader } from './deadline-extension.reader.js';
import { DeadlineExtensionResolver, ReportExtensionsResolver, RoundExtensionsResolver } from './deadline-extension.resolver.js';
import { DeadlineExtensionService } from './deadline-extension.service.js';

addVisibleRule('deadlineExtension', seesExtension);

@Module({
  imports: [MinistryModule, ReportContentModule, ReportingRoundModule, StatusReportModule],
  providers: [
    ...[DeadlineExtensionReader, DeadlineExtensionService],
    ...[DeadlineExtensionResolver, ReportExtensionsResolver, RoundExtensionsResolver],
  ],
})
export class DeadlineExtensionModule {}
