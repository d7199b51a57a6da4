import { randomUUID } from 'node:crypto';
import type { Deed, Trial } from './deed.js';
import { ABSENT_ID } from './read.js';
import type { Stage } from './stage/stage.js';

const ERRORS = 'userErrors { code message path }';
const STALE = 9999;

/** Nothing is said without words, and nothing withdrawn in a version that never was. */
export function commentTrials({ reports, ids, comments }: Stage): Record<string, Trial> {
  const tried = [...new Set([...reports.values()].map(({ id }) => id)), ids.reportElsewhere];
  const on = (targets: string[], input: () => object): Trial['attempts'] => [
    ...targets.map((id) => ({ target: id, variables: { id, input: { idempotencyKey: randomUUID(), ...input() } } })),
    ...[ABSENT_ID, 'no-id'].map((id) => ({ target: 'absent', variables: { id, input: { idempotencyKey: randomUUID(), ...input() } } })),
  ];
  const selection = `{ comment { id } ${ERRORS} }`;
  const given = '(id: $id, input: $input)';
  return {
    commentAdd: {
      ...{ declared: '($id: ID!, $input: CommentAddInput!)', given: '(itemId: $id, input: $input)', selection },
      attempts: on(tried, () => ({ text: '' })),
    },
    commentWithdraw: {
      ...{ declared: '($id: ID!, $input: CommentWithdrawInput!)', given, selection },
      attempts: on(comments, () => ({ expectedVersion: STALE })),
    },
    commentMarkRead: {
      ...{ declared: '($id: ID!, $input: CommentMarkReadInput!)', given: '(upToId: $id, input: $input)', selection },
      attempts: on(comments, () => ({})),
    },
  };
}

interface Doing {
  stage: Stage;
  perform: (deed: Deed) => Promise<void>;
  /** What was said meanwhile is known from here on. */
  look: () => Promise<void>;
}

/** Each who may says something, which everybody who may reads, and which its author alone takes back. */
export async function sayAndTakeBack({ stage, perform, look }: Doing): Promise<void> {
  const reportId = stage.reports.get('KCC')?.id ?? '';
  const said = { idempotencyKey: '', text: 'as it was said' };
  const add: Deed = {
    ...{ name: 'commentAdd', target: reportId },
    variables: () => Promise.resolve({ id: reportId, input: { ...said, idempotencyKey: randomUUID() } }),
  };
  await perform(add);
  await look();
  const written = await stage.world.sql<{ id: string; by: string }>(
    'SELECT id, written_by AS by FROM comment WHERE report_id = $1 ORDER BY written_at',
    [reportId],
  );
  const [first] = written;
  await perform({
    ...{ name: 'commentMarkRead', target: first?.id ?? '' },
    variables: () => Promise.resolve({ id: first?.id, input: { idempotencyKey: randomUUID() } }),
  });
  for (const { id, by } of written) {
    const author = [...stage.people.values()].find(({ accountId }) => accountId === by)?.name ?? '';
    await perform({
      ...{ name: 'commentWithdraw', target: id, by: [author] },
      variables: () => Promise.resolve({ id, input: { idempotencyKey: randomUUID(), expectedVersion: 1 } }),
    });
  }
}
