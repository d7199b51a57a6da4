import { useTranslation, type Translate } from '../../lib/i18n';
import { useLocalized, type LocalizedText } from '../../lib/localized';
import { paths } from '../../lib/paths';
import { AppLink } from '../../ui/app-link';
import { Button } from '../../ui/button';
import { Checkbox } from '../../ui/checkbox';
import { DataTable, type Column } from '../../ui/data-table';
import { Dated } from '../../ui/dated';
import { Contact } from '../../ui/plan/contact';
import { MilestoneBody } from '../../ui/plan/milestone-body';
import { MilestoneWhen } from '../../ui/plan/milestone-when';
import { Marked } from '../../ui/provenance';
import { MilestoneThread } from './milestone-thread';
import type { MilestoneRow } from './milestones-query';
import { isFromSample, slipDays } from './slip';

/** How far it lies from the first date; from an invented date nothing is measured. */
function Slip({ milestone }: { milestone: MilestoneRow }) {
  const { t } = useTranslation('milestones');
  const days = slipDays(milestone);
  if (days === null || days === 0 || isFromSample(milestone)) return null;
  const slip = t(days > 0 ? 'milestones:slip.later' : 'milestones:slip.earlier', { count: Math.abs(days) });
  return <small className="muted slip-note">{t('slip.fromFirst', { slip })}</small>;
}

function Standing({ milestone }: { milestone: MilestoneRow }) {
  return (
    <>
      <MilestoneWhen milestone={milestone} />
      <Slip milestone={milestone} />
    </>
  );
}

/** Why it slipped and what is done about it. */
function Reason({ milestone: { reasonClass, recoveryStep } }: { milestone: MilestoneRow }) {
  const { t } = useTranslation('milestones');
  if (reasonClass === null) return <span className="muted">–</span>;
  return (
    <span className="when">
      <span>{t(`common:reasonClass.${reasonClass}`)}</span>
      {recoveryStep === null ? null : <small className="muted">{recoveryStep}</small>}
    </span>
  );
}

interface Selection {
  selected: ReadonlySet<string>;
  onSelect: (selected: ReadonlySet<string>) => void;
}

/** Ticks the rows that are changed together; without a tick it is all that the filters show. */
function selectColumn(t: Translate, localized: (text: LocalizedText) => string, { selected, onSelect }: Selection): Column<MilestoneRow> {
  const toggle = (id: string, isIn: boolean) => onSelect(new Set(isIn ? [...selected, id] : [...selected].filter((each) => each !== id)));
  return {
    id: 'select',
    header: t('bulk.select'),
    fit: true,
    isSecondary: true,
    cell: ({ id, code, title }) => (
      <span className="no-print">
        <Checkbox
          isSelected={selected.has(id)}
          onChange={(isIn) => toggle(id, isIn)}
          label={t('bulk.selectOne', { title: `${code} ${localized(title)}` })}
        >
          {null}
        </Checkbox>
      </span>
    ),
  };
}

/** Offered only where the server lets this person change it. */
function editColumn(
  t: Translate,
  localized: (text: LocalizedText) => string,
  onEdit: (milestone: MilestoneRow) => void,
): Column<MilestoneRow> {
  return {
    id: 'edit',
    header: t('column.edit'),
    fit: true,
    cell: (milestone) =>
      milestone.viewerCan.reschedule ? (
        <Button
          className="no-print"
          onClick={() => onEdit(milestone)}
          aria-label={t('edit.open', { title: `${milestone.code} ${localized(milestone.title)}` })}
        >
          {t('edit.action')}
        </Button>
      ) : null,
  };
}

function Responsible({ taskForce, milestone }: { taskForce: string; milestone: MilestoneRow }) {
  return (
    <span className="responsible">
      <MilestoneBody milestone={milestone} />
      <small>
        <Contact contact={milestone.responsible.contact} withoutDay />
      </small>
      <MilestoneThread taskForce={taskForce} milestone={milestone} />
    </span>
  );
}

/** Original, plan and forecast stand side by side: a slip is never drawn over. */
function useDateColumns(): Column<MilestoneRow>[] {
  const { t } = useTranslation('milestones');
  return [
    {
      id: 'baseline',
      header: t('column.baseline'),
      fit: true,
      isSecondary: true,
      cell: ({ baselineOn, baselineOnProvenance, baselineNumber }) => (
        <>
          <Dated day={baselineOn} kind={baselineOnProvenance?.kind} />
          {baselineNumber > 1 ? <small className="muted"> {t('baselineNumber', { number: String(baselineNumber) })}</small> : null}
        </>
      ),
    },
    {
      id: 'planned',
      header: t('column.planned'),
      fit: true,
      cell: ({ plannedOn, plannedOnProvenance }) => <Dated day={plannedOn} kind={plannedOnProvenance.kind} />,
    },
    { id: 'forecast', header: t('column.forecast'), fit: true, isSecondary: true, cell: ({ forecastOn }) => <Dated day={forecastOn} /> },
  ];
}

function useColumns(taskForce: string): Column<MilestoneRow>[] {
  const { t } = useTranslation('milestones');
  const localized = useLocalized();
  return [
    { id: 'code', header: t('column.code'), fit: true, cell: (milestone) => milestone.code },
    {
      id: 'title',
      header: t('column.title'),
      isRowHeader: true,
      cell: ({ code, title, provenance }) => (
        <AppLink {...paths.milestone(taskForce, code)} className="task-link">
          <Marked text={localized(title)} kind={provenance.kind} />
        </AppLink>
      ),
    },
    {
      id: 'task',
      header: t('column.task'),
      cell: ({ task }) => (
        <AppLink {...paths.task(taskForce, task.code, 'milestones')} className="task-link">
          {task.code} {localized(task.title)}
        </AppLink>
      ),
    },
    {
      id: 'ministry',
      header: t('column.ministry'),
      cell: (milestone) => <Responsible taskForce={taskForce} milestone={milestone} />,
    },
    ...useDateColumns(),
    { id: 'state', header: t('column.state'), fit: true, cell: (milestone) => <Standing milestone={milestone} /> },
    { id: 'reason', header: t('column.reason'), isSecondary: true, cell: (milestone) => <Reason milestone={milestone} /> },
  ];
}

interface MilestoneTableProps {
  taskForce: string;
  rows: readonly MilestoneRow[];
  onEdit: (milestone: MilestoneRow) => void;
  selection?: Selection;
}

export function MilestoneTable({ taskForce, rows, onEdit, selection }: MilestoneTableProps) {
  const { t } = useTranslation('milestones');
  const localized = useLocalized();
  const plain = useColumns(taskForce);
  const mayEdit = rows.some(({ viewerCan }) => viewerCan.reschedule);
  const editable = mayEdit ? [...plain, editColumn(t, localized, onEdit)] : plain;
  const columns = selection === undefined ? editable : [selectColumn(t, localized, selection), ...editable];
  return (
    <div className={mayEdit ? 'has-edit' : undefined}>
      <DataTable
        caption={t('caption')}
        columns={columns}
        rows={rows}
        rowKey={(milestone) => milestone.id}
        rowTone={({ state, waitsOnOthers }) => (state === 'OVERDUE' ? (waitsOnOthers ? 'warn' : 'bad') : undefined)}
        empty={t('empty')}
      />
    </div>
  );
}
