import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { CalendarPlus } from 'lucide-react';
import { useState } from 'react';
import { dayOf, formatDay, formatDayPlain } from '../../lib/dates';
import { useTranslation } from '../../lib/i18n';
import { useLocalized } from '../../lib/localized';
import { paths } from '../../lib/paths';
import { Button } from '../../ui/button';
import { DataTable, type Column } from '../../ui/data-table';
import { IgnoredNotice } from '../../ui/ignored-notice';
import { Loadable } from '../../ui/loadable';
import { Notice } from '../../ui/notice';
import { PageHeader } from '../../ui/page-header';
import { Select } from '../../ui/select';
import { calendarQuery, type CalendarYear, type Holiday } from './calendar-query';
import { FillYear } from './fill-year';
import { HolidayDialog } from './holiday-dialog';

const FIRST_YEAR = 2024;

function Source({ source }: { source: string }) {
  if (!/^https:\/\//.test(source)) return source;
  return (
    <a href={source} rel="noreferrer">
      {new URL(source).hostname}
    </a>
  );
}

/** Without `correct` the reader may not change the calendar, and finds no column for it. */
function useColumns(correct: ((holiday: Holiday) => void) | null): Column<Holiday>[] {
  const { t, lang } = useTranslation('calendar');
  const localized = useLocalized();
  const action: Column<Holiday> = {
    id: 'action',
    header: t('column.action'),
    fit: true,
    cell: (holiday) => (
      <Button onClick={() => correct?.(holiday)} aria-label={t('correct.title', { day: formatDay(holiday.on, lang) })}>
        {t('correct.action')}
      </Button>
    ),
  };
  return [
    {
      id: 'on',
      header: t('column.on'),
      isRowHeader: true,
      fit: true,
      cell: ({ on }) => <span className="nowrap">{formatDay(on, lang)}</span>,
    },
    {
      id: 'name',
      header: t('column.name'),
      cell: ({ name, isDayOff }) => (
        <>
          {localized(name)} {isDayOff ? null : <span className="badge">{t('worked')}</span>}
        </>
      ),
    },
    { id: 'kind', header: t('column.kind'), fit: true, cell: ({ kind }) => t(`kind.${kind}`) },
    { id: 'source', header: t('column.source'), cell: ({ source }) => <Source source={source} /> },
    {
      id: 'byHand',
      header: t('column.byHand'),
      fit: true,
      cell: ({ byHand, changedAt }) =>
        byHand ? t('byHand', { day: formatDayPlain(dayOf(changedAt), lang) }) : <span className="muted">{t('byRule')}</span>,
    },
    ...(correct === null ? [] : [action]),
  ];
}

/** The years from the first one of the rules on, and two to come. */
function YearChoice({ year }: { year: number }) {
  const { t } = useTranslation('calendar');
  const navigate = useNavigate();
  const years = Array.from({ length: Math.max(year, FIRST_YEAR) + 3 - FIRST_YEAR }, (_, index) => FIRST_YEAR + index);
  return (
    <Select
      label={t('year')}
      value={String(year)}
      onChange={(chosen) => void navigate(paths.calendar({ year: Number(chosen) }))}
      options={[...new Set([year, ...years])]
        .toSorted((a, b) => a - b)
        .map((each) => ({ value: String(each), label: t('yearOf', { year: String(each) }) }))}
    />
  );
}

interface YearProps {
  calendarYear: CalendarYear;
  onCorrect: (holiday: Holiday) => void;
  onFilled: (text: string) => void;
}

function Year({ calendarYear: { year, isFilled, holidays, viewerCan }, onCorrect, onFilled }: YearProps) {
  const { t } = useTranslation('calendar');
  const columns = useColumns(viewerCan.keep ? onCorrect : null);
  const named = { year: String(year) };
  return (
    <section className="card stack" aria-label={t('yearOf', named)}>
      {isFilled ? null : <Notice tone="info" title={t('notFilled', named)} />}
      {isFilled ? (
        <DataTable caption={t('caption', named)} columns={columns} rows={holidays} rowKey={({ id }) => id} empty={t('none')} />
      ) : null}
      {viewerCan.keep ? <FillYear key={year} year={year} onDone={() => onFilled(t('fill.done', named))} /> : null}
    </section>
  );
}

/** 공휴일: on which days do offices not work? Deadlines are counted by it. */
export function CalendarPage() {
  const { t, lang } = useTranslation('calendar');
  const search = useSearch({ from: '/calendar' });
  const query = useQuery(calendarQuery(search.year));
  const [editing, setEditing] = useState<Holiday | 'new' | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const found = query.data?.calendarYear;
  const add = (
    <Button kind="primary" onClick={() => setEditing('new')}>
      <CalendarPlus size={17} aria-hidden />
      {t('add.action')}
    </Button>
  );
  return (
    <div className="stack">
      <PageHeader
        title={t('title')}
        beside={found ? <YearChoice year={found.year} /> : null}
        actions={found?.viewerCan.keep === true ? add : null}
      />
      <p className="muted">{t('what')}</p>
      <IgnoredNotice of={['year']} />
      {done === null ? null : <Notice tone="good" title={done} />}
      <Loadable query={query} what={t('title')} blocks={[40]}>
        {({ calendarYear }) => <Year calendarYear={calendarYear} onCorrect={setEditing} onFilled={setDone} />}
      </Loadable>
      {editing === null ? null : (
        <HolidayDialog
          holiday={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
          onDone={(on) => setDone(t('saved', { day: formatDay(on, lang) }))}
        />
      )}
    </div>
  );
}
