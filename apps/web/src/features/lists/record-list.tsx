import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { CalendarDay } from '../../lib/dates';
import { useTranslation } from '../../lib/i18n';
import { paths } from '../../lib/paths';
import { AppLink } from '../../ui/app-link';
import { DataTable, type Column } from '../../ui/data-table';
import { IgnoredNotice } from '../../ui/ignored-notice';
import { PageHeader } from '../../ui/page-header';
import { PrintButton } from '../../ui/print-button';
import { Select } from '../../ui/select';
import { filterRows, NAMES, type RowFilter } from './row-filter';
import '../../ui/plan/plan.css';

interface RecordListProps<Row> {
  title: string;
  taskForce: { code: string; today: CalendarDay; demonstration: boolean };
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  columns: readonly Column<Row>[];
  filters: readonly RowFilter<Row>[];
  unit?: ReactNode;
  /** The sums of the rows that are shown. */
  footer?: (shown: readonly Row[]) => ReactNode;
  note?: ReactNode;
}

function Clear() {
  const { t } = useTranslation('lists');
  return (
    <AppLink to="." search={({ lang, asOf, compare }) => ({ lang, asOf, compare })}>
      {t('clear')}
    </AppLink>
  );
}

interface FiltersProps<Row> {
  filters: readonly RowFilter<Row>[];
  chosen: ReadonlyMap<string, string>;
  unknown: readonly string[];
}

function Filters<Row>({ filters, chosen, unknown }: FiltersProps<Row>) {
  const navigate = useNavigate();
  // A year is written as a number, as the links to it are.
  const choose = (name: string, value: string) =>
    void navigate({
      to: '.',
      search: (before) => ({ ...before, [name]: name === 'year' ? Number(value) || undefined : value || undefined, ignored: undefined }),
      replace: true,
      resetScroll: false,
    });
  return (
    <div className="row tools">
      {filters.map(({ name, label, all, options }) => (
        <Select
          key={name}
          label={label}
          labelPlace="hidden"
          value={chosen.get(name) ?? ''}
          onChange={(value) => choose(name, value)}
          options={[{ value: '', label: all }, ...options]}
        />
      ))}
      {chosen.size > 0 ? <Clear /> : null}
      <IgnoredNotice of={NAMES} unknown={unknown} />
    </div>
  );
}

/** The rows behind a number. What is chosen stands in the address: whoever opens it sees the same rows, as far as they may. */
export function RecordList<Row>({ title, taskForce, rows, rowKey, columns, filters, unit, footer, note }: RecordListProps<Row>) {
  const { t } = useTranslation('lists');
  const { shown, chosen, unknown } = filterRows(rows, filters, useSearch({ from: '/$taskForce/lists/$list' }));
  return (
    <div className="stack">
      <PageHeader
        title={title}
        asOf={taskForce.today}
        demonstration={taskForce.demonstration}
        orientation="landscape"
        crumbs={<AppLink {...paths.dashboard(taskForce.code)}>{t('toDashboard')}</AppLink>}
        beside={<span role="status">{t('count', { count: shown.length })}</span>}
        actions={<PrintButton />}
      />
      <section className="card stack" aria-label={title}>
        <Filters filters={filters} chosen={chosen} unknown={unknown} />
        <DataTable
          caption={title}
          columns={columns}
          rows={shown}
          rowKey={rowKey}
          unit={unit}
          empty={rows.length === 0 ? t('none') : t('empty')}
          {...(footer && shown.length > 0 ? { footer: footer(shown) } : {})}
        />
        {note}
      </section>
    </div>
  );
}
