import type { ReactNode } from 'react';
import { formatDayPlain, formatInstant } from '../../lib/dates';
import { graphql, type FragmentOf } from '../../lib/gql';
import { useTranslation } from '../../lib/i18n';
import { useLocalized } from '../../lib/localized';
import { evidenceFields } from '../../ui/evidence/evidence-fields';
import { EvidenceList } from '../../ui/evidence/evidence-list';
import { useSubmitterName } from '../../ui/report/actor-name';
import { actorFields } from '../../ui/report/report-fields';
import { SignOffLine } from '../../ui/report/sign-off-line';

export const submissionFields = graphql(
  `
    fragment SubmissionFields on ReportSubmission {
      id
      number
      submittedAt
      daysLate
      submittedBy {
        ...ActorFields
      }
      submittedFor {
        ...ActorFields
      }
      content {
        noChange
        narrative
        nextPlan
        agreesWithRating
        otherView
        checkedByPosition
        checkedOn
        documentNumber
        obstacle {
          text
          scope
        }
        milestones {
          milestone {
            code
            title {
              ko
              en
            }
          }
          achievedOn
          forecastOn
          reasonClass
          recoveryStep
          evidence
        }
      }
      evidence {
        ...EvidenceFields
      }
      review {
        verdict
        reason
        opinion
        reviewedAt
        comments {
          section
          text
        }
      }
    }
  `,
  [actorFields, evidenceFields],
);
type Submission = FragmentOf<typeof submissionFields>;

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <h4>{title}</h4>
      {children}
    </div>
  );
}

function Claims({ claims }: { claims: Submission['content']['milestones'] }) {
  const { t, lang } = useTranslation('tasks');
  const localized = useLocalized();
  return (
    <ul className="stack-small">
      {claims.map((claim) => (
        <li key={claim.milestone.code}>
          <b>
            {claim.milestone.code} {localized(claim.milestone.title)}
          </b>
          {claim.achievedOn === null ? '' : ` · ${t('claim.achieved', { day: formatDayPlain(claim.achievedOn, lang) })}`}
          {claim.forecastOn === null ? '' : ` · ${t('claim.forecast', { day: formatDayPlain(claim.forecastOn, lang) })}`}
          {claim.reasonClass === null ? '' : ` · ${t(`common:reasonClass.${claim.reasonClass}`)}`}
          {claim.recoveryStep === null ? '' : ` · ${claim.recoveryStep}`}
          {claim.evidence === null ? '' : ` · ${t('claim.evidence', { evidence: claim.evidence })}`}
        </li>
      ))}
    </ul>
  );
}

function Review({ review }: { review: NonNullable<Submission['review']> }) {
  const { t, lang } = useTranslation('tasks');
  return (
    <div className="write-up">
      <p>
        <b>{t(`reportState.${review.verdict}`)}</b> · {formatInstant(review.reviewedAt, lang)}
      </p>
      {review.reason === null ? null : <p className="written">{review.reason}</p>}
      {review.comments.map((comment, index) => (
        <p key={index} className="written">
          {t(`section.${comment.section}`)}: {comment.text}
        </p>
      ))}
      {review.opinion === null ? null : (
        <Part title={t('content.opinion')}>
          <p className="written">{review.opinion}</p>
        </Part>
      )}
    </div>
  );
}

/** What a body said, as it said it, with the office's answer beside it. */
export function SubmissionRead({ submission }: { submission: Submission }) {
  const { t, lang } = useTranslation('tasks');
  const submitterOf = useSubmitterName();
  const { content, review, submittedAt } = submission;
  return (
    <div className="write-up">
      <p className="muted">{[formatInstant(submittedAt, lang), submitterOf(submission)].join(' · ')}</p>
      {content.noChange ? <p>{t('content.noChange')}</p> : null}
      {content.narrative === '' ? null : (
        <Part title={t('content.narrative')}>
          <p className="written">{content.narrative}</p>
        </Part>
      )}
      {content.nextPlan === '' ? null : (
        <Part title={t('content.nextPlan')}>
          <p className="written">{content.nextPlan}</p>
        </Part>
      )}
      {content.milestones.length === 0 ? null : (
        <Part title={t('tab.milestones')}>
          <Claims claims={content.milestones} />
        </Part>
      )}
      {content.obstacle === null ? null : (
        <Part title={`${t('content.obstacle')} (${t(`scope.${content.obstacle.scope}`)})`}>
          <p className="written">{content.obstacle.text}</p>
        </Part>
      )}
      {submission.evidence.length === 0 ? null : (
        <Part title={t('evidence:title')}>
          <EvidenceList evidence={submission.evidence} />
        </Part>
      )}
      {content.agreesWithRating === null ? null : (
        <p>{content.agreesWithRating ? t('content.agrees') : t('content.differs', { view: content.otherView ?? '' })}</p>
      )}
      <SignOffLine content={content} />
      {review === null ? null : <Review review={review} />}
    </div>
  );
}
