import { withdrawsComment, writesComment } from '../../src/modules/comment/comment.policy.js';
import {
  closesDisagreement,
  raisesDisagreement,
  settlesDisagreement,
  signsParts,
  statesDisagreement,
} from '../../src/modules/joint-task/joint-task.policy.js';
import { mayStepDisagreement, type DisagreementStep } from '../../src/modules/joint-task/joint-task.rules.js';
import type { Disagreement } from '../../src/modules/joint-task/disagreement.entity.js';
import { answersJudgement, judges } from '../../src/modules/judged-rating/judged-rating.policy.js';
import type { Viewer } from '../../src/platform/access/viewer.js';
import { nobody, sameBut, TOUCH, type Found, type Updates, type Writer } from './writer.js';

const DRAFTED = ['rating', 'reason', 'ratedOn', 'archivedAt'];
const ANSWERED = ['opinion', 'answer', 'answeredAt', 'answeredBy'];

/** No step passes over the body, and what was put to it stays as it was. */
const judgementStep: Updates = (viewer, before, after) => {
  const [office, body] = [judges(viewer, before), answersJudgement(viewer, before)];
  const same = (...columns: string[]) => sameBut(before, after, ...columns);
  switch (`${before.state} ${after.state}`) {
    case 'DRAFT DRAFT':
      return office && same(...DRAFTED);
    case 'DRAFT ASKED':
      return office && same('state', 'askedAt', 'answerDueAt');
    case 'ASKED ASKED':
      return body && before['opinion'] === null && ['AGREES', 'EXPLAINS'].includes(String(after['opinion'])) && same(...ANSWERED);
    case 'ASKED WITHDRAWN':
      return office && same('state');
    case 'ASKED CONFIRMED':
      return office && same('state', 'opinion', 'ratedOn', 'confirmedAt') && heard(before, after);
    default:
      return false;
  }
};
const heard = (before: Found, after: Found) =>
  before['opinion'] === null
    ? after['opinion'] === 'NO_OPINION' && String(after['confirmedAt']) > String(before['answerDueAt'])
    : after['opinion'] === before['opinion'];

export const JUDGED_RATING: Writer = {
  insert: (viewer, row) => judges(viewer, row) && String(row.state) === 'DRAFT',
  update: (viewer, before, after) => before['archivedAt'] === null && judgementStep(viewer, before, after),
  changes: [['state'], ['opinion', 'answer', 'answered_at', 'answered_by'], ['rating', 'reason'], ['state', 'opinion'], ['archived_at']],
};

/** Said for one's own side and in one's own name; afterwards its author may take it back, once, and nothing else of it changes. */
export const COMMENT: Writer = {
  insert: (viewer, row) =>
    writesComment(viewer, row) && row['writtenBy'] === viewer?.id && (row['side'] === 'OFFICE') === (viewer?.role === 'COORDINATOR'),
  update: (viewer, before, after) =>
    withdrawsComment(viewer, before as unknown as Parameters<typeof withdrawsComment>[1]) &&
    sameBut(before, after, 'withdrawnAt', 'withdrawnBy') &&
    after['withdrawnAt'] !== null &&
    after['withdrawnBy'] === before['writtenBy'],
  changes: [['withdrawn_at', 'withdrawn_by'], ['text'], ['withdrawn_at', 'withdrawn_by']],
  becomes: (row) => ({ withdrawn_at: '2025-01-01T00:00:00+00:00', withdrawn_by: row['written_by'] }),
};

const DISAGREEMENT_STEPS: Record<string, [DisagreementStep, (viewer: Viewer | null, row: Disagreement) => boolean]> = {
  RAISED: ['RAISE', raisesDisagreement],
  SETTLED: ['SETTLE', settlesDisagreement],
  CLOSED: ['CLOSE', closesDisagreement],
};

/** Either body states for itself, each step is taken by those whose it is, and what was said stays. */
export const DISAGREEMENT: Writer = {
  insert: (viewer, row) =>
    statesDisagreement(viewer, row as unknown as Disagreement) &&
    row['statedBy'] === viewer?.id &&
    ['STATED', 'RAISED'].includes(String(row.state)),
  update: (viewer, before, after) => {
    const [step, may] = DISAGREEMENT_STEPS[String(after.state)] ?? [];
    const row = before as unknown as Disagreement;
    return step !== undefined && mayStepDisagreement(step, row) && may?.(viewer, row) === true && sameBut(before, after, 'state');
  },
  changes: [['state'], ['reason']],
};

/** Who signs the whole says which parts were there. */
export const SIGNED_PART: Writer = {
  insert: (viewer, row) => signsParts(viewer, row as unknown as Disagreement),
  update: nobody,
  changes: TOUCH,
};
