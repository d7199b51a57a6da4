import { formatMonth } from '../../lib/dates';
import { useTranslation } from '../../lib/i18n';
import { useLocalized } from '../../lib/localized';
import { paths } from '../../lib/paths';
import { AppLink } from '../../ui/app-link';
import { MilestoneWhen } from '../../ui/plan/milestone-when';
import { useMilestoneBody } from '../../ui/plan/milestone-body';
import type { MilestoneRow } from './milestones-query';
import { currentDay } from './slip';
import './agenda.css';

const monthOf = (milestone: MilestoneRow) => currentDay(milestone)?.slice(0, 7) ?? '';

function Entry({ taskForce, milestone }: { taskForce: string; milestone: MilestoneRow }) {
  const localized = useLocalized();
  const bodyOf = useMilestoneBody();
  return (
    <li className="agenda-entry">
      <MilestoneWhen milestone={milestone} />
      <span>
        <AppLink {...paths.milestone(taskForce, milestone.code)} className="task-link">
          {milestone.code} {localized(milestone.title)}
        </AppLink>
        <small className="muted">
          {milestone.task.code} {localized(milestone.task.title)} · {bodyOf(milestone)}
        </small>
      </span>
    </li>
  );
}

/** Where there is no room for months side by side they stand one below the other; what has no day comes last. */
export function Agenda({ taskForce, rows }: { taskForce: string; rows: readonly MilestoneRow[] }) {
  const { t, lang } = useTranslation('milestones');
  const months = [...new Set(rows.map(monthOf))];
  return (
    <div className="stack" role="group" aria-label={t('timeline.agenda')}>
      {months.map((month) => (
        <section key={month} aria-label={month === '' ? t('timeline.undated') : formatMonth(`${month}-01`, lang)}>
          <h2 className="agenda-month">{month === '' ? t('timeline.undated') : formatMonth(`${month}-01`, lang)}</h2>
          <ul className="agenda">
            {rows
              .filter((milestone) => monthOf(milestone) === month)
              .map((milestone) => (
                <Entry key={milestone.id} taskForce={taskForce} milestone={milestone} />
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
