import type { ReactNode } from 'react';
import { formatDayPlain } from '../../lib/dates';
import { useTranslation } from '../../lib/i18n';
import { useLocalized } from '../../lib/localized';
import { OutlineText } from './outline-text';
import type { ReportContentFacts, Section } from './report-fields';
import './report.css';

interface ReportReadingProps {
  content: ReportContentFacts;
  /** What stands beside a section: a comment on it, or the field for one. */
  beside?: (section: Section) => ReactNode;
  /** The computed rating that the body was asked about. */
  rating?: ReactNode;
}

type ClaimFacts = ReportContentFacts['milestones'][number];

function Claim({ claim }: { claim: ClaimFacts }) {
  const { t, lang } = useTranslation('reporting');
  const localized = useLocalized();
  const { milestone, achievedOn, forecastOn, reasonClass, recoveryStep, evidence } = claim;
  const facts = [
    achievedOn === null ? null : t('claim.achieved', { day: formatDayPlain(achievedOn, lang) }),
    forecastOn === null ? null : t('claim.forecast', { day: formatDayPlain(forecastOn, lang) }),
    reasonClass === null ? null : t('claim.reason', { reason: t(`common:reasonClass.${reasonClass}`) }),
    recoveryStep === null ? null : t('claim.recovery', { step: recoveryStep }),
    evidence === null ? null : t('claim.evidence', { evidence }),
  ].filter((fact) => fact !== null);
  return (
    <li>
      <strong>
        {milestone.code} {localized(milestone.title)}
      </strong>
      <p>{facts.join(' · ')}</p>
    </li>
  );
}

function RatingView({ content }: { content: ReportContentFacts }) {
  const { t } = useTranslation('reporting');
  if (content.agreesWithRating === null) return <p className="muted">{t('view.notSaid')}</p>;
  return <p>{content.agreesWithRating ? t('view.agrees') : t('view.differs', { view: content.otherView ?? '' })}</p>;
}

function SignOffLine({ content }: { content: ReportContentFacts }) {
  const { t, lang } = useTranslation('reporting');
  const { checkedByPosition, checkedOn, documentNumber } = content;
  const checked = [checkedByPosition, checkedOn === null ? null : formatDayPlain(checkedOn, lang)].filter((part) => part !== null);
  if (checked.length === 0 && documentNumber === null) return null;
  return (
    <p className="muted">
      {checked.length === 0 ? null : t('signOff.checked', { by: checked.join(' ') })}
      {checked.length > 0 && documentNumber !== null ? ' · ' : null}
      {documentNumber === null ? null : t('signOff.document', { number: documentNumber })}
    </p>
  );
}

/** A report as it was handed in; nobody's pen but the body's. */
export function ReportReading({ content, beside, rating }: ReportReadingProps) {
  const { t } = useTranslation('reporting');
  const { narrative, nextPlan, milestones, obstacle, noChange } = content;
  const parts: { section: Section; body: ReactNode }[] = [
    {
      section: 'narrative',
      body: narrative === '' ? <p className="muted">{noChange ? t('noChange') : t('nothingWritten')}</p> : <OutlineText text={narrative} />,
    },
    { section: 'nextPlan', body: nextPlan === '' ? <p className="muted">{t('nothingWritten')}</p> : <OutlineText text={nextPlan} /> },
    {
      section: 'milestones',
      body:
        milestones.length === 0 ? (
          <p className="muted">{t('claim.none')}</p>
        ) : (
          <ul className="claims">
            {milestones.map((claim) => (
              <Claim key={claim.milestone.id} claim={claim} />
            ))}
          </ul>
        ),
    },
    {
      section: 'rating',
      body: (
        <div className="row">
          {rating}
          <RatingView content={content} />
        </div>
      ),
    },
    {
      section: 'obstacle',
      body:
        obstacle === null ? (
          <p className="muted">{t('obstacle.none')}</p>
        ) : (
          <>
            <OutlineText text={obstacle.text} />
            <span className="badge">{t(`scope.${obstacle.scope}`)}</span>
          </>
        ),
    },
  ];
  return (
    <div className="report-reading">
      {noChange && narrative !== '' ? <p className="badge">{t('noChange')}</p> : null}
      {parts.map(({ section, body }) => (
        <section key={section} className="reading-part" aria-label={t(`section.${section}`)}>
          <h3>{t(`section.${section}`)}</h3>
          <div className="stack-small">
            {body}
            {beside?.(section)}
          </div>
        </section>
      ))}
      <SignOffLine content={content} />
    </div>
  );
}
