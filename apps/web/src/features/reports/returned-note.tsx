import { formatInstant } from '../../lib/dates';
import { useTranslation } from '../../lib/i18n';
import { Notice } from '../../ui/notice';
import { useActorName } from '../../ui/report/actor-name';
import { OutlineText } from '../../ui/report/outline-text';
import type { OwnReport } from './own-report';

/** Why it came back, before everything else. */
export function ReturnedNote({ report }: { report: OwnReport }) {
  const { t, lang } = useTranslation('reports');
  const nameOf = useActorName();
  const review = report.latestSubmission?.review;
  if (report.state !== 'RETURNED' || review?.verdict !== 'RETURNED') return null;
  return (
    <Notice tone="warn" title={t('returned.title')}>
      {review.reason === null ? null : <OutlineText text={review.reason} />}
      <p className="muted">{t('returned.by', { who: nameOf(review.reviewedBy), when: formatInstant(review.reviewedAt, lang) })}</p>
    </Notice>
  );
}

/** What the office said about one section, right at its field. */
export function SectionComments({ report, section }: { report: OwnReport; section: string }) {
  const { t } = useTranslation('reports');
  if (report.state !== 'RETURNED') return null;
  const comments = report.latestSubmission?.review?.comments.filter((each) => each.section === section) ?? [];
  return comments.map(({ text }, index) => (
    <p key={index} className="section-comment">
      <strong>{t('returned.comment')}</strong> {text}
    </p>
  ));
}
