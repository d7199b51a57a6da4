import { Injectable } from '@nestjs/common';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Moment, Seen } from '../../platform/database/moment.js';
import type { Measure } from '../measure/measure.entity.js';
import type { Milestone } from '../milestone/milestone.entity.js';
import { MinistryReader } from '../ministry/ministry.reader.js';
import type { Task } from '../task/task.entity.js';
import { TaskReader } from '../task/task.reader.js';
import { mayRecordContact } from './contact.policy.js';
import { ContactReader } from './contact.reader.js';
import type { ContactItem } from './contact.rules.js';

@Injectable()
export class ResponsibleBodies {
  constructor(
    private readonly ministries: MinistryReader,
    private readonly contacts: ContactReader,
  ) {}

  async of(moment: Moment, item: ContactItem) {
    const [ministry, contact] = await Promise.all([
      this.ministries.required(moment, item.ministryId),
      this.contacts.answering(moment, item),
    ]);
    return { ministry, contact, viewerCan: { recordContact: moment.asOf === null && mayRecordContact(moment.viewer, item) } };
  }
}

@Resolver('Task')
export class TaskResponsibleResolver {
  constructor(
    private readonly bodies: ResponsibleBodies,
    private readonly tasks: TaskReader,
  ) {}

  @ResolveField()
  async responsible(@Parent() { moment, id, taskForceId, leadMinistryId }: Seen<Task>) {
    const supporting = await this.tasks.supporting(moment, id);
    const ministryIds = new Set([leadMinistryId, ...supporting.map(({ ministryId }) => ministryId)]);
    const of = { taskForceId, taskId: id, measureId: null, milestoneId: null };
    return Promise.all([...ministryIds].map((ministryId) => this.bodies.of(moment, { ...of, ministryId })));
  }
}

@Resolver('Measure')
export class MeasureResponsibleResolver {
  constructor(private readonly bodies: ResponsibleBodies) {}

  @ResolveField()
  responsible(@Parent() { moment, id, taskForceId, taskId, ministryId }: Seen<Measure>) {
    return this.bodies.of(moment, { taskForceId, taskId, ministryId, measureId: id, milestoneId: null });
  }
}

@Resolver('Milestone')
export class MilestoneResponsibleResolver {
  constructor(private readonly bodies: ResponsibleBodies) {}

  @ResolveField()
  responsible(@Parent() { moment, id, taskForceId, taskId, ministryId }: Seen<Milestone>) {
    return this.bodies.of(moment, { taskForceId, taskId, ministryId, measureId: null, milestoneId: id });
  }
}
