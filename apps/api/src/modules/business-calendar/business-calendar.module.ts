import { Module } from '@nestjs/common';
import { BusinessCalendarReader } from './business-calendar.reader.js';
import { BusinessCalendarResolver } from './business-calendar.resolver.js';
import { BusinessCalendarService } from './business-calendar.service.js';

@Module({ providers: [BusinessCalendarReader, BusinessCalendarResolver, BusinessCalendarService], exports: [BusinessCalendarReader] })
export class BusinessCalendarModule {}
