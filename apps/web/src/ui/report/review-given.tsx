import { formatInstant } from '../../lib/dates';
import { useTranslation } from '../../lib/i18n';
import { Notice } from '../notice';
import { useActorName } from './actor-name';
import { OutlineText } from './outline-text';
import type { SubmissionFacts } from './report-fields';

/** The office's answer to one submission: verdict, reason, comments by section, opinion. */
export function ReviewGiven({ review }: { review: NonNullable<SubmissionFacts['review']> }) {
  const { t, lang } = useTranslation('reporting');
  const nameOf = useActorName();
  const { verdict, reason, comments, opinion, reviewedAt, reviewedBy } = review;
  return (
    <Notice tone={verdict === 'RETURNED' ? 'warn' : 'good'} title={t(`state.${verdict}`)}>
      {reason === null ? null : <OutlineText text={reason} />}
      {comments.length === 0 ? null : (
        <ul>
          {comments.map(({ section, text }, index) => (
            <li key={index}>
              <strong>{t(`section.${section}`)}</strong> {text}
            </li>
          ))}
        </ul>
      )}
      {opinion === null ? null : (
        <p>
          <strong>{t('opinion')}</strong> {opinion}
        </p>
      )}
      <p className="muted">{t('reviewedBy', { who: nameOf(reviewedBy), when: formatInstant(reviewedAt, lang) })}</p>
    </Notice>
  );
}
