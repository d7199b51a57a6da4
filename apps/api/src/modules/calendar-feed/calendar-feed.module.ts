import { Module } from '@nestjs/common';
import { CalendarFeedController } from './calendar-feed.controller.js';
import { CalendarFeedReader } from './calendar-feed.reader.js';
import { CalendarFeedResolver } from './calendar-feed.resolver.js';
import { CalendarFeedService } from './calendar-feed.service.js';

@Module({
  controllers: [CalendarFeedController],
  providers: [CalendarFeedReader, CalendarFeedResolver, CalendarFeedService],
})
export class CalendarFeedModule {}
