import { Injectable } from '@nestjs/common';
import type { Moment, Seen } from '../../platform/database/moment.js';
import { Measure } from './measure.entity.js';

@Injectable()
export class MeasureReader {
  ofTask(moment: Moment, taskId: string): Promise<Seen<Measure>[]> {
    return moment.many(Measure, 'taskId', ['code'])(taskId);
  }
}
