import { useTranslation } from '../../lib/i18n';
import { useLocalized } from '../../lib/localized';
import { paths } from '../../lib/paths';
import { AppLink } from '../../ui/app-link';
import { Contact } from '../../ui/plan/contact';
import { RatingReasons } from '../../ui/plan/rating-reasons';
import { Status } from '../../ui/status';
import type { Area } from './area-query';

/** The rule, and the tasks that cause the rating with their own reasons. */
export function AreaReasons({ taskForce, area }: { taskForce: string; area: Area }) {
  const { t } = useTranslation('areas');
  const localized = useLocalized();
  const causes = area.ratedBy.flatMap(({ code }) => area.details.filter((task) => task.code === code));
  return (
    <section className="card" aria-labelledby="h-why">
      <div className="section-head">
        <h2 id="h-why">{t('why', { rating: t(`common:rating.${area.rating}`) })}</h2>
        <span className="muted">{t('rule')}</span>
      </div>
      <ul className="stack-small area-causes">
        {causes.map((task) => (
          <li key={task.id}>
            <span className="row">
              <Status rating={task.rating} />
              <AppLink {...paths.task(taskForce, task.code)} className="task-link">
                {task.code} {localized(task.title)}
              </AppLink>
              <span className="muted">
                {localized(task.leadMinistry.name)}{' '}
                <Contact
                  contact={task.responsible.find(({ ministry }) => ministry.code === task.leadMinistry.code)?.contact ?? null}
                  withoutDay
                />
              </span>
            </span>
            <RatingReasons
              reasons={task.computedRating.dimensions
                .filter((each) => each.rating === task.computedRating.rating || each.name === 'REPORTING')
                .flatMap((each) => each.reasons)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
