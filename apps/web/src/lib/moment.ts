import { useSearch } from '@tanstack/react-router';
import { endOfDay, type CalendarDay } from './dates';

export interface Moment {
  /** The day looked at; undefined for now. */
  asOf: CalendarDay | undefined;
  compare: CalendarDay | undefined;
  /** The same as variables of a document. */
  asOfInstant: string | null;
  compareInstant: string | null;
  /** A past moment is read-only: controls that change something are absent. */
  isPast: boolean;
}

/** The moment that the address names. */
function momentOf(search: { asOf?: CalendarDay | undefined; compare?: CalendarDay | undefined }): Moment {
  const { asOf, compare } = search;
  return {
    asOf,
    compare,
    asOfInstant: asOf === undefined ? null : endOfDay(asOf),
    compareInstant: compare === undefined ? null : endOfDay(compare),
    isPast: asOf !== undefined,
  };
}

export function useMoment(): Moment {
  return momentOf(useSearch({ strict: false }));
}
