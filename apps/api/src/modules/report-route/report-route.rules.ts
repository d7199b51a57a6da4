import { problem, type Problem } from '../../platform/errors/problem.js';

export interface Route {
  ministryId: string;
  viaMinistryId: string;
  fromOn: string;
  /** The first day on which it holds no more. */
  untilOn: string | null;
}

const LONGEST = 500;
const EARLIEST_DAY = '2000-01-01';
const FOR_EVER = '9999-12-31';

const overlap = (a: Route, b: Route) => a.fromOn < (b.untilOn ?? FOR_EVER) && b.fromOn < (a.untilOn ?? FOR_EVER);

/** What must hold of a route beside the others: one way at a time, and one step, so that everybody sees who carries what. */
export function checkRoute(route: Route & { basis: string }, others: readonly Route[]): Problem[] {
  const found: Problem[] = [];
  const at = (code: string, message: string, field: string) => found.push(problem(code, message, 'input', field));
  if (route.fromOn < EARLIEST_DAY) at('TOO_EARLY', 'Choose a day from 2000 on.', 'fromOn');
  if (route.untilOn !== null && route.untilOn <= route.fromOn) at('BEFORE_START', 'Choose a day after the first one.', 'untilOn');
  if (route.basis.trim() === '') at('REASON_REQUIRED', 'Say why.', 'basis');
  if (route.basis.trim().length > LONGEST) at('TOO_LONG', `Use at most ${String(LONGEST)} characters.`, 'basis');
  if (route.ministryId === route.viaMinistryId) at('SAME_BODY', 'Choose another body to report through.', 'viaCode');
  const then = others.filter((other) => overlap(route, other));
  if (then.some(({ ministryId }) => ministryId === route.ministryId))
    at('ROUTE_EXISTS', 'This body already reports through another at that time: end that first.', 'fromOn');
  if (then.some(({ ministryId }) => ministryId === route.viaMinistryId))
    at('CARRIER_ROUTED', 'That body reports through another itself at that time.', 'viaCode');
  if (then.some(({ viaMinistryId }) => viaMinistryId === route.ministryId))
    at('CARRIES_OTHERS', 'Another body reports through this one at that time.', 'viaCode');
  return found;
}
