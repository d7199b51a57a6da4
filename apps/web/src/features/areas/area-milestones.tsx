import { useTranslation } from '../../lib/i18n';
import { useLocalized } from '../../lib/localized';
import { paths } from '../../lib/paths';
import { AppLink } from '../../ui/app-link';
import { EmptyState } from '../../ui/empty-state';
import { Contact } from '../../ui/plan/contact';
import { useMilestoneBody } from '../../ui/plan/milestone-body';
import { MilestoneWhen } from '../../ui/plan/milestone-when';
import type { Area } from './area-query';
import './area.css';

const WITHIN_DAYS = 60;

/** What is overdue, however long: the area's rating may rest on it. And what falls due within sixty days. */
export function AreaMilestones({ taskForce, area }: { taskForce: string; area: Area }) {
  const { t } = useTranslation('areas');
  const localized = useLocalized();
  const bodyOf = useMilestoneBody();
  const near = area.details
    .flatMap((task) => task.milestones.map((milestone) => ({ ...milestone, task: task.code })))
    .filter(({ state, days }) => state === 'OVERDUE' || (state === 'UPCOMING' && days !== null && days <= WITHIN_DAYS));
  return (
    <section className="card" aria-labelledby="h-near">
      <div className="section-head">
        <h2 id="h-near">{t('near', { count: WITHIN_DAYS })}</h2>
        <AppLink {...paths.milestones(taskForce, { area: area.code })}>{t('allMilestones')}</AppLink>
      </div>
      {near.length === 0 ? (
        <EmptyState title={t('noneNear', { count: WITHIN_DAYS })} />
      ) : (
        <ul className="area-lines">
          {near.map((milestone) => (
            <li key={milestone.id}>
              <span>
                <AppLink {...paths.task(taskForce, milestone.task, 'milestones')} className="task-link">
                  {milestone.task} {localized(milestone.title)}
                </AppLink>
                <small className="muted">
                  {' '}
                  {bodyOf(milestone)} <Contact contact={milestone.responsible.contact} withoutDay />
                </small>
              </span>
              <MilestoneWhen milestone={milestone} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
