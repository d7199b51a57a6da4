import { Module } from '@nestjs/common';
import { BusinessCalendarModule } from '../business-calendar/business-calendar.module.js';
import { ReportingSettingReader } from './reporting-setting.reader.js';
import { ReportingSettingService } from './reporting-setting.service.js';
import { RoundScheduleResolver } from './round-schedule.resolver.js';

@Module({
  imports: [BusinessCalendarModule],
  providers: [ReportingSettingReader, ReportingSettingService, RoundScheduleResolver],
  exports: [ReportingSettingReader],
})
export class RoundScheduleModule {}
