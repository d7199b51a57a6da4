import { formatDayPlain } from '../../lib/dates';
import { useTranslation } from '../../lib/i18n';
import { useLocalized } from '../../lib/localized';
import { paths } from '../../lib/paths';
import { AppLink } from '../../ui/app-link';
import { DataTable, type Column } from '../../ui/data-table';
import { MilestoneWhen } from '../../ui/plan/milestone-when';
import { IllustrativeBadge } from '../../ui/provenance';
import type { MilestoneRow } from './milestones-query';

/** Original, plan and forecast stand side by side: a slip is never drawn over. */
function Day({ day }: { day: string | null }) {
  const { lang } = useTranslation('milestones');
  return day === null ? <span className="muted">–</span> : <time dateTime={day}>{formatDayPlain(day, lang)}</time>;
}

function useColumns(taskForce: string): Column<MilestoneRow>[] {
  const { t } = useTranslation('milestones');
  const localized = useLocalized();
  return [
    { id: 'code', header: t('column.code'), fit: true, cell: (milestone) => milestone.code },
    { id: 'title', header: t('column.title'), isRowHeader: true, cell: (milestone) => localized(milestone.title) },
    {
      id: 'task',
      header: t('column.task'),
      cell: ({ task }) => (
        <AppLink {...paths.task(taskForce, task.code, 'milestones')} className="task-link">
          {task.code} {localized(task.title)}
        </AppLink>
      ),
    },
    { id: 'ministry', header: t('column.ministry'), cell: (milestone) => localized(milestone.ministry.name) },
    { id: 'baseline', header: t('column.baseline'), fit: true, isSecondary: true, cell: (milestone) => <Day day={milestone.baselineOn} /> },
    {
      id: 'planned',
      header: t('column.planned'),
      fit: true,
      cell: (milestone) => (
        <>
          <Day day={milestone.plannedOn} /> <IllustrativeBadge kind={milestone.plannedOnProvenance.kind} />
        </>
      ),
    },
    { id: 'forecast', header: t('column.forecast'), fit: true, isSecondary: true, cell: (milestone) => <Day day={milestone.forecastOn} /> },
    { id: 'state', header: t('column.state'), fit: true, cell: (milestone) => <MilestoneWhen milestone={milestone} /> },
    {
      id: 'reason',
      header: t('column.reason'),
      isSecondary: true,
      cell: ({ reasonClass, recoveryStep }) =>
        reasonClass === null ? (
          <span className="muted">–</span>
        ) : (
          <span className="when">
            <span>{t(`common:reasonClass.${reasonClass}`)}</span>
            {recoveryStep === null ? null : <small className="muted">{recoveryStep}</small>}
          </span>
        ),
    },
  ];
}

export function MilestoneTable({ taskForce, rows }: { taskForce: string; rows: readonly MilestoneRow[] }) {
  const { t } = useTranslation('milestones');
  const columns = useColumns(taskForce);
  return (
    <DataTable
      caption={t('caption')}
      columns={columns}
      rows={rows}
      rowKey={(milestone) => milestone.id}
      rowTone={(milestone) => (milestone.state === 'OVERDUE' ? 'bad' : undefined)}
      empty={t('empty')}
    />
  );
}
