import { formatDayPlain, type CalendarDay } from '../lib/dates';
import { useLanguage } from '../lib/i18n';
import { IllustrativeBadge } from './provenance';

interface DatedProps {
  day: CalendarDay | null;
  /** What kind of fact the day is, as the server says; undefined where it says nothing. */
  kind?: string | undefined;
}

/** A day of the plan with what kind of fact it is: an invented one must never look like a promise that somebody made. */
export function Dated({ day, kind }: DatedProps) {
  const lang = useLanguage();
  if (day === null) return <span className="muted">–</span>;
  return (
    <span className="dated">
      <time dateTime={day}>{formatDayPlain(day, lang)}</time>
      <IllustrativeBadge kind={kind} />
    </span>
  );
}
