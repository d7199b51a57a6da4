import { Module } from '@nestjs/common';
import { addVisibleRule } from '../../platform/access/rules.js';
import { MinistryModule } from '../ministry/ministry.module.js';
import { ReportContentModule } from '../report-content/report-content.module.js';
import { ReportingRoundModule } from '../reporting-round/reporting-round.module.js';
import { StatusReportModule } from '../status-report/status-report.module.js';
import { DisagreementResolver } from './disagreement.resolver.js';
import { DisagreementService } from './disagreement.service.js';
import { seesDisagreement, seesSignedPart } from './joint-task.policy.js';
import { JointTaskReader } from './joint-task.reader.js';
import { ReportPartsResolver, SignedPartResolver, SubmissionPartsResolver, TaskForceDisagreementsResolver } from './joint-task.resolver.js';

addVisibleRule('disagreement', seesDisagreement);
addVisibleRule('signedPart', seesSignedPart);

@Module({
  imports: [MinistryModule, ReportContentModule, ReportingRoundModule, StatusReportModule],
  providers: [
    ...[DisagreementService, JointTaskReader],
    ...[DisagreementResolver, ReportPartsResolver, SignedPartResolver, SubmissionPartsResolver, TaskForceDisagreementsResolver],
  ],
})
export class JointTaskModule {}
