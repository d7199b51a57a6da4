import { formatDayPlain, isCalendarDay } from '../../../lib/dates';
import { useTranslation } from '../../../lib/i18n';
import { useLocalized, type LocalizedText } from '../../../lib/localized';
import { sayUserError } from '../../../lib/user-errors';
import { DataTable, type Column } from '../../../ui/data-table';
import type { BulkPreview, BulkRow } from './bulk-acts';

function useValue(): (value: LocalizedText | null) => string {
  const localized = useLocalized();
  const { t, lang } = useTranslation('milestones');
  return (value) => {
    if (value === null) return t('bulk.none');
    const text = localized(value);
    return isCalendarDay(text) ? formatDayPlain(text, lang) : text;
  };
}

/** Old > new of each field, or why it cannot be: the row is named either way. */
function What({ row }: { row: BulkRow }) {
  const { t } = useTranslation('milestones');
  const say = useValue();
  return (
    <ul className="bulk-changes">
      {row.changes.map(({ field, before, after }) => (
        <li key={field}>
          {t(`bulk.field.${field}`)}: {say(before)} → <strong>{say(after)}</strong>
        </li>
      ))}
      {row.userErrors.map((error) => (
        <li key={error.code} className="bad">
          {sayUserError(error)}
        </li>
      ))}
      {row.changes.length + row.userErrors.length === 0 ? <li className="muted">{t('bulk.same')}</li> : null}
    </ul>
  );
}

export function BulkRows({ preview }: { preview: BulkPreview }) {
  const { t } = useTranslation('milestones');
  const localized = useLocalized();
  const columns: Column<BulkRow>[] = [
    {
      id: 'title',
      header: t('column.title'),
      isRowHeader: true,
      cell: ({ milestone }) => `${milestone.code} ${localized(milestone.title)}`,
    },
    { id: 'what', header: t('bulk.what'), cell: (row) => <What row={row} /> },
  ];
  return (
    <DataTable
      caption={t('bulk.caption')}
      columns={columns}
      rows={preview.rows}
      rowKey={({ milestone }) => milestone.id}
      rowTone={({ userErrors }) => (userErrors.length > 0 ? 'bad' : undefined)}
      empty={t('empty')}
    />
  );
}
