import { Injectable } from '@nestjs/common';
import { newToken } from '../../platform/access/cookie.js';
import { hashToken } from '../../platform/access/sessions.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { Commands, type Outcome } from '../../platform/command/command.js';
import type { Refusal } from '../../platform/errors/problem.js';

interface Call {
  viewer: Viewer;
  requestId: string;
  input: { idempotencyKey: string };
}

const NO_HISTORY = () => Promise.resolve(null);

/** The address of a person's own calendar: no record of the plan, and so no history. */
@Injectable()
export class CalendarFeedService {
  constructor(private readonly commands: Commands) {}

  /** Null instead of the token: the request came again, and it was told already. */
  async renew({ viewer, requestId, input }: Call): Promise<{ token: string | null; outcome: Outcome | Refusal }> {
    let token: string | null = null;
    const call = { viewer, name: 'calendarFeedRenew', idempotencyKey: input.idempotencyKey, input, requestId, chains: NO_HISTORY };
    const outcome = await this.commands.run(call, async (tx) => {
      token = newToken();
      await tx.sql(
        `INSERT INTO calendar_feed AS f (account_id, token_hash, renewed_at) VALUES ($1, $2, date_trunc('milliseconds', clock_timestamp()))
         ON CONFLICT (account_id) DO UPDATE SET token_hash = excluded.token_hash, renewed_at = excluded.renewed_at`,
        [viewer.id, hashToken(token)],
      );
      return { id: viewer.id, version: 1 };
    });
    return { token, outcome };
  }

  revoke({ viewer, requestId, input }: Call): Promise<Outcome | Refusal> {
    const call = { viewer, name: 'calendarFeedRevoke', idempotencyKey: input.idempotencyKey, input, requestId, chains: NO_HISTORY };
    return this.commands.run(call, async (tx) => {
      await tx.sql('UPDATE calendar_feed SET token_hash = NULL WHERE account_id = $1', [viewer.id]);
      return { id: viewer.id, version: 1 };
    });
  }
}
