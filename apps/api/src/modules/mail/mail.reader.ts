import { Injectable } from '@nestjs/common';
import type { Moment, Seen } from '../../platform/database/moment.js';
import { Mail } from './mail.entity.js';

const MOST = 200;

@Injectable()
export class MailReader {
  latest(moment: Moment): Promise<Seen<Mail>[]> {
    return moment.sql<Mail>(`SELECT ${moment.columnsOf(Mail, 'm')} FROM mail m ORDER BY m.written_at DESC, m.id LIMIT $1`, [MOST]);
  }
}
