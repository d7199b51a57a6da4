import { useTranslation } from '../../lib/i18n';
import { paths } from '../../lib/paths';
import { AppLink } from '../app-link';
import { rows, Sentence } from '../opens';

interface NothingNextProps {
  taskForce: string;
  task: string;
  progress: { achieved: number; total: number };
}

/** Why a task has no next milestone: all are achieved, or nothing is known of the rest, and of how many. */
export function NothingNext({ taskForce, task, progress: { achieved, total } }: NothingNextProps) {
  const { t } = useTranslation('tasks');
  const left = total - achieved;
  if (left === 0) return <span className="muted">{t('table.allAchieved')}</span>;
  return (
    <span className="muted">
      <Sentence
        text={t('table.noneKnown', { count: left })}
        parts={{
          noRecord: (words) => (
            <AppLink {...paths.milestones(taskForce, { task, state: 'NO_RECORD' })} {...rows(left)} className="opens">
              {words}
            </AppLink>
          ),
        }}
      />
    </span>
  );
}
