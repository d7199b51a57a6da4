import { problem, type Problem } from '../../platform/errors/problem.js';
import { daysBetween } from '../../platform/clock/calendar-day.js';

export interface Span {
  fromOn: string;
  untilOn: string;
}

export interface Standing extends Span {
  personId: string;
  deputyId: string;
  endedAt: Date | null;
}

const LONGEST_DAYS = 366;

/** In force on a day: between its first day and its last one, both counted, unless it was ended before. */
export function isInForce({ fromOn, untilOn, endedAt }: Omit<Standing, 'personId' | 'deputyId'>, day: string): boolean {
  return endedAt === null && fromOn <= day && day <= untilOn;
}

/** Was in force at an instant of the past: what was ended later had not been ended then. */
export function wasInForce(standing: Omit<Standing, 'personId' | 'deputyId'>, day: string, at: Date): boolean {
  return isInForce({ ...standing, endedAt: standing.endedAt !== null && standing.endedAt <= at ? standing.endedAt : null }, day);
}

/** Not yet over: in force, or still to come. */
export function isOpen({ untilOn, endedAt }: Pick<Standing, 'untilOn' | 'endedAt'>, today: string): boolean {
  return endedAt === null && today <= untilOn;
}

export function checkSpan({ fromOn, untilOn }: Span, today: string): Problem[] {
  if (fromOn < today) return [problem('BEFORE_TODAY', 'Choose a first day from today on.', 'input', 'fromOn')];
  if (untilOn < fromOn) return [problem('ENDS_BEFORE_IT_BEGINS', 'Choose a last day that is not before the first.', 'input', 'untilOn')];
  if (daysBetween(fromOn, untilOn) >= LONGEST_DAYS)
    return [problem('SPAN_TOO_LONG', 'Choose at most a year: a longer absence is a hand-over.', 'input', 'untilOn')];
  return [];
}

/** `others`: what else stands among the colleagues. Nobody has two deputies on a day, and nobody acts for others while away. */
export function checkDeputy(wanted: Omit<Standing, 'endedAt'>, colleagues: readonly string[], others: readonly Standing[]): Problem[] {
  const { personId, deputyId } = wanted;
  const at = ['input', 'deputyId'] as const;
  if (personId === deputyId) return [problem('OWN_DEPUTY', 'Nobody acts in their own place. Choose a colleague.', ...at)];
  if (!colleagues.includes(deputyId)) return [problem('NOT_A_COLLEAGUE', 'Choose a colleague of your own body who works here.', ...at)];
  const then = others.filter(({ endedAt, fromOn, untilOn }) => endedAt === null && fromOn <= wanted.untilOn && wanted.fromOn <= untilOn);
  const found: Problem[] = [];
  if (then.some((each) => each.personId === personId))
    found.push(problem('DEPUTY_OVERLAPS', 'There is a deputy on some of these days already. End that one first.', 'input', 'fromOn'));
  if (then.some((each) => each.personId === deputyId))
    found.push(problem('DEPUTY_AWAY', 'This colleague is away on some of these days.', ...at));
  if (then.some((each) => each.deputyId === personId))
    found.push(
      problem('STANDS_IN_THEN', 'On some of these days this person acts for somebody else. Settle that first.', 'input', 'fromOn'),
    );
  return found;
}
