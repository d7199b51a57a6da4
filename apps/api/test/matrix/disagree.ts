import { randomUUID } from 'node:crypto';
import { ERRORS, REASON, versioned, type Deed, type Trial } from './deed.js';
import { ABSENT_ID } from './read.js';
import type { Stage } from './stage/stage.js';

/** Without a word nobody disagrees, asks, agrees or answers. */
export function disagreements({ disagreements: ids }: Stage, reports: string[]): Record<string, Trial> {
  const absent = [ABSENT_ID, 'no-id'];
  const trial = (name: string, argument: string, targets: string[], input: () => object): Trial => ({
    ...{ declared: `($id: ID!, $input: ${name}Input!)`, given: `(${argument}: $id, input: $input)` },
    selection: `{ disagreement { id } ${ERRORS} }`,
    attempts: [...targets, ...absent].map((id) => ({
      target: absent.includes(id) ? 'absent' : id,
      variables: { id, input: input() },
    })),
  });
  return {
    disagreementState: trial('DisagreementState', 'reportId', reports, () => ({ idempotencyKey: randomUUID(), reason: '' })),
    disagreementRaise: trial('DisagreementRaise', 'id', ids, versioned({ reason: '' })),
    disagreementSettle: trial('DisagreementSettle', 'id', ids, versioned({ outcome: '' })),
    disagreementClose: trial('DisagreementClose', 'id', ids, versioned({ answer: '' })),
  };
}

/** Each of the two bodies in each of its duties: the one states, the other asks, the first agrees; and once the office answers. */
const IN_TURN = [
  ['liaison.MOJ', 'writer.KCC', 'chief.MOJ'],
  ['chief.KCC', 'writer.MOJ', 'successor.KMCC'],
  ['writer.MOJ', 'chief.MOJ', 'liaison.MOJ'],
  ['successor.KMCC', 'liaison.KCC', 'writer.KCC'],
  ['liaison.KCC', 'successor.KMCC', 'coordinator'],
  ['writer.KCC', 'chief.KCC', 'liaison.KCC'],
  ['chief.MOJ', 'liaison.MOJ', 'writer.MOJ'],
] as const;

export async function disagreeInTurn(
  { world }: Stage,
  reportId: string,
  perform: (deed: Deed) => Promise<void>,
  refresh: () => Promise<void>,
): Promise<void> {
  const step = (name: string, id: string, by: string, expectedVersion: number, more: object): Deed => ({
    ...{ name, target: id, by: [by] },
    variables: () => Promise.resolve({ id, input: { idempotencyKey: randomUUID(), expectedVersion, ...more } }),
  });
  for (const [states, asks, ends] of IN_TURN) {
    await perform({
      ...{ name: 'disagreementState', target: reportId, by: [states] },
      variables: () => Promise.resolve({ id: reportId, input: { idempotencyKey: randomUUID(), reason: REASON } }),
    });
    const [open] = await world.sql<{ id: string }>(`SELECT id FROM disagreement WHERE report_id = $1 AND state = 'STATED'`, [reportId]);
    const id = open?.id ?? '';
    await refresh();
    await perform(step('disagreementRaise', id, asks, 1, { reason: REASON }));
    await refresh();
    if (ends === 'coordinator') await perform(step('disagreementClose', id, ends, 2, { answer: REASON }));
    else await perform(step('disagreementSettle', id, ends, 2, { outcome: REASON }));
  }
}
