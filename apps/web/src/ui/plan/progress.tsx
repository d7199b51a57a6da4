import { graphql, type FragmentOf } from '../../lib/gql';
import { useTranslation } from '../../lib/i18n';
import { Bullet } from '../bullet';
import { IllustrativeBadge } from '../provenance';
import './plan.css';

export const progressFields = graphql(`
  fragment ProgressFields on Progress {
    achieved
    total
    percent
    showsPercent
    weightsIllustrative
  }
`);

/** Weights that nobody gave are equal ones, and marked. Below five milestones a percentage would pretend to know more than it does: n of m. */
export function Progress({ progress }: { progress: FragmentOf<typeof progressFields> }) {
  const { t } = useTranslation('common');
  const { achieved, total, percent, showsPercent, weightsIllustrative } = progress;
  if (total === 0) return <span className="muted">{t('notKnown')}</span>;
  const words = t('progress.of', { achieved, total });
  return (
    <span className="progress">
      <Bullet value={showsPercent ? percent : achieved} of={showsPercent ? 100 : total} label={words} />
      <span className="number">
        {showsPercent ? <b>{t('progress.percent', { percent: Math.round(percent) })} </b> : null}
        {showsPercent && weightsIllustrative ? (
          <>
            <IllustrativeBadge kind="ILLUSTRATIVE" />{' '}
          </>
        ) : null}
        <small className={showsPercent ? 'muted' : undefined}>{words}</small>
      </span>
    </span>
  );
}
