import type { MilestoneState } from '../../lib/search';
import { useTranslation } from '../../lib/i18n';
import { paths } from '../../lib/paths';
import { AppLink } from '../app-link';
import { rows, Sentence } from '../opens';

interface NothingNextProps {
  taskForce: string;
  task: string;
  progress: { achieved: number; total: number; withoutRecord: number; undated: number };
}

/** Why a task has no next milestone: all are achieved, or of how many nothing is known, and of how many no date. */
export function NothingNext({ taskForce, task, progress: { achieved, total, withoutRecord, undated } }: NothingNextProps) {
  const { t } = useTranslation('tasks');
  if (achieved === total) return <span className="muted">{t('table.allAchieved')}</span>;
  const opens = (state: MilestoneState, count: number) => (words: string) => (
    <AppLink {...paths.milestones(taskForce, { task, state })} {...rows(count)} className="opens">
      {words}
    </AppLink>
  );
  const parts = { noRecord: opens('NO_RECORD', withoutRecord), undated: opens('UNDATED', undated) };
  return (
    <span className="muted">
      {t('table.noneKnown')}
      {withoutRecord === 0 ? null : <Sentence text={` · ${t('table.withoutRecord', { count: withoutRecord })}`} parts={parts} />}
      {undated === 0 ? null : <Sentence text={` · ${t('table.undated', { count: undated })}`} parts={parts} />}
    </span>
  );
}
