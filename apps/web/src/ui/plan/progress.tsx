import { graphql, type FragmentOf } from '../../lib/gql';
import { useTranslation } from '../../lib/i18n';
import { paths } from '../../lib/paths';
import { Bullet } from '../bullet';
import { IllustrativeBadge } from '../provenance';
import { AppLink } from '../app-link';
import { plain } from '../opens';
import { AchievedOf } from './achieved-of';
import './plan.css';

export const progressFields = graphql(`
  fragment ProgressFields on Progress {
    achieved
    total
    withoutRecord
    undated
    percent
    showsPercent
    weightsIllustrative
  }
`);

/** Weights that nobody gave are equal ones, and marked. Below five milestones a percentage would pretend to know more than it does: n of m. */
interface ProgressProps {
  taskForce: string;
  task: string;
  progress: FragmentOf<typeof progressFields>;
}

export function Progress({ taskForce, task, progress }: ProgressProps) {
  const { t } = useTranslation('common');
  const { achieved, total, percent, showsPercent, weightsIllustrative } = progress;
  if (total === 0) return <span className="muted">{t('notKnown')}</span>;
  const words = t('progress.of', { achieved, total });
  return (
    <span className="progress">
      <Bullet value={showsPercent ? percent : achieved} of={showsPercent ? 100 : total} label={plain(words)} />
      <span className="number">
        {showsPercent ? (
          <>
            <AppLink {...paths.task(taskForce, task, 'milestones')} className="opens opens-share">
              {t('progress.percent', { percent: Math.round(percent) })}
            </AppLink>{' '}
          </>
        ) : null}
        {showsPercent && weightsIllustrative ? (
          <>
            <IllustrativeBadge kind="ILLUSTRATIVE" />{' '}
          </>
        ) : null}
        <small className={showsPercent ? 'muted' : undefined}>
          <AchievedOf text={words} taskForce={taskForce} search={{ task }} achieved={achieved} total={total} />
        </small>
      </span>
    </span>
  );
}
