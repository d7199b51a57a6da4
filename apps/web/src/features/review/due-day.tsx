import { useQuery } from '@tanstack/react-query';
import { formatDay, isCalendarDay, type CalendarDay } from '../../lib/dates';
import { graphql } from '../../lib/gql';
import { useTranslation } from '../../lib/i18n';
import { useLocalized } from '../../lib/localized';
import { personalQuery } from '../../lib/query';

const Day = graphql(`
  query CalendarDay($on: Date!) {
    calendarDay(on: $on) {
      isBusinessDay
      businessDayFrom
      isYearFilled
      name {
        ko
        en
      }
    }
  }
`);

/** Says when nobody is at work on the day of the deadline; it may stay there all the same. */
export function DueDay({ on }: { on: CalendarDay | null }) {
  const { t, lang } = useTranslation('review');
  const localized = useLocalized();
  const isDay = isCalendarDay(on);
  const { data } = useQuery({ ...personalQuery(Day, { on: on ?? '' }), enabled: isDay });
  if (!isDay || data === undefined) return null;
  const { isBusinessDay, businessDayFrom, isYearFilled, name } = data.calendarDay;
  return (
    <p role="status" className={isBusinessDay ? 'muted' : 'warn'}>
      {isBusinessDay
        ? t('open.businessDay', { day: formatDay(on, lang) })
        : t('open.dayOff', {
            day: formatDay(on, lang),
            name: name === null ? t('open.weekend') : localized(name),
            next: formatDay(businessDayFrom, lang),
          })}
      {isYearFilled ? null : ` ${t('open.notFilled', { year: on.slice(0, 4) })}`}
    </p>
  );
}
