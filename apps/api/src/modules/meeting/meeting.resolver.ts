import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Seen } from '../../platform/database/moment.js';
import { MinistryReader } from '../ministry/ministry.reader.js';
import type { TaskForce } from '../task-force/task-force.entity.js';
import type { Meeting } from './meeting.entity.js';
import { MeetingReader } from './meeting.reader.js';

@Resolver('Meeting')
export class MeetingResolver {
  constructor(
    private readonly meetings: MeetingReader,
    private readonly ministries: MinistryReader,
  ) {}

  @ResolveField()
  async attendees(@Parent() { moment, id }: Seen<Meeting>) {
    const present = await this.meetings.attendees(moment, id);
    return Promise.all(present.map(({ ministryId }) => this.ministries.required(moment, ministryId)));
  }
}

@Resolver('TaskForce')
export class TaskForceMeetingsResolver {
  constructor(private readonly reader: MeetingReader) {}

  @ResolveField()
  meetings(@Parent() { moment, id }: Seen<TaskForce>) {
    return this.reader.ofTaskForce(moment, id);
  }
}
