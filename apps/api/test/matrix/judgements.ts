import { randomUUID } from 'node:crypto';
import { REASON, type Deed, type Trial } from './deed.js';
import { peopleOf } from './stage/people.js';
import type { Stage } from './stage/stage.js';

/** No judgement ever has it. */
const STALE = 9999;

type OnRecords = (ids: string[], type: string, input: () => object, object: string) => Trial;

/** With a reason that is too short, or a version that no judgement has. */
export function judgements({ judged, reports, ids }: Stage, tried: readonly string[], on: OnRecords): Record<string, Trial> {
  const said = { rating: 'YELLOW', reason: 'no' };
  const begun = on(
    [...tried.map((name) => reports.get(name)?.id ?? ''), ids.reportElsewhere],
    'JudgedRatingDraftInput',
    () => ({ idempotencyKey: randomUUID(), ...said }),
    'judgedRating { id }',
  );
  const of = (act: string, more: object = {}) =>
    on(judged, `JudgedRating${act}Input`, () => ({ idempotencyKey: randomUUID(), expectedVersion: STALE, ...more }), 'judgedRating { id }');
  return {
    judgedRatingDraft: {
      ...begun,
      given: '(reportId: $id, input: $input)',
    },
    judgedRatingRevise: of('Revise', said),
    judgedRatingDrop: of('Drop'),
    judgedRatingAsk: of('Ask'),
    judgedRatingAnswer: of('Answer', { agrees: true }),
    judgedRatingConfirm: of('Confirm'),
  };
}

interface Earnest {
  stage: Stage;
  perform: (deed: Deed) => Promise<void>;
  onRecord: (name: string, table: string, target: string, more?: object, by?: string[]) => Deed;
  /** The records changed: they are named anew. */
  recount: () => Promise<void>;
}

/** Every step, by the office and by each duty of the body that leads the task. */
export async function judgeInEarnest({ stage, perform, onRecord, recount }: Earnest): Promise<void> {
  const { led, world } = stage;
  const said = { rating: 'RED', reason: REASON };
  const { id: body } = await world.build.ministry({ code: 'MOJ' });
  const begin = () =>
    perform({
      ...{ name: 'judgedRatingDraft', target: led },
      variables: () => Promise.resolve({ id: led, input: { idempotencyKey: randomUUID(), ...said } }),
    });
  const take = async (act: string, more: object = {}, by?: string[]) => {
    const open = `SELECT id FROM judged_rating WHERE state IN ('DRAFT', 'ASKED') AND archived_at IS NULL AND ministry_id = $1 AND round_id IS NOT NULL`;
    const [judged] = await world.sql<{ id: string }>(open, [body]);
    await recount();
    await perform(onRecord(`judgedRating${act}`, 'judged_rating', judged?.id ?? '', more, by));
  };
  await begin();
  await take('Drop');
  await begin();
  for (const person of peopleOf('MOJ')) {
    await take('Ask');
    await take('Answer', { agrees: false, explanation: REASON }, [person]);
    await take('Revise', said);
  }
  await take('Ask');
  await take('Answer', { agrees: true }, ['liaison.MOJ']);
  await take('Confirm');
}
