import { graphql, type FragmentOf, type ResultOf } from '../../lib/gql';
import { personalQuery } from '../../lib/query';

export const holidayFields = graphql(`
  fragment HolidayFields on Holiday {
    id
    on
    name {
      ko
      en
    }
    kind
    isDayOff
    source
    byHand
    changedAt
    version
  }
`);
export type Holiday = FragmentOf<typeof holidayFields>;
export type HolidayKind = Holiday['kind'];
export const KINDS: readonly HolidayKind[] = ['TEMPORARY', 'ELECTION', 'PUBLIC', 'SUBSTITUTE'];

const Calendar = graphql(
  `
    query CalendarYear($year: Int) {
      calendarYear(year: $year) {
        year
        isFilled
        holidays {
          ...HolidayFields
        }
        viewerCan {
          keep
        }
      }
    }
  `,
  [holidayFields],
);
export type CalendarYear = ResultOf<typeof Calendar>['calendarYear'];
export const calendarQuery = (year: number | undefined) => personalQuery(Calendar, { year: year ?? null });
