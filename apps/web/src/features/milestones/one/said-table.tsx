import { dayOf, formatDayPlain } from '../../../lib/dates';
import { useTranslation } from '../../../lib/i18n';
import { DataTable, type Column } from '../../../ui/data-table';
import { Dated } from '../../../ui/dated';
import { useActorName } from '../../../ui/report/actor-name';
import type { SaidDate } from './said-query';

function Why({ said: { reasonClass, recoveryStep } }: { said: SaidDate }) {
  const { t } = useTranslation('milestones');
  if (reasonClass === null) return <span className="muted">–</span>;
  return (
    <span className="when">
      <span>{t(`common:reasonClass.${reasonClass}`)}</span>
      {recoveryStep === null ? null : <small className="muted">{recoveryStep}</small>}
    </span>
  );
}

function On({ on, isInvented }: SaidDate) {
  const { t } = useTranslation('milestones');
  return on === null ? t('said.takenBack') : <Dated day={on} kind={isInvented ? 'ILLUSTRATIVE' : undefined} />;
}

function useColumns(): Column<SaidDate>[] {
  const { t, lang } = useTranslation('milestones');
  const nameOf = useActorName();
  const moved = ({ movedDays: days }: SaidDate) =>
    days === null || days === 0 ? '–' : t(days > 0 ? 'milestones:slip.later' : 'milestones:slip.earlier', { count: Math.abs(days) });
  return [
    {
      id: 'when',
      header: t('said.when'),
      fit: true,
      isRowHeader: true,
      cell: ({ entry }) => (
        <span className="when">
          <time dateTime={entry.at}>{formatDayPlain(dayOf(entry.at), lang)}</time>
          {entry.enteredLater ? <small className="muted">{t('said.later')}</small> : null}
        </span>
      ),
    },
    { id: 'kind', header: t('said.kind'), fit: true, cell: ({ kind }) => t(`said.kinds.${kind}`) },
    { id: 'before', header: t('said.before'), fit: true, isSecondary: true, cell: ({ before }) => <Dated day={before} /> },
    { id: 'on', header: t('said.on'), fit: true, cell: (said) => <On {...said} /> },
    { id: 'moved', header: t('said.moved'), fit: true, align: 'end', cell: moved },
    { id: 'why', header: t('said.why'), cell: (said) => <Why said={said} /> },
    { id: 'reason', header: t('said.reason'), cell: ({ entry }) => entry.reason ?? <span className="muted">–</span> },
    { id: 'who', header: t('said.who'), isSecondary: true, cell: ({ entry }) => nameOf(entry.actor) },
  ];
}

/** The chart in words: one row for each day that was said. */
export function SaidTable({ said }: { said: readonly SaidDate[] }) {
  const { t } = useTranslation('milestones');
  const columns = useColumns();
  return (
    <DataTable
      caption={t('said.table')}
      columns={columns}
      rows={said}
      rowKey={({ entry, kind }) => `${entry.id} ${kind}`}
      empty={t('said.none')}
    />
  );
}
