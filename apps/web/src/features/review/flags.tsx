import { TriangleAlert } from 'lucide-react';
import { useTranslation } from '../../lib/i18n';
import type { ReviewedReport } from './reader-query';
import { useSaid } from './said';

const KNOWN = [
  'LATE_WITHOUT_REASON',
  'ACHIEVED_WITHOUT_EVIDENCE',
  'ACHIEVED_AFTER_BASIS',
  'FORECAST_SLIPPED',
  'SAME_WORDS_AS_LAST',
  'OTHER_VIEW',
  'MILESTONE_MOVED',
  'SUBMITTED_LATE',
];

/** Where a question is open, by rule; a flag judges nobody. */
export function Flags({ flags }: { flags: ReviewedReport['flags'] }) {
  const { t } = useTranslation('review');
  const say = useSaid();
  if (flags.length === 0) return <p className="muted">{t('flag.none')}</p>;
  return (
    <ul className="flags" aria-label={t('flag.title')}>
      {flags.map(({ code, about, days, current, reported }, index) => (
        <li key={index}>
          <TriangleAlert size={16} aria-hidden />
          <span>
            {about === null ? '' : `${about}: `}
            {KNOWN.includes(code) ? t(`flag.${code}`, { count: days ?? 0, now: say('', current), said: say('', reported) }) : code}
          </span>
        </li>
      ))}
    </ul>
  );
}
