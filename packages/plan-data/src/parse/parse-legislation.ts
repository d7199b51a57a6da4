import { datePrecisions, type Legislation, type StageEvent, type Vote } from '../types.js';
import type { Reader } from './reader.js';

function parseVote(reader: Reader): Vote {
  return {
    present: reader.integer('present'),
    for: reader.integer('for'),
    against: reader.integer('against'),
    abstain: reader.integer('abstain'),
    provenance: reader.provenance(),
  };
}

function parseStageEvent(item: Reader): StageEvent {
  return {
    stage: item.text('stage'),
    on: item.dayOrNull('on'),
    datePrecision: item.oneOf('datePrecision', datePrecisions),
    until: item.dayOrNull('until'),
    number: item.textOrNull('number'),
    vote: item.has('vote') ? parseVote(item.object('vote')) : null,
    asAlternative: item.flag('asAlternative'),
    target: item.localizedOrNull('target'),
    provenance: item.provenance(),
  };
}

export function parseLegislation(item: Reader): Legislation {
  return {
    code: item.text('code'),
    title: item.localized('title'),
    statute: item.localized('statute'),
    instrument: item.text('instrument'),
    ministry: item.text('ownerOrg'),
    tasks: item.texts('tasks'),
    articles: item.texts('articles'),
    billNo: item.textOrNull('billNo'),
    assemblyBillId: item.textOrNull('assemblyBillId'),
    promulgationNo: item.textOrNull('promulgationNo'),
    promulgatedOn: item.dayOrNull('promulgatedOn'),
    effectiveDates: item.list('effectiveDates', (date) => ({ on: date.day('on'), scope: date.localized('scope') })),
    currentStage: item.text('currentStage'),
    asOf: item.day('asOf'),
    stageHistory: item.list('stageHistory', parseStageEvent),
    articleNote: item.localizedOrNull('articleNote'),
    dataGap: item.localizedOrNull('dataGap'),
    provenance: item.provenance(),
  };
}
