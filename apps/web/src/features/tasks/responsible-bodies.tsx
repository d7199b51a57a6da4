import { formatDayPlain } from '../../lib/dates';
import { useTranslation } from '../../lib/i18n';
import type { LeadStatus } from '../../lib/plan';
import { useLocalized } from '../../lib/localized';
import { BodyName, type Body } from '../../ui/plan/body-name';
import { ContactEdit } from '../../ui/plan/contact-edit';
import type { Responsible } from '../../ui/plan/responsible';
import { DataTable, type Column } from '../../ui/data-table';
import { IllustrativeBadge } from '../../ui/provenance';
import { usePartName } from '../../ui/report/part-name';

interface ResponsibleBodiesProps {
  taskForce: string;
  task: {
    id: string;
    code: string;
    title: { ko: string; en: string };
    leadMinistry: { code: string };
    leadStatus: LeadStatus;
    supporting: readonly { ministry: Body; provenance: { kind: string } }[];
    responsible: readonly Responsible[];
  };
}

/** The name with what must be known of it: that no source names the body here, that it is no more. */
function Named({ ministry, task }: { ministry: Responsible['ministry']; task: ResponsibleBodiesProps['task'] }) {
  const localized = useLocalized();
  const supporting = task.supporting.find((each) => each.ministry.code === ministry.code);
  if (supporting === undefined) return localized(ministry.name);
  return <BodyName body={supporting.ministry} kind={supporting.provenance.kind} />;
}

function useColumns(task: ResponsibleBodiesProps['task']): Column<Responsible>[] {
  const { t, lang } = useTranslation('tasks');
  const localized = useLocalized();
  const partName = usePartName();
  const unknown = <span className="contact-unknown muted">{t('common:contact.none')}</span>;
  return [
    {
      id: 'part',
      header: t('responsible.part'),
      fit: true,
      cell: ({ ministry }) => partName({ part: ministry.code === task.leadMinistry.code ? 'LEAD' : 'SUPPORTING', task }),
    },
    { id: 'body', header: t('responsible.body'), isRowHeader: true, cell: ({ ministry }) => <Named ministry={ministry} task={task} /> },
    {
      id: 'division',
      header: t('common:contact.division'),
      cell: ({ contact }) => (contact === null ? unknown : localized(contact.division)),
    },
    {
      id: 'position',
      header: t('common:contact.position'),
      fit: true,
      cell: ({ contact }) => (contact === null ? '–' : localized(contact.position)),
    },
    { id: 'telephone', header: t('common:contact.telephone'), fit: true, cell: ({ contact }) => contact?.telephone ?? '–' },
    {
      id: 'confirmed',
      header: t('responsible.confirmedOn'),
      fit: true,
      cell: ({ contact }) =>
        contact === null ? (
          '–'
        ) : (
          <>
            {formatDayPlain(contact.confirmedOn, lang)} <IllustrativeBadge kind={contact.provenance.kind} />
          </>
        ),
    },
  ];
}

/** 누가: each body of the task with the office that answers there. */
export function ResponsibleBodies({ taskForce, task }: ResponsibleBodiesProps) {
  const { t } = useTranslation('tasks');
  const localized = useLocalized();
  const item = { id: task.id, scope: 'TASK', title: `${task.code} ${localized(task.title)}` } as const;
  const columns = useColumns(task);
  const mayEdit = task.responsible.some(({ viewerCan }) => viewerCan.recordContact);
  const edit: Column<Responsible> = {
    id: 'edit',
    header: t('responsible.edit'),
    fit: true,
    cell: (responsible) => <ContactEdit taskForce={taskForce} item={item} responsible={responsible} />,
  };
  return (
    <section className="card responsible-bodies" aria-labelledby="h-responsible">
      <div className="section-head">
        <h2 id="h-responsible">{t('responsible.title')}</h2>
        <span className="muted no-print">{t('responsible.note')}</span>
      </div>
      <div className={mayEdit ? 'has-edit' : undefined}>
        <DataTable
          caption={t('responsible.title')}
          rows={task.responsible}
          rowKey={({ ministry }) => ministry.code}
          columns={mayEdit ? [...columns, edit] : columns}
          empty={t('common:none')}
        />
      </div>
    </section>
  );
}
