import { formatInstant } from '../../lib/dates';
import { useTranslation } from '../../lib/i18n';
import { Disclosure } from '../../ui/disclosure';
import { useSubmitterName } from '../../ui/report/actor-name';
import { ReportReading } from '../../ui/report/report-reading';
import { ReviewGiven } from '../../ui/report/review-given';
import type { SubmissionFacts } from '../../ui/report/report-fields';

/** Every submission and every answer of this round: none was ever written over. */
export function EarlierSubmissions({ submissions, latest }: { submissions: readonly SubmissionFacts[]; latest: SubmissionFacts }) {
  const { t, lang } = useTranslation('review');
  const nameOf = useSubmitterName();
  const earlier = submissions.filter(({ id }) => id !== latest.id).toReversed();
  if (earlier.length === 0) return null;
  return (
    <section className="stack-small" aria-label={t('earlier.title')}>
      <h3>{t('earlier.title')}</h3>
      {earlier.map((submission) => (
        <Disclosure
          key={submission.id}
          summary={t('earlier.one', {
            number: submission.number,
            who: nameOf(submission),
            when: formatInstant(submission.submittedAt, lang),
          })}
        >
          <ReportReading content={submission.content} evidence={submission.evidence} />
          {submission.review ? <ReviewGiven review={submission.review} /> : null}
        </Disclosure>
      ))}
    </section>
  );
}
