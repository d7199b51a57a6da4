import { formatDayPlain, formatInstant, isCalendarDay } from '../../lib/dates';
import { useTranslation, type Language } from '../../lib/i18n';
import type { LocalizedText } from '../../lib/localized';

/** The ledger says instants to the minute, as they were in Seoul. */
const SEOUL_MINUTE = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2})$/;

export function readableValue(text: string, lang: Language): string {
  const isDay: boolean = isCalendarDay(text);
  if (isDay) return formatDayPlain(text, lang);
  const [, day, time] = SEOUL_MINUTE.exec(text) ?? [];
  return day === undefined || time === undefined ? text : formatInstant(`${day}T${time}:00+09:00`, lang);
}

interface Change {
  before: LocalizedText | null;
  after: LocalizedText | null;
}

/** From what to what. A body that was renamed in the other language alone is not said to have changed from itself into itself. */
export function ChangedValue({ before, after }: Change) {
  const { t, lang } = useTranslation('tasks');
  const other = lang === 'ko' ? 'en' : 'ko';
  const say = (text: LocalizedText | null) => (text === null ? t('common:none') : readableValue(text[lang] || text.ko, lang));
  if (before !== null && after !== null && before[lang] === after[lang] && before[other] !== after[other]) {
    return <>{t('history.renamedElsewhere', { name: after[lang], before: before[other], after: after[other] })}</>;
  }
  return (
    <>
      <span className="muted">{say(before)}</span> → {say(after)}
    </>
  );
}
