import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Doors } from '../database/doors.js';
import type { Duty, MemberTaskForce, Role, Viewer } from './viewer.js';

interface SessionRow {
  account_id: string;
  email: string;
  display_name: { ko: string; en: string };
  role: Role;
  duty: Duty | null;
  ministry_id: string | null;
  ministry_ids: string[];
  task_forces: MemberTaskForce[];
  idle_until: Date;
  chosen_task_force_id: string | null;
}

export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** Who is behind a cookie, asked of the database at every request: signing out or losing a role counts from the next one. */
@Injectable()
export class Sessions {
  constructor(private readonly doors: Doors) {}

  /** `isUsed`: the person did something, so the session goes on; an open window that only listens does not keep it open. */
  async viewerOf(token: string | null, isUsed = true): Promise<Viewer | null> {
    if (token === null) return null;
    const [row] = await this.doors.open<SessionRow>('openSession', [hashToken(token), isUsed]);
    return row === undefined ? null : viewerFrom(row);
  }

  /** Who is behind the address of a calendar, asked as anew at every request. */
  async viewerOfFeed(token: string): Promise<Viewer | null> {
    const [row] = await this.doors.open<SessionRow>('openFeed', [hashToken(token)]);
    return row === undefined ? null : viewerFrom(row);
  }
}

function viewerFrom(row: SessionRow): Viewer {
  return {
    id: row.account_id,
    email: row.email,
    displayName: row.display_name,
    role: row.role,
    duty: row.duty,
    ministryId: row.ministry_id,
    ministryIds: row.ministry_ids,
    taskForces: row.task_forces,
    sessionEndsAt: row.idle_until,
    chosenTaskForceId: row.chosen_task_force_id,
  };
}
