import { Module } from '@nestjs/common';
import { MinistryModule } from '../ministry/ministry.module.js';
import { HistoryReader } from './history.reader.js';
import { HistorySubjects } from './history-subjects.reader.js';
import { HistoryEntryResolver, MilestoneHistoryResolver, TaskHistoryResolver } from './history.resolver.js';

@Module({
  imports: [MinistryModule],
  providers: [HistoryReader, HistorySubjects, HistoryEntryResolver, MilestoneHistoryResolver, TaskHistoryResolver],
  exports: [HistoryReader],
})
export class HistoryModule {}
