import { randomUUID } from 'node:crypto';
import type { Deed, Trial } from './deed.js';

const NAMES = { calendarFeedRenew: 'path', calendarFeedRevoke: 'isRevoked' };

const input = () => ({ input: { idempotencyKey: randomUUID() } });

/** The address of one's own calendar is nobody else's business, so there is no record to try it on. */
export function feedTrials(): Record<string, Trial> {
  return Object.fromEntries(
    Object.entries(NAMES).map(([name, field]) => [
      name,
      {
        ...{
          declared: '($input: CalendarFeedInput!)',
          given: '(input: $input)',
          selection: `{ ${field} userErrors { code message path } }`,
        },
        get attempts() {
          return [{ target: '-', variables: input() }];
        },
      },
    ]),
  );
}

export const FEED_DEEDS: Deed[] = Object.keys(NAMES).map((name) => ({ name, target: '-', variables: () => Promise.resolve(input()) }));
