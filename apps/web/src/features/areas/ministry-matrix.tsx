import { useTranslation } from '../../lib/i18n';
import { useLocalized, type LocalizedText } from '../../lib/localized';
import { paths } from '../../lib/paths';
import { AppLink } from '../../ui/app-link';
import { DataTable, type Column } from '../../ui/data-table';
import { usePartName } from '../../ui/report/part-name';
import { StatusShape } from '../../ui/status';
import type { Area } from './area-query';

interface Body {
  code: string;
  name: LocalizedText;
}

/** Which body has a part in which task, and how that task stands. */
export function MinistryMatrix({ taskForce, area }: { taskForce: string; area: Area }) {
  const { t } = useTranslation('areas');
  const localized = useLocalized();
  const partName = usePartName();
  const bodies = [
    ...new Map(
      area.details.flatMap((task) => [task.leadMinistry, ...task.supportingMinistries]).map((each): [string, Body] => [each.code, each]),
    ).values(),
  ];
  const partOf = (body: Body, task: Area['details'][number]) => {
    if (task.leadMinistry.code === body.code) return partName({ part: 'LEAD', task });
    return task.supportingMinistries.some((each) => each.code === body.code) ? partName({ part: 'SUPPORTING', task }) : null;
  };
  const columns: Column<Body>[] = [
    { id: 'body', header: t('body'), isRowHeader: true, cell: (body) => localized(body.name) },
    ...area.details.map((task): Column<Body> => ({
      id: task.code,
      header: task.code,
      cell: (body) => {
        const part = partOf(body, task);
        if (part === null) return <span className="muted">–</span>;
        return (
          <AppLink {...paths.task(taskForce, task.code)} className="task-link" title={localized(task.title)}>
            <StatusShape rating={task.rating} size={15} label={t(`common:rating.${task.rating}`)} /> {part}
          </AppLink>
        );
      },
    })),
  ];
  return (
    <section className="card" aria-labelledby="h-matrix">
      <h2 id="h-matrix" className="section-head">
        {t('matrix')}
      </h2>
      <DataTable caption={t('matrix')} columns={columns} rows={bodies} rowKey={(body) => body.code} empty={t('common:none')} />
    </section>
  );
}
