import { hasText, useTranslation } from '../../lib/i18n';
import { useLocalized } from '../../lib/localized';
import type { ReviewedReport } from './reader-query';
import { useSaid } from './said';

type Difference = ReviewedReport['differences'][number];

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
