import { Injectable } from '@nestjs/common';
import type { Moment, Seen } from '../../platform/database/moment.js';
import { Meeting, MeetingAttendee } from './meeting.entity.js';

@Injectable()
export class MeetingReader {
  /** First to last. */
  ofTaskForce(moment: Moment, taskForceId: string): Promise<Seen<Meeting>[]> {
    return moment.many(Meeting, 'taskForceId', ['heldOn', 'code'])(taskForceId);
  }

  attendees(moment: Moment, meetingId: string): Promise<Seen<MeetingAttendee>[]> {
    return moment.many(MeetingAttendee, 'meetingId', ['position'])(meetingId);
  }
}
