import { Module } from '@nestjs/common';
import { RoundScheduleModule } from '../round-schedule/round-schedule.module.js';
import { ReportingRoundReader } from './reporting-round.reader.js';
import { ReportingRoundResolver, TaskForceRoundsResolver } from './reporting-round.resolver.js';
import { ReportingRoundService } from './reporting-round.service.js';
import { ScheduledOpening } from './scheduled-opening.service.js';

@Module({
  imports: [RoundScheduleModule],
  providers: [ReportingRoundReader, ReportingRoundResolver, ReportingRoundService, ScheduledOpening, TaskForceRoundsResolver],
  exports: [ReportingRoundReader],
})
export class ReportingRoundModule {}
