import { useTranslation } from '../../lib/i18n';
import { OutlineText } from '../../ui/report/outline-text';
import type { DraftSnapshot } from './draft-snapshot';
import type { OwnReport } from './own-report';
import { SaveStatus } from './save-status';

const PARTS = ['narrative', 'nextPlan', 'milestones', 'evidence', 'facts', 'obstacle', 'signOff'] as const;

/** Beside the form: where one is, what is already said, what was said last time, and whether it is saved. */
export function FormAside({ report, draft }: { report: OwnReport; draft: DraftSnapshot }) {
  const { t } = useTranslation('reports');
  const { content } = draft;
  const { previousNarrative, previousNextPlan } = report.prefill;
  const said: Record<(typeof PARTS)[number], boolean> = {
    narrative: content.noChange || content.narrative.trim() !== '',
    nextPlan: content.nextPlan.trim() !== '',
    milestones: content.milestones.length > 0,
    evidence: report.evidence.length > 0,
    facts: content.agreesWithRating !== null,
    obstacle: (content.obstacleText ?? '') !== '',
    signOff: content.checkedByPosition !== null || content.documentNumber !== null,
  };
  return (
    <aside className="form-aside" aria-label={t('aside.label')}>
      <div className="card stack-small">
        <h2>{t('aside.sections')}</h2>
        <nav aria-label={t('aside.sections')}>
          <ol className="form-nav">
            {PARTS.map((part) => (
              <li key={part}>
                <a href={`#s-${part}`}>{t(`aside.part.${part}`)}</a>
                <small className="muted">{said[part] ? t('aside.said') : t('aside.unsaid')}</small>
              </li>
            ))}
          </ol>
        </nav>
        <SaveStatus report={report} draft={draft} />
        <p className="muted">{t('aside.keys')}</p>
      </div>
      <div className="card stack-small">
        <h2>{t('aside.last')}</h2>
        {previousNarrative === null || previousNarrative === '' ? (
          <p className="muted">{t('aside.noLast')}</p>
        ) : (
          <OutlineText text={previousNarrative} />
        )}
        {previousNextPlan === null || previousNextPlan === '' ? null : (
          <>
            <h3>{t('reporting:section.nextPlan')}</h3>
            <OutlineText text={previousNextPlan} />
          </>
        )}
      </div>
    </aside>
  );
}
