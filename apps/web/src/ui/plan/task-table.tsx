import { formatDayPlain, dayOf } from '../../lib/dates';
import { useTranslation, type Translate } from '../../lib/i18n';
import { useLocalized } from '../../lib/localized';
import { paths } from '../../lib/paths';
import { TASK_SORTS, type TaskSearch } from '../../lib/search';
import { AppLink } from '../app-link';
import { DataTable, type Column } from '../data-table';
import { Status } from '../status';
import { Lead } from './lead';
import { MilestoneWhen } from './milestone-when';
import { nothingNext } from './nothing-next';
import { Progress } from './progress';
import { listTasks } from './task-list';
import type { TaskRow } from './task-row';

interface TaskTableProps {
  taskForce: string;
  tasks: readonly TaskRow[];
  search: TaskSearch;
  /** Writes the sorting into the address. */
  onSearch: (change: TaskSearch) => void;
}

function Bills({ task, t }: { task: TaskRow; t: Translate }) {
  const total = task.legislation.length;
  const inForce = task.legislation.filter((each) => each.effect === 'IN_FORCE').length;
  return total === 0 ? <span className="muted">{t('table.noBills')}</span> : <span>{t('table.bills', { total, inForce })}</span>;
}

function Rated({ task, t }: { task: TaskRow; t: Translate }) {
  const differs = task.computedRating.rating !== task.rating;
  return (
    <span className="when">
      <Status rating={task.rating} />
      {differs ? (
        <small className="muted">{t('table.computed', { rating: t(`common:rating.${task.computedRating.rating}`) })}</small>
      ) : null}
    </span>
  );
}

function useColumns(taskForce: string): Column<TaskRow>[] {
  const { t, lang } = useTranslation('tasks');
  const localized = useLocalized();
  return [
    { id: 'code', header: t('table.code'), isSortable: true, fit: true, cell: (task) => task.code },
    {
      id: 'title',
      header: t('table.task'),
      isRowHeader: true,
      cell: (task) => (
        <AppLink {...paths.task(taskForce, task.code)} className="task-link">
          {localized(task.title)}
        </AppLink>
      ),
    },
    {
      id: 'lead',
      header: t('table.lead'),
      isSortable: true,
      cell: (task) => <Lead ministry={task.leadMinistry} status={task.leadStatus} />,
    },
    { id: 'rating', header: t('table.rating'), isSortable: true, fit: true, cell: (task) => <Rated task={task} t={t} /> },
    { id: 'progress', header: t('table.progress'), isSortable: true, cell: (task) => <Progress progress={task.progress} /> },
    {
      id: 'next',
      header: t('table.next'),
      isSortable: true,
      cell: ({ nextMilestone: next, progress }) =>
        next === null ? (
          <span className="muted">{nothingNext(progress, t)}</span>
        ) : (
          <span className="when">
            <span>{localized(next.title)}</span>
            <MilestoneWhen milestone={next} />
          </span>
        ),
    },
    { id: 'bills', header: t('table.legislation'), isSecondary: true, cell: (task) => <Bills task={task} t={t} /> },
    {
      id: 'reported',
      header: t('table.lastReport'),
      isSortable: true,
      isSecondary: true,
      fit: true,
      cell: ({ lastAcceptedReport: report }) =>
        report?.acceptedAt == null ? <span className="muted">{t('table.noReport')}</span> : formatDayPlain(dayOf(report.acceptedAt), lang),
    },
  ];
}

export function TaskTable({ taskForce, tasks, search, onSearch }: TaskTableProps) {
  const { t, lang } = useTranslation('tasks');
  const columns = useColumns(taskForce);
  return (
    <DataTable
      caption={t('table.caption')}
      columns={columns}
      rows={listTasks(tasks, search, lang)}
      rowKey={(task) => task.id}
      rowTone={(task) => (task.rating === 'RED' ? 'bad' : task.rating === 'YELLOW' ? 'warn' : undefined)}
      sorting={{ column: search.sort ?? 'rating', down: search.down === true }}
      onSort={({ column, down }) => onSearch({ sort: TASK_SORTS.find((each) => each === column), down: down || undefined })}
      empty={t('table.empty')}
    />
  );
}
