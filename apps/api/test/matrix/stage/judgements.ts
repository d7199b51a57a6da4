import { JudgedRating, type JudgedState } from '../../../src/modules/judged-rating/judged-rating.entity.js';
import type { World } from '../../world.js';
import type { Told } from './reports.js';
import type { Wording } from './wording.js';

const provenance = { kind: 'recorded', source: null, quoteRef: null } as const;
const ASKED_ON = new Date('2026-01-12T00:00:00Z');

interface Place extends Pick<Told, 'roundId' | 'closedRoundId'> {
  taskForceId: string;
  taskId: string;
  answeredBy: string;
}

const WEEK = 7 * 86_400_000;

/** What the office holds of KCC's task by its reports: one in each state; the one that is asked waits, the body answered those before. */
export async function judgeInRounds(world: World, { roundId, closedRoundId, answeredBy, ...place }: Place, words: Wording): Promise<void> {
  const { id: ministryId } = await world.build.ministry({ code: 'KCC' });
  const states: JudgedState[] = ['WITHDRAWN', 'CONFIRMED', 'ASKED', 'DRAFT'];
  await world.build.write(place.taskForceId, async (tx) => {
    for (const [index, state] of states.entries()) {
      const said = (part: string) => words.say(`JUDGED ${state} KCC ${part}`);
      const reason = said('reason of its round');
      const judged = {
        rating: 'RED',
        reason: { ko: reason, en: reason },
        ratedOn: `2026-01-1${String(index + 1)}`,
        expiresOn: '2199-01-01',
      } as const;
      const asked = { askedAt: ASKED_ON, answerDueAt: new Date(Date.now() + WEEK) };
      const isHeard = state === 'WITHDRAWN' || state === 'CONFIRMED';
      const answered = () => ({ opinion: 'EXPLAINS' as const, answer: said('answer'), answeredAt: ASKED_ON, answeredBy });
      await tx.insert(JudgedRating, {
        ...{ ...place, ministryId, state, ...judged, provenance },
        roundId: state === 'DRAFT' ? roundId : closedRoundId,
        ...(state === 'DRAFT' ? {} : asked),
        ...(isHeard ? answered() : {}),
        ...(state === 'CONFIRMED' ? { confirmedAt: ASKED_ON } : {}),
      });
    }
    return place.taskId;
  });
}
