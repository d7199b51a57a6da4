import { EFFECTS, type Effect } from './search';
import { withIgnored } from './ignored';

/** The lists that numbers open where no screen of their own has the rows yet. */
export const LISTS = ['legislation', 'budget', 'reports'] as const;
export type ListName = (typeof LISTS)[number];

/** The stages of a budget whose amounts are added up. */
export const BUDGET_SUMS = [
  'governmentBillWon',
  'committeeIncreaseWon',
  'droppedIncreaseWon',
  'enactedWon',
  'supplementaryWon',
  'executedWon',
] as const;
export type BudgetSum = (typeof BUDGET_SUMS)[number];

/** Where a report stands, as far as the reader may know: what is not 확인완료 is to most no more than that. */
export const REPORT_STANDS = ['ACCEPTED', 'NOT_ACCEPTED', 'SUBMITTED', 'RETURNED', 'OVERDUE'] as const;
export type ReportStand = (typeof REPORT_STANDS)[number];

/** What the address of a list says; each list reads its own part, and a pasted link opens the same rows. */
export interface ListSearch {
  area?: string | undefined;
  task?: string | undefined;
  ministry?: string | undefined;
  effect?: Effect | undefined;
  year?: number | undefined;
  stage?: BudgetSum | undefined;
  round?: string | undefined;
  state?: ReportStand | undefined;
  ignored?: string | undefined;
}

const LONGEST = 60;

function word(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value.slice(0, LONGEST) : undefined;
}

export function listSearch(raw: Record<string, unknown>): ListSearch {
  const year = Number(raw['year']);
  return withIgnored(raw, {
    area: word(raw['area']),
    task: word(raw['task']),
    ministry: word(raw['ministry']),
    effect: EFFECTS.find((each) => each === raw['effect']),
    year: Number.isInteger(year) && year >= 2000 && year < 2200 ? year : undefined,
    stage: BUDGET_SUMS.find((each) => each === raw['stage']),
    round: word(raw['round']),
    state: REPORT_STANDS.find((each) => each === raw['state']),
  });
}
