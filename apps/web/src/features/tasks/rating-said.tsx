import { useTranslation } from '../../lib/i18n';
import { ComputedRating } from '../../ui/plan/computed-rating';
import { Status } from '../../ui/status';
import type { HeadTask } from './task-head-query';

/** How the task stands, and one click away why; where its voices are not alike, that too. */
export function RatingSaid({ task }: { task: HeadTask }) {
  const { t } = useTranslation('judgement');
  return (
    <div className="rating-said">
      <p className="rating-large">
        <Status rating={task.rating} />
      </p>
      {task.viewsDiffer ? (
        <p>
          <a href="#voices" className="badge">
            {t('differs')}
          </a>
        </p>
      ) : null}
      <ComputedRating computed={task.computedRating} />
    </div>
  );
}
