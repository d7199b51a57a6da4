import { Injectable } from '@nestjs/common';
import { newToken } from '../../platform/access/cookie.js';
import { hashToken, Sessions } from '../../platform/access/sessions.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { Doors } from '../../platform/database/doors.js';
import { AccessError } from '../../platform/errors/access-error.js';
import { problem, refuse, type Refusal } from '../../platform/errors/problem.js';
import { passwordFits } from './password.js';

interface Attempt {
  account_id: string | null;
  password_hash: string | null;
  wait_seconds: number;
}

export interface OpenedSession {
  viewer: Viewer;
  token: string;
}

/** Sign-in and its session. None of it is a record of the plan, so none of it goes through the command function. */
@Injectable()
export class SessionService {
  constructor(
    private readonly doors: Doors,
    private readonly sessions: Sessions,
  ) {}

  async signIn(email: string, password: string, address: string): Promise<OpenedSession | Refusal> {
    const name = email.trim().toLowerCase().slice(0, 320);
    const [attempt] = await this.doors.open<Attempt>('beginSignIn', [name, address]);
    if (attempt !== undefined && attempt.wait_seconds > 0)
      throw new AccessError('RATE_LIMITED', 'Too many tries. Wait before the next one.', 429, { retryAfterSeconds: attempt.wait_seconds });
    const fits = await passwordFits(attempt?.password_hash ?? null, password.slice(0, 200));
    const accountId = attempt?.account_id ?? null;
    if (!fits || accountId === null)
      return refuse(problem('WRONG_CREDENTIALS', 'The e-mail address or the password is not right.', 'input', 'password'));
    return this.open(name, address, accountId);
  }

  async signOut(token: string | null): Promise<void> {
    if (token !== null) await this.doors.open('closeSession', [hashToken(token)]);
  }

  async extend(token: string | null): Promise<Date | null> {
    if (token === null) return null;
    const [row] = await this.doors.open<{ until: Date | null }>('extendSession', [hashToken(token)]);
    return row?.until ?? null;
  }

  /** Remembers which task force this person looks at: a choice of screen, so it is kept beside the account and not in the ledger. */
  async choose(viewer: Viewer, code: string): Promise<string | Refusal> {
    const chosen = viewer.taskForces.find((taskForce) => taskForce.code === code);
    if (chosen === undefined) return refuse(problem('NOT_FOUND', 'You do not belong to this task force.', 'code'));
    await this.doors.open('chooseTaskForce', [viewer.id, chosen.id]);
    return chosen.id;
  }

  private async open(email: string, address: string, accountId: string): Promise<OpenedSession> {
    const token = newToken();
    await this.doors.open('finishSignIn', [email, address, accountId, hashToken(token)]);
    const viewer = await this.sessions.viewerOf(token);
    if (viewer === null) throw new Error('A session that was just opened is not there');
    return { viewer, token };
  }
}
