import type { ReactNode } from 'react';
import { formatDayPlain } from '../../lib/dates';
import { useTranslation } from '../../lib/i18n';
import { useLocalized } from '../../lib/localized';
import type { EvidenceFacts } from '../evidence/evidence-fields';
import { EvidenceList } from '../evidence/evidence-list';
import { OutlineText } from './outline-text';
import { SECTIONS, type ReportContentFacts, type Section } from './report-fields';
import { SignOffLine } from './sign-off-line';
import './report.css';

interface ReportReadingProps {
  content: ReportContentFacts;
  /** The files that went with it. */
  evidence: readonly EvidenceFacts[];
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

function Written({ text, otherwise }: { text: string; otherwise: string }) {
  return text === '' ? <p className="muted">{otherwise}</p> : <OutlineText text={text} />;
}

function Claims({ claims }: { claims: readonly ClaimFacts[] }) {
  const { t } = useTranslation('reporting');
  if (claims.length === 0) return <p className="muted">{t('claim.none')}</p>;
  return (
    <ul className="claims">
      {claims.map((claim) => (
        <Claim key={claim.milestone.id} claim={claim} />
      ))}
    </ul>
  );
}

function ObstacleRead({ obstacle }: { obstacle: ReportContentFacts['obstacle'] }) {
  const { t } = useTranslation('reporting');
  if (obstacle === null) return <p className="muted">{t('obstacle.none')}</p>;
  return (
    <>
      <OutlineText text={obstacle.text} />
      <p>
        <span className="badge">{t(`scope.${obstacle.scope}`)}</span>
      </p>
    </>
  );
}

/** A report as it was handed in; nobody's pen but the body's. */
export function ReportReading({ content, evidence, beside, rating }: ReportReadingProps) {
  const { t } = useTranslation('reporting');
  const { narrative, nextPlan, milestones, obstacle, noChange } = content;
  const bodies: Record<Section, ReactNode> = {
    narrative: <Written text={narrative} otherwise={noChange ? t('noChange') : t('nothingWritten')} />,
    nextPlan: <Written text={nextPlan} otherwise={t('nothingWritten')} />,
    milestones: <Claims claims={milestones} />,
    rating: (
      <div className="row">
        {rating}
        <RatingView content={content} />
      </div>
    ),
    obstacle: <ObstacleRead obstacle={obstacle} />,
  };
  return (
    <div className="report-reading">
      {noChange && narrative !== '' ? <p className="badge">{t('noChange')}</p> : null}
      {SECTIONS.map((section) => (
        <div role="group" key={section} className="reading-part" aria-label={t(`section.${section}`)}>
          <h3>{t(`section.${section}`)}</h3>
          <div className="stack-small">
            {bodies[section]}
            {beside?.(section)}
          </div>
        </div>
      ))}
      {evidence.length === 0 ? null : (
        <div role="group" className="reading-part" aria-label={t('evidence:title')}>
          <h3>{t('evidence:title')}</h3>
          <EvidenceList evidence={evidence} />
        </div>
      )}
      <SignOffLine content={content} />
    </div>
  );
}
