import { randomUUID } from 'node:crypto';
import type { Deed, Trial } from './deed.js';
import { ABSENT_ID } from './read.js';

const ERRORS = 'userErrors { code message path }';

/** Everybody's own: nothing is marked, and a choice is tried of which nobody has the version. */
export function toldTrials(stale: number): Record<string, Trial> {
  const once = (input: object) => [{ target: '-', variables: { input: { idempotencyKey: randomUUID(), ...input } } }];
  return {
    notificationsRead: {
      ...{ declared: '($input: NotificationsReadInput!)', given: '(input: $input)', selection: `{ notifications { id } ${ERRORS} }` },
      attempts: once({ ids: [ABSENT_ID, 'no-id'] }),
    },
    notificationSettingsChange: {
      ...{ declared: '($input: NotificationSettingsChangeInput!)', given: '(input: $input)' },
      ...{ selection: `{ notificationSettings { version } ${ERRORS} }` },
      attempts: once({ expectedVersion: stale, language: 'ko', choices: [] }),
    },
  };
}

export const TOLD_DEEDS: Deed[] = [
  { name: 'notificationsRead', target: '-', variables: () => Promise.resolve({ input: { idempotencyKey: randomUUID() } }) },
  {
    ...{ name: 'notificationSettingsChange', target: '-' },
    variables: () => {
      const choices = [{ kind: 'REPORT_ACCEPTED', mail: 'OFF' }];
      return Promise.resolve({ input: { idempotencyKey: randomUUID(), expectedVersion: 0, language: 'en', choices } });
    },
  },
];
