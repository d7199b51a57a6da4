import { Injectable } from '@nestjs/common';
import type { Moment, Seen } from '../../platform/database/moment.js';
import { Notification, NotificationSetting } from './notification.entity.js';

const MOST = 100;

/** What a person was told, by that person alone: the row policies leave everybody else's out. */
@Injectable()
export class NotificationReader {
  latest(moment: Moment): Promise<Seen<Notification>[]> {
    return moment.sql<Notification>(
      `SELECT ${moment.columnsOf(Notification, 'n')} FROM notification n ORDER BY n.told_at DESC, n.id LIMIT $1`,
      [MOST],
    );
  }

  async unread(moment: Moment): Promise<number> {
    const [row] = await moment.sql<{ unread: number }>('SELECT count(*)::int AS unread FROM notification n WHERE n.read_at IS NULL');
    return row?.unread ?? 0;
  }

  async setting(moment: Moment): Promise<Seen<NotificationSetting> | null> {
    const [row] = await moment.sql<NotificationSetting>(
      `SELECT ${moment.columnsOf(NotificationSetting, 's')} FROM notification_setting s WHERE s.account_id = app.user_id()`,
    );
    return row ?? null;
  }
}
