import type { BudgetLine } from '../types.js';
import type { Plan } from '../types-plan.js';
import { insert, knownOn, type DatedFact } from './dated-fact.js';
import { holdingOf, movesOf } from './holders.js';

const wonPerMillion = 1_000_000n;

/** By way of a bigint, so that no product is rounded; the plan's check refuses what a double cannot hold. */
export function wonOfMillions(millions: number): number {
  return Number(BigInt(millions) * wonPerMillion);
}

export function factsOfBudgetLine(plan: Plan, line: BudgetLine): DatedFact[] {
  const planned = insert(knownOn(plan), 'budgetLine', line.code, {
    code: line.code,
    name: line.name,
    ministry: holdingOf(plan, line.ministry).first,
    tasks: line.tasks,
    programmeCode: line.programmeCode,
    overlapsWith: line.overlapsWith,
    partOf: line.partOf,
    note: line.note,
    provenance: line.provenance,
  });
  const amounts = line.amounts.map(({ amountMillionWon, ...amount }, index) =>
    insert(knownOn(plan, amount.on), 'budgetAmount', `${line.code}/${String(index + 1)}`, {
      budgetLine: line.code,
      order: index + 1,
      amountWon: wonOfMillions(amountMillionWon),
      ...amount,
    }),
  );
  return [planned, ...movesOf(plan, 'budgetLine', line.code, line.ministry), ...amounts];
}
