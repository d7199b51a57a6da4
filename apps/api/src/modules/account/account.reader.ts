import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { Moment, Seen } from '../../platform/database/moment.js';
import { Account, Membership } from './account.entity.js';

@Injectable()
export class AccountReader {
  /** What the policies let through; for a coordinator only people of bodies that have somebody in one of their task forces. */
  all(moment: Moment): Promise<Seen<Account>[]> {
    // A coordinator's memberships are those of the own task forces: the policy of that table says so.
    const shared = `AND (a.id = app.user_id() OR a.ministry_id IN
      (SELECT b.ministry_id FROM account b JOIN membership m ON m.account_id = b.id WHERE m.archived_at IS NULL))`;
    return moment.sql<Account>(
      `SELECT ${moment.columnsOf(Account, 'a')} FROM account a WHERE a.archived_at IS NULL AND a.role <> 'SYSTEM'
        ${moment.viewer?.role === 'COORDINATOR' ? shared : ''} ORDER BY a.role, a.email`,
    );
  }

  byId(moment: Moment, id: string): Promise<Seen<Account> | null> {
    return moment.byId(Account)(id);
  }

  memberships(moment: Moment, accountId: string): Promise<Seen<Membership>[]> {
    return moment.many(Membership, 'accountId', ['createdAt'])(accountId);
  }

  /** Null to everybody but the administrator, who has to know before somebody is shut out. */
  tasksInCharge(moment: Moment, accountId: string): Promise<number> | null {
    if (moment.viewer?.role !== 'ADMINISTRATOR') return null;
    const loader = moment.once('tasks in charge', () => {
      return new DataLoader<string, number>(async (ids) => {
        const rows = await moment.sql<{ id: string; held: number }>(
          'SELECT a.id, coalesce(sum(h.held), 0)::int AS held FROM unnest($1::uuid[]) AS a (id) LEFT JOIN LATERAL app.tasks_in_charge(a.id) h ON true GROUP BY a.id',
          [ids],
        );
        return ids.map((id) => rows.find((row) => row.id === id)?.held ?? 0);
      });
    });
    return loader.load(accountId);
  }

  /** What else hangs on somebody, told like the tasks: as numbers, to whoever ends the account. */
  async leftBy(moment: Moment, accountId: string): Promise<{ drafts: number; deputies: number } | null> {
    if (moment.viewer?.role !== 'ADMINISTRATOR') return null;
    const loader = moment.once('left by accounts', () => {
      return new DataLoader<string, { drafts: number; deputies: number }>(async (ids) => {
        const rows = await moment.sql<{ id: string; drafts: number; deputies: number }>(
          `SELECT a.id, coalesce(sum(l.drafts), 0)::int AS drafts, coalesce(sum(l.deputies), 0)::int AS deputies
           FROM unnest($1::uuid[]) AS a (id) LEFT JOIN LATERAL app.left_by(a.id) l ON true GROUP BY a.id`,
          [ids],
        );
        return ids.map((id) => rows.find((row) => row.id === id) ?? { drafts: 0, deputies: 0 });
      });
    });
    return loader.load(accountId);
  }

  async needsAdministrator(moment: Moment): Promise<boolean> {
    const [row] = await moment.sql<{ needed: boolean }>('SELECT app.needs_administrator() AS needed');
    return row?.needed === true;
  }
}
