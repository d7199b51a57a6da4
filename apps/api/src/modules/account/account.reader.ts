import { Injectable } from '@nestjs/common';
import type { Moment, Seen } from '../../platform/database/moment.js';
import { Account, Membership } from './account.entity.js';

@Injectable()
export class AccountReader {
  all(moment: Moment): Promise<Seen<Account>[]> {
    return moment.sql<Account>(
      `SELECT ${moment.columnsOf(Account, 'a')} FROM account a WHERE a.archived_at IS NULL AND a.role <> 'SYSTEM' ORDER BY a.role, a.email`,
    );
  }

  byId(moment: Moment, id: string): Promise<Seen<Account> | null> {
    return moment.byId(Account)(id);
  }

  memberships(moment: Moment, accountId: string): Promise<Seen<Membership>[]> {
    return moment.many(Membership, 'accountId', ['createdAt'])(accountId);
  }

  async needsAdministrator(moment: Moment): Promise<boolean> {
    const [row] = await moment.sql<{ needed: boolean }>('SELECT app.needs_administrator() AS needed');
    return row?.needed === true;
  }
}
