import { createHash, randomBytes } from 'node:crypto';
import type pg from 'pg';
import type { Duty, Role } from '../src/platform/access/viewer.js';
import type { Builders } from './builders.js';

export interface Actor {
  id: string;
  token: string;
}

/** People of a test, already signed in. */
export class Actors {
  constructor(
    private readonly admin: pg.Pool,
    private readonly build: Builders,
  ) {}

  coordinator(): Promise<Actor> {
    return this.person('COORDINATOR');
  }

  leader(): Promise<Actor> {
    return this.person('LEADERSHIP');
  }

  auditor(): Promise<Actor> {
    return this.person('AUDITOR');
  }

  administrator(): Promise<Actor> {
    return this.person('ADMINISTRATOR');
  }

  /** A coordinator who belongs to no task force at all. */
  stranger(): Promise<Actor> {
    return this.person('COORDINATOR', null, null, false);
  }

  async liaisonOf(ministryCode: string, duty: Duty = 'FOCAL_POINT'): Promise<Actor> {
    const ministry = await this.build.ministry({ code: ministryCode });
    return this.person('LIAISON', ministry.id, duty);
  }

  private async person(role: Role, ministryId: string | null = null, duty: Duty | null = null, member = true): Promise<Actor> {
    const id = await this.build.account({ role, ministryId, duty, member });
    const token = randomBytes(32).toString('base64url');
    await this.admin.query('SELECT app.finish_sign_in($1, $2, $3, $4)', ['', '', id, createHash('sha256').update(token).digest()]);
    return { id, token };
  }
}
