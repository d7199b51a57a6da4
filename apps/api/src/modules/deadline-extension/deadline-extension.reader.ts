import { Injectable } from '@nestjs/common';
import type { Moment, Seen } from '../../platform/database/moment.js';
import { DeadlineExtension } from './deadline-extension.entity.js';

@Injectable()
export class DeadlineExtensionReader {
  byId(moment: Moment, id: string): Promise<Seen<DeadlineExtension> | null> {
    return moment.byId(DeadlineExtension)(id);
  }

  /** First to last. */
  ofRound(moment: Moment, roundId: string): Promise<Seen<DeadlineExtension>[]> {
    return moment.many(DeadlineExtension, 'roundId', ['askedAt', 'taskId'])(roundId);
  }

  /** First to last. */
  ofReport(moment: Moment, reportId: string): Promise<Seen<DeadlineExtension>[]> {
    return moment.many(DeadlineExtension, 'reportId', ['askedAt'])(reportId);
  }
}
