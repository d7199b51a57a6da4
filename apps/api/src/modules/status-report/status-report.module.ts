import { Module } from '@nestjs/common';
import { addVisibleRule } from '../../platform/access/rules.js';
import { seesDraft, seesObstacle, seesReport } from './status-report.policy.js';

addVisibleRule('statusReport', seesReport);
addVisibleRule('reportSubmission', seesReport);
addVisibleRule('reportDraft', seesDraft);
addVisibleRule('obstacle', seesObstacle);

@Module({})
export class StatusReportModule {}
