import { Module } from '@nestjs/common';
import { ReportingRoundReader } from './reporting-round.reader.js';
import { ReportingRoundResolver, TaskForceRoundsResolver } from './reporting-round.resolver.js';
import { ReportingRoundService } from './reporting-round.service.js';
import { ScheduledOpening } from './scheduled-opening.service.js';

@Module({
  providers: [ReportingRoundReader, ReportingRoundResolver, ReportingRoundService, ScheduledOpening, TaskForceRoundsResolver],
  exports: [ReportingRoundReader],
})
export class ReportingRoundModule {}
