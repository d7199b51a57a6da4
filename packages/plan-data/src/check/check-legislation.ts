import { isReachable, lifecycleOf, stageOf } from '../lifecycles.js';
import type { Legislation } from '../types.js';
import type { Plan } from '../types-plan.js';
import type { Refuse } from './refuse.js';

function checkHistory(legislation: Legislation, path: string, refuse: Refuse): void {
  let stage: string | null = null;
  let day = '';
  legislation.stageHistory.forEach((event, index) => {
    const place = `${path}.stageHistory[${String(index)}]`;
    if (stageOf(legislation.instrument, event.stage) === undefined) refuse(place, `has an unknown stage ${event.stage}`);
    else if (stage !== null && !isReachable(legislation.instrument, stage, event.stage)) {
      refuse(place, `cannot follow: ${stage} never leads to ${event.stage}`);
    }
    if (event.on !== null && event.on < day) refuse(place, `is dated ${event.on}, before ${day}`);
    if ((event.on === null) !== (event.datePrecision === 'unknown')) refuse(place, 'has a date and a precision that disagree');
    stage = event.stage;
    day = event.on ?? day;
  });
}

/** What the head of the record says twice must agree with its history. */
function checkHead(legislation: Legislation, path: string, refuse: Refuse): void {
  const { stageHistory, currentStage, promulgatedOn, promulgationNo } = legislation;
  const last = stageHistory.at(-1)?.stage;
  if (last !== currentStage) refuse(`${path}.currentStage`, `is ${currentStage}, the history ends with ${last ?? 'nothing'}`);
  const promulgation = stageHistory.find((event) => event.stage === 'PROMULGATED');
  if ((promulgation?.on ?? null) !== promulgatedOn) refuse(`${path}.promulgatedOn`, 'differs from the stage history');
  if ((promulgation?.number ?? null) !== promulgationNo) refuse(`${path}.promulgationNo`, 'differs from the stage history');
  for (const { on } of legislation.effectiveDates) {
    if (promulgatedOn !== null && on < promulgatedOn) refuse(`${path}.effectiveDates`, `${on} is before the promulgation`);
  }
}

export function checkLegislation(plan: Plan, refuse: Refuse): void {
  for (const legislation of plan.legislation) {
    const path = `legislation[${legislation.code}]`;
    if (lifecycleOf(legislation.instrument) === undefined) {
      refuse(`${path}.instrument`, `is unknown: ${legislation.instrument}`);
      continue;
    }
    checkHistory(legislation, path, refuse);
    checkHead(legislation, path, refuse);
  }
}
