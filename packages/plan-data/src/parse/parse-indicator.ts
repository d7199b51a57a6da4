import type { Baseline, Indicator, Observation, Period, Target } from '../types-plan.js';
import type { Reader } from './reader.js';

function parsePeriod(item: Reader): Period | null {
  if (!item.has('period')) return null;
  const period = item.object('period');
  return { from: period.dayOrNull('from'), to: period.dayOrNull('to'), label: period.localizedOrNull('label') };
}

function parseObservation(item: Reader): Observation {
  return {
    on: item.dayOrNull('on'),
    value: item.number('value'),
    denominator: item.numberOrNull('denominator'),
    ratioPercent: item.numberOrNull('ratioPercent'),
    period: parsePeriod(item),
    breakdown: item.counts('breakdown'),
    note: item.localizedOrNull('note'),
    provenance: item.provenance(),
  };
}

function parseBaseline(item: Reader): Baseline {
  return { value: item.number('value'), on: item.dayOrNull('on'), period: parsePeriod(item), provenance: item.provenance() };
}

function parseTarget(item: Reader): Target {
  return { value: item.number('value'), by: item.dayOrNull('by'), provenance: item.provenance() };
}

export function parseIndicator(item: Reader): Indicator {
  return {
    code: item.text('code'),
    name: item.localized('name'),
    unit: item.localized('unit'),
    tasks: item.texts('tasks'),
    baseline: item.has('baseline') ? parseBaseline(item.object('baseline')) : null,
    target: item.has('target') ? parseTarget(item.object('target')) : null,
    observations: item.list('observations', parseObservation),
    note: item.localizedOrNull('note'),
    provenance: item.provenance(),
  };
}
