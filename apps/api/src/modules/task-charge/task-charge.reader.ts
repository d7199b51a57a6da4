import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { Moment, Seen } from '../../platform/database/moment.js';
import type { LocalizedText } from '../../platform/database/record.js';
import { Account } from '../account/account.entity.js';
import { TaskCharge } from './task-charge.entity.js';

export interface LiaisonRow {
  moment: Moment;
  taskForceId: string;
  id: string;
  name: LocalizedText;
  duty: string;
  division: LocalizedText | null;
  position: LocalizedText | null;
  ministryId: string;
}

@Injectable()
export class TaskChargeReader {
  ofTaskForce(moment: Moment, taskForceId: string): Promise<Seen<TaskCharge>[]> {
    return moment.many(TaskCharge, 'taskForceId', ['taskId', 'ministryId'])(taskForceId);
  }

  /** Of the present alone: who worked here on a past day is in the history of each task. */
  liaisons(moment: Moment, taskForceId: string): Promise<LiaisonRow[]> {
    if (moment.asOf !== null) return Promise.resolve([]);
    const loader = moment.once('liaisons', () => {
      return new DataLoader<string, LiaisonRow[]>((ids) => Promise.all(ids.map((id) => liaisonsOf(moment, id))));
    });
    return loader.load(taskForceId);
  }

  /** Null also for a reader who may not know of the person. */
  async liaison(moment: Moment, taskForceId: string, id: string | null): Promise<LiaisonRow | null> {
    const account = id === null ? null : await moment.byId(Account)(id);
    if (account === null || account.duty === null || account.ministryId === null) return null;
    const { displayName: name, duty, division, position, ministryId } = account;
    return { moment, taskForceId, id: account.id, name, duty, division, position, ministryId };
  }
}

async function liaisonsOf(moment: Moment, taskForceId: string): Promise<LiaisonRow[]> {
  const rows = await moment.sql<Omit<LiaisonRow, 'moment' | 'taskForceId'>>(
    `SELECT l.id, l.name, l.duty, l.division, l.position, l.ministry_id AS "ministryId" FROM app.liaisons($1) l
      ORDER BY l.ministry_id, l.name ->> 'ko', l.id`,
    [taskForceId],
  );
  return rows.map((row) => ({ ...row, taskForceId, moment }));
}
