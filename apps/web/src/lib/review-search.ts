import { withIgnored } from './ignored';

/** What the address of the review queue says; what cannot be read is left out and named. */
export const REVIEW_FILTERS = ['SUBMITTED', 'RETURNED', 'ACCEPTED', 'MISSING', 'MISSING_LONG', 'ALL'] as const;
export type ReviewFilter = (typeof REVIEW_FILTERS)[number];

/** The longest wait first unless it says otherwise. */
export const REVIEW_SORTS = ['task', 'ministry', 'due'] as const;
export type ReviewSort = (typeof REVIEW_SORTS)[number];

export interface ReviewSearch {
  /** The waiting ones unless it says otherwise. */
  state?: ReviewFilter | undefined;
  ministry?: string | undefined;
  sort?: ReviewSort | undefined;
  /** Code of a round; the open or latest one unless it says otherwise. */
  round?: string | undefined;
  /** The report that is open beside the list. */
  report?: string | undefined;
  ignored?: string | undefined;
}

const LONGEST = 60;

function word(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value.slice(0, LONGEST) : undefined;
}

export function reviewSearch(raw: Record<string, unknown>): ReviewSearch {
  return withIgnored(raw, {
    state: REVIEW_FILTERS.find((each) => each === raw['state']),
    ministry: word(raw['ministry']),
    sort: REVIEW_SORTS.find((each) => each === raw['sort']),
    round: word(raw['round']),
    report: word(raw['report']),
  });
}
