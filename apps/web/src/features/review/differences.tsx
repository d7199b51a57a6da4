import { formatDayPlain } from '../../lib/dates';
import { hasText, useTranslation } from '../../lib/i18n';
import { useLocalized } from '../../lib/localized';
import type { ReviewedReport } from './reader-query';

type Difference = ReviewedReport['differences'][number];

const CLAIM = /^(ACHIEVED|FORECAST) (\d{4}-\d{2}-\d{2})$/;

/** Where nobody typed, the server sends codes; both languages say the same by them. */
function useSaid(): (about: string, text: string | null) => string {
  const { t, lang } = useTranslation('review');
  const word = (part: string) => {
    const claim = CLAIM.exec(part);
    const [, kind, day] = claim ?? [];
    if (kind !== undefined && day !== undefined)
      return t(kind === 'ACHIEVED' ? 'reporting:claim.achieved' : 'reporting:claim.forecast', { day: formatDayPlain(day, lang) });
    return hasText('common', `reasonClass.${part}`) ? t(`common:reasonClass.${part}`) : part;
  };
  return (about, text) => {
    if (text === null) return t('difference.nothing');
    if (about === 'rating') return text === 'AGREES' ? t('reporting:view.agrees') : text;
    const isText = about === 'narrative' || about === 'nextPlan' || about === 'obstacle';
    return isText ? text : text.split(' · ').map(word).join(' · ');
  };
}

function One({ difference, titleOf }: { difference: Difference; titleOf: (code: string) => string }) {
  const { t } = useTranslation('review');
  const say = useSaid();
  const { about, before, after } = difference;
  return (
    <li>
      <h4>{hasText('reporting', `section.${about}`) ? t(`reporting:section.${about}`) : titleOf(about)}</h4>
      <dl className="difference">
        <dt>{t('difference.before')}</dt>
        <dd className="difference-before">{say(about, before)}</dd>
        <dt>{t('difference.after')}</dt>
        <dd className="difference-after">{say(about, after)}</dd>
      </dl>
    </li>
  );
}

/** What reads otherwise than last time; the last time is the return, or the last accepted report. */
export function Differences({ report }: { report: ReviewedReport }) {
  const { t } = useTranslation('review');
  const localized = useLocalized();
  const { differences, previousAccepted, submissions } = report;
  const claimed = submissions.flatMap(({ content }) => content.milestones.map(({ milestone }) => milestone));
  const titleOf = (code: string) => {
    const milestone = claimed.find((each) => each.code === code);
    return milestone === undefined ? code : `${code} ${localized(milestone.title)}`;
  };
  const base =
    submissions.length > 1
      ? t('difference.toEarlier')
      : previousAccepted === null
        ? null
        : t('difference.toAccepted', { round: localized(previousAccepted.round.name) });
  return (
    <section aria-label={t('difference.title')} className="stack-small">
      <h3>
        {t('difference.title')} {base === null ? null : <small className="muted">{base}</small>}
      </h3>
      {base === null ? (
        <p className="muted">{t('difference.first')}</p>
      ) : differences.length === 0 ? (
        <p className="muted">{t('difference.none')}</p>
      ) : null}
      {base === null || differences.length === 0 ? null : (
        <ul className="differences">
          {differences.map((each) => (
            <One key={each.about} difference={each} titleOf={titleOf} />
          ))}
        </ul>
      )}
    </section>
  );
}
