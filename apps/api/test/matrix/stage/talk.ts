import { Comment } from '../../../src/modules/comment/comment.entity.js';
import type { World } from '../../world.js';
import type { Wording } from './wording.js';

/** A body says something about a task and takes something back; the office answers. */
export async function talk(world: World, at: { taskForceId: string; taskId: string; body: string }, people: string[], words: Wording) {
  const { id: ministryId } = await world.build.ministry({ code: at.body });
  const [writer = '', office = ''] = people;
  const place = { taskForceId: at.taskForceId, taskId: at.taskId, ministryId };
  const say = (side: 'BODY' | 'OFFICE', writtenBy: string, what: string, more: object = {}) =>
    world.build.write(at.taskForceId, (tx) =>
      tx.insert(Comment, {
        ...{ ...place, side, writtenBy, writtenAt: tx.at, text: words.say(`COMMENT ${at.body} ${what}`) },
        ...{ milestoneId: null, reportId: null, answersId: null, withdrawnAt: null, withdrawnBy: null, ...more },
      }),
    );
  const first = await say('BODY', writer, 'word');
  await say('OFFICE', office, 'answer', { answersId: first });
  const back = await say('BODY', writer, 'withdrawn');
  await world.build.write(at.taskForceId, async (tx) => {
    await tx.changeLocked(Comment, await tx.one(Comment, { id: back }), { withdrawnAt: tx.at, withdrawnBy: writer });
    return back;
  });
}
