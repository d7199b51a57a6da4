import { useTranslation } from '../../lib/i18n';
import { useLocalized } from '../../lib/localized';
import { paths } from '../../lib/paths';
import { AppLink } from '../../ui/app-link';
import { EmptyState } from '../../ui/empty-state';
import { rows } from '../../ui/opens';
import { useMilestoneBody } from '../../ui/plan/milestone-body';
import { MilestoneWhen } from '../../ui/plan/milestone-when';
import type { DetailTaskForce } from './dashboard-detail';

/** What falls due within the next 14 days. */
export function Upcoming({ taskForce }: { taskForce: DetailTaskForce }) {
  const { t } = useTranslation('dashboard');
  const localized = useLocalized();
  const bodyOf = useMilestoneBody();
  const { upcoming } = taskForce.dashboard;
  return (
    <section className="card" aria-labelledby="h-upcoming">
      <div className="section-head">
        <h2 id="h-upcoming">{t('upcoming.title')}</h2>
        {upcoming.length === 0 ? null : (
          <AppLink {...paths.milestones(taskForce.code, { within: 14 })} {...rows(upcoming.length)}>
            {t('upcoming.all', { count: upcoming.length })}
          </AppLink>
        )}
      </div>
      {upcoming.length === 0 ? (
        <EmptyState title={t('upcoming.none')} />
      ) : (
        <ul className="lines">
          {upcoming.map((milestone) => (
            <li key={milestone.id}>
              <span className="answer-text">
                <AppLink {...paths.task(taskForce.code, milestone.task.code, 'milestones')} className="task-link">
                  {milestone.task.code} {localized(milestone.title)}
                </AppLink>
                <small className="muted">{bodyOf(milestone)}</small>
              </span>
              <MilestoneWhen milestone={milestone} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
