import { useTranslation } from '../../lib/i18n';
import { useLocalized } from '../../lib/localized';
import { paths } from '../../lib/paths';
import { AppLink } from '../../ui/app-link';
import { BodyName, type Body } from '../../ui/plan/body-name';
import { Marked } from '../../ui/provenance';
import { DataTable, type Column } from '../../ui/data-table';
import { usePartName } from '../../ui/report/part-name';
import { StatusShape } from '../../ui/status';
import type { Area } from './area-query';

/** Which body has a part in which task, and how that task stands. */
export function MinistryMatrix({ taskForce, area }: { taskForce: string; area: Area }) {
  const { t } = useTranslation('areas');
  const localized = useLocalized();
  const partName = usePartName();
  const bodies = [
    ...new Map(
      area.details
        .flatMap((task) => [task.leadMinistry, ...task.supporting.map(({ ministry }) => ministry)])
        .map((each): [string, Body] => [each.code, each]),
    ).values(),
  ];
  const partOf = (body: Body, task: Area['details'][number]) => {
    if (task.leadMinistry.code === body.code) return { name: partName({ part: 'LEAD', task }), kind: 'PUBLIC' };
    const supporting = task.supporting.find(({ ministry }) => ministry.code === body.code);
    return supporting === undefined ? null : { name: partName({ part: 'SUPPORTING', task }), kind: supporting.provenance.kind };
  };
  const columns: Column<Body>[] = [
    { id: 'body', header: t('body'), isRowHeader: true, cell: (body) => <BodyName body={body} /> },
    ...area.details.map((task): Column<Body> => ({
      id: task.code,
      header: task.code,
      cell: (body) => {
        const part = partOf(body, task);
        if (part === null) return <span className="muted">–</span>;
        return (
          <AppLink {...paths.task(taskForce, task.code)} className="task-link" title={localized(task.title)}>
            <StatusShape rating={task.rating} size={15} label={t(`common:rating.${task.rating}`)} />{' '}
            <Marked text={part.name} kind={part.kind} />
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
