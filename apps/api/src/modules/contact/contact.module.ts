import { Module } from '@nestjs/common';
import { MinistryModule } from '../ministry/ministry.module.js';
import { TaskModule } from '../task/task.module.js';
import { ContactReader } from './contact.reader.js';
import { ContactResolver } from './contact.resolver.js';
import { ContactService } from './contact.service.js';
import {
  MeasureResponsibleResolver,
  MilestoneResponsibleResolver,
  ResponsibleBodies,
  TaskResponsibleResolver,
} from './responsible.resolver.js';

const RESPONSIBLE = [ResponsibleBodies, MeasureResponsibleResolver, MilestoneResponsibleResolver, TaskResponsibleResolver];

@Module({
  imports: [MinistryModule, TaskModule],
  providers: [ContactReader, ContactResolver, ContactService, ...RESPONSIBLE],
  exports: [ContactReader],
})
export class ContactModule {}
