import { randomUUID } from 'node:crypto';
import { ERRORS, REASON, versioned, type Attempt, type Deed, type Trial } from './deed.js';
import { ABSENT_ID } from './read.js';
import { HOME } from './stage/people.js';
import type { Stage } from './stage/stage.js';

const SELECTION = `{ reportRoute { id } ${ERRORS} }`;

/** Without a basis, and through a body that nobody knows. */
export function routes(stage: Stage, byCode: (stage: Stage, more: () => object) => Attempt[]): Record<string, Trial> {
  const facts = { viaCode: 'NOBODY', fromOn: '2199-01-01', basis: '' };
  const added = () => ({ input: { idempotencyKey: randomUUID(), ministryCode: 'NOBODY', ...facts } });
  const changed = (id: string) => ({ id, input: versioned(facts)() });
  return {
    reportRouteAdd: {
      ...{ declared: '($code: String!, $input: ReportRouteAddInput!)', given: '(taskForceCode: $code, input: $input)' },
      ...{ selection: SELECTION, attempts: byCode(stage, added) },
    },
    reportRouteChange: {
      ...{ declared: '($id: ID!, $input: ReportRouteChangeInput!)', given: '(id: $id, input: $input)', selection: SELECTION },
      attempts: [
        { target: stage.ids.route, variables: changed(stage.ids.route) },
        ...[ABSENT_ID, 'no-id'].map((id) => ({ target: 'absent', variables: changed(id) })),
      ],
    },
  };
}

/** A new route, and one that is ended: in the far future, so that no round hangs on it. */
export function carrying(stage: Stage, version: () => Promise<number>): Deed[] {
  const later = { fromOn: '2199-01-01', basis: REASON };
  return [
    {
      ...{ name: 'reportRouteAdd', target: stage.home },
      variables: () =>
        Promise.resolve({ code: HOME, input: { idempotencyKey: randomUUID(), ministryCode: 'NPA', viaCode: 'MOJ', ...later } }),
    },
    {
      ...{ name: 'reportRouteChange', target: stage.ids.route },
      variables: async () => ({
        id: stage.ids.route,
        input: { idempotencyKey: randomUUID(), expectedVersion: await version(), viaCode: 'MOJ', ...later },
      }),
    },
  ];
}
