import { laterDay } from '../calendar-day.js';
import { allowedNext, initialStage } from '../lifecycles.js';
import type { Legislation, StageEvent } from '../types.js';
import type { Plan } from '../types-plan.js';
import { insert, knownOn, update, type DatedFact } from './dated-fact.js';
import { holdingOf, movesOf } from './holders.js';

/**
 * An undated stage is known with the next dated one, since the list keeps the order of what happened; the last ones, when
 * undated, with the one before them.
 */
function stageDaysOf(plan: Plan, events: readonly StageEvent[]): string[] {
  let known = knownOn(plan);
  return events.map((event, index) => {
    const day = event.on ?? events.slice(index + 1).find((later) => later.on !== null)?.on ?? null;
    known = laterDay(known, day);
    return known;
  });
}

function skipsSteps(legislation: Legislation, index: number): boolean {
  const stage = legislation.stageHistory[index]?.stage ?? '';
  const before = legislation.stageHistory[index - 1]?.stage;
  if (before === undefined) return stage !== initialStage(legislation.instrument);
  return !allowedNext(legislation.instrument, before).includes(stage);
}

function stageFacts(plan: Plan, legislation: Legislation): DatedFact[] {
  const days = stageDaysOf(plan, legislation.stageHistory);
  return legislation.stageHistory.map((event, index) =>
    insert(days[index] ?? knownOn(plan), 'stageEvent', `${legislation.code}/${String(index + 1)}`, {
      legislation: legislation.code,
      order: index + 1,
      skipsSteps: skipsSteps(legislation, index),
      ...event,
    }),
  );
}

/** The number, the articles and the days of effect stand in the promulgated text: nobody knew them before. */
function enactmentOf(legislation: Legislation) {
  const { articles, articleNote, promulgationNo, promulgatedOn, effectiveDates } = legislation;
  return { articles, articleNote, promulgationNo, promulgatedOn, effectiveDates };
}

function enactedOn(legislation: Legislation): string | null {
  return legislation.promulgatedOn ?? legislation.effectiveDates.map((date) => date.on).toSorted()[0] ?? null;
}

const notEnacted = { articles: [], articleNote: null, promulgationNo: null, promulgatedOn: null, effectiveDates: [] };

export function factsOfLegislation(plan: Plan, legislation: Legislation): DatedFact[] {
  const { code } = legislation;
  const start = knownOn(plan);
  const enacted = enactedOn(legislation);
  const isLater = enacted !== null && enacted > start;
  const gapDay = knownOn(plan, legislation.asOf);
  const planned = insert(start, 'legislation', code, {
    code,
    title: legislation.title,
    statute: legislation.statute,
    instrument: legislation.instrument,
    ministry: holdingOf(plan, legislation.ministry).first,
    tasks: legislation.tasks,
    billNo: legislation.billNo,
    assemblyBillId: legislation.assemblyBillId,
    dataGap: gapDay === start ? legislation.dataGap : null,
    provenance: legislation.provenance,
    ...(isLater ? notEnacted : enactmentOf(legislation)),
  });
  return [
    planned,
    ...(isLater ? [update(enacted, 'legislation', code, enactmentOf(legislation))] : []),
    ...(legislation.dataGap !== null && gapDay !== start ? [update(gapDay, 'legislation', code, { dataGap: legislation.dataGap })] : []),
    ...movesOf(plan, 'legislation', code, legislation.ministry),
    ...stageFacts(plan, legislation),
  ];
}
