import { formatDayPlain, dayOf } from '../../lib/dates';
import { useTranslation, type Translate } from '../../lib/i18n';
import { useLocalized } from '../../lib/localized';
import { paths } from '../../lib/paths';
import { TASK_SORTS, type TaskSearch } from '../../lib/search';
import { AppLink } from '../app-link';
import { DataTable, type Column } from '../data-table';
import { Status } from '../status';
import { InForceOf } from './in-force-of';
import { Lead } from './lead';
import { MilestoneWhen } from './milestone-when';
import { NothingNext } from './nothing-next';
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

function Bills({ taskForce, task, t }: { taskForce: string; task: TaskRow; t: Translate }) {
  const total = task.legislation.length;
  const inForce = task.legislation.filter((each) => each.effect === 'IN_FORCE').length;
  if (total === 0) return <span className="muted">{t('table.noBills')}</span>;
  const words = t('table.bills', { total, inForce });
  return <InForceOf text={words} taskForce={taskForce} search={{ task: task.code }} inForce={inForce} total={total} />;
}

function Rated({ task, t }: { task: TaskRow; t: Translate }) {
  const differs = task.computedRating.rating !== task.rating;
  return (
    <span className="when">
      <Status rating={task.rating} />
      {task.viewsDiffer ? <span className="badge">{t('table.differs')}</span> : null}
      {differs ? (
        <small className="muted">{t('table.computed', { rating: t(`common:rating.${task.computedRating.rating}`) })}</small>
      ) : null}
    </span>
  );
}

function Next({ taskForce, task: { code, nextMilestone, progress } }: { taskForce: string; task: TaskRow }) {
  const localized = useLocalized();
  if (nextMilestone === null) return <NothingNext taskForce={taskForce} task={code} progress={progress} />;
  return (
    <span className="when">
      <span>{localized(nextMilestone.title)}</span>
      <MilestoneWhen milestone={nextMilestone} />
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
    {
      id: 'progress',
      header: t('table.progress'),
      isSortable: true,
      cell: (task) => <Progress taskForce={taskForce} task={task.code} progress={task.progress} />,
    },
    {
      id: 'next',
      header: t('table.next'),
      isSortable: true,
      cell: (task) => <Next taskForce={taskForce} task={task} />,
    },
    { id: 'bills', header: t('table.legislation'), isSecondary: true, cell: (task) => <Bills taskForce={taskForce} task={task} t={t} /> },
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
