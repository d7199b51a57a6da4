import type { ReviewFilter, ReviewSearch } from '../../lib/review-search';
import type { MissingBody, ReviewRow, ReviewTaskForce } from './review-query';

const STATES: Record<Exclude<ReviewFilter, 'MISSING_LONG'>, readonly string[]> = {
  SUBMITTED: ['SUBMITTED'],
  RETURNED: ['RETURNED'],
  ACCEPTED: ['ACCEPTED'],
  MISSING: ['NOT_BEGUN', 'DRAFT'],
  ALL: ['SUBMITTED', 'RETURNED', 'ACCEPTED', 'NOT_BEGUN', 'DRAFT'],
};

interface WithReports {
  code: string;
  reports?: readonly ReviewRow[] | undefined;
}

/** A round's own reports; what still waits from the other rounds comes with it, unless one round was asked for alone. */
export function rowsOf({ rounds }: Pick<ReviewTaskForce, 'rounds'>, round: WithReports | null | undefined): ReviewRow[] {
  const others = rounds.filter(({ code }) => code !== round?.code);
  return [...(round?.reports ?? []), ...others.flatMap(({ waiting }) => waiting ?? [])];
}

const NOT_DUE = ['NOT_YET_DUE', 'DUE'];

/** 미제출 is said of those past their deadline; before it nobody has missed anything. */
export function wordForMissing(rows: readonly ReviewRow[]): 'MISSING' | 'NOT_FILED' | 'MIXED' {
  const missing = rowsIn(rows, 'MISSING');
  if (missing.every(({ timeliness }) => !NOT_DUE.includes(timeliness))) return missing.length === 0 ? 'NOT_FILED' : 'MISSING';
  return missing.every(({ timeliness }) => NOT_DUE.includes(timeliness)) ? 'NOT_FILED' : 'MIXED';
}

export type Missing = readonly MissingBody[];

/** 미제출 기관 are the server's to name; every other choice is a state. */
export function rowsIn(rows: readonly ReviewRow[], filter: ReviewFilter, missing: Missing = []): ReviewRow[] {
  if (filter !== 'MISSING_LONG') return rows.filter((row) => STATES[filter].includes(row.state));
  const ids = new Set(missing.flatMap(({ reports }) => reports.map(({ id }) => id)));
  return rows.filter(({ id }) => ids.has(id));
}

/** What of the address names a body that owes nothing here: it is not obeyed, and it is said. */
export function unknownIn({ ministry }: ReviewSearch, rows: readonly ReviewRow[]): string[] {
  return ministry === undefined || rows.some((row) => row.ministry.code === ministry) ? [] : ['ministry'];
}

/** A body waits for the office's answer. */
const asks = ({ extensions }: ReviewRow) => Number(extensions.at(-1)?.viewerCan.decide === true);

type Order = (a: ReviewRow, b: ReviewRow) => number;
const byTask: Order = (a, b) => a.task.code.localeCompare(b.task.code);
const byMinistry: Order = (a, b) => a.ministry.code.localeCompare(b.ministry.code);
const byWait: Order = (a, b) => (b.turn?.daysWaited ?? -1) - (a.turn?.daysWaited ?? -1);

/** The rows that the address asks for, those that wait longest first; among the missing ones those that asked for more time. */
export function listRows(rows: readonly ReviewRow[], search: ReviewSearch, missing: Missing = []): ReviewRow[] {
  const { state = 'SUBMITTED', ministry, sort } = search;
  const longest: Order = (a, b) => (state === 'MISSING' ? asks(b) - asks(a) : 0) || byWait(a, b);
  const first = { task: byTask, ministry: byMinistry, due: (a: ReviewRow, b: ReviewRow) => a.dueAt.localeCompare(b.dueAt) };
  const chosen = sort === undefined ? longest : first[sort];
  return rowsIn(rows, state, missing)
    .filter((row) => ministry === undefined || row.ministry.code === ministry)
    .sort((a, b) => chosen(a, b) || longest(a, b) || byTask(a, b) || byMinistry(a, b));
}

/** What opens after a decision: the next one that waits, in the order of the list. */
export function nextWaiting(rows: readonly ReviewRow[], search: ReviewSearch, decided: string): string | undefined {
  const waiting = listRows(rows, { ...search, state: 'SUBMITTED' });
  const place = waiting.findIndex(({ id }) => id === decided);
  const others = [...waiting.slice(place + 1), ...waiting.slice(0, Math.max(0, place))];
  return others.find(({ id }) => id !== decided)?.id;
}
