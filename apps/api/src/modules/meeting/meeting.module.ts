import { Module } from '@nestjs/common';
import { MinistryModule } from '../ministry/ministry.module.js';
import { MeetingReader } from './meeting.reader.js';
import { MeetingResolver, TaskForceMeetingsResolver } from './meeting.resolver.js';

@Module({ imports: [MinistryModule], providers: [MeetingReader, MeetingResolver, TaskForceMeetingsResolver], exports: [MeetingReader] })
export class MeetingModule {}
