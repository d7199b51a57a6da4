import type { BudgetAmount, BudgetLine } from '../types.js';
import type { Reader } from './reader.js';

function parseAmount(item: Reader): BudgetAmount {
  return {
    fiscalYear: item.integer('fiscalYear'),
    stage: item.text('stage'),
    amountMillionWon: item.integer('amountKrwMillion'),
    isDelta: item.flag('isDelta'),
    on: item.dayOrNull('on'),
    note: item.localizedOrNull('note'),
    provenance: item.provenance(),
  };
}

export function parseBudgetLine(item: Reader): BudgetLine {
  item.oneOf('unit', ['KRW_MILLION']);
  return {
    code: item.text('code'),
    name: item.localized('name'),
    ministry: item.text('org'),
    tasks: item.texts('tasks'),
    programmeCode: item.textOrNull('programmeCode'),
    overlapsWith: item.textOrNull('overlapsWith'),
    partOf: item.textOrNull('partOf'),
    amounts: item.list('amounts', parseAmount),
    note: item.localizedOrNull('note'),
    provenance: item.provenance(),
  };
}
