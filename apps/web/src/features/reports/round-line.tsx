import { formatDay, formatInstant } from '../../lib/dates';
import { useTranslation } from '../../lib/i18n';
import { useLocalized, type LocalizedText } from '../../lib/localized';

export interface RoundFacts {
  name: LocalizedText;
  basisOn: string;
  dueAt: string;
  closedAt: string | null;
}

interface RoundLineProps {
  round: RoundFacts;
  /** Of what this body still owes. */
  daysLate: number | null;
}

/** Which round, up to which day results count, and until when. */
export function RoundLine({ round, daysLate }: RoundLineProps) {
  const { t, lang } = useTranslation('reports');
  const localized = useLocalized();
  return (
    <p className="round-line">
      <strong>{localized(round.name)}</strong>
      <span>{t('round.basis', { day: formatDay(round.basisOn, lang) })}</span>
      <span>{t('round.due', { when: formatInstant(round.dueAt, lang) })}</span>
      {round.closedAt === null ? null : <span className="badge">{t('round.closed', { when: formatInstant(round.closedAt, lang) })}</span>}
      {round.closedAt === null && daysLate !== null ? (
        <strong className="bad">{t('reporting:timeliness.OVERDUE', { count: daysLate })}</strong>
      ) : null}
    </p>
  );
}
