import { useState } from 'react';
import { useTranslation } from '../../lib/i18n';
import { useLocalized } from '../../lib/localized';
import { formatWon } from '../../lib/money';
import { paths } from '../../lib/paths';
import { usePreferences } from '../../lib/preferences';
import { AppLink } from '../../ui/app-link';
import { DataTable, type Column } from '../../ui/data-table';
import { EmptyState } from '../../ui/empty-state';
import { MoneyUnit } from '../../ui/money-unit';
import { IllustrativeBadge } from '../../ui/provenance';
import { Select } from '../../ui/select';
import { kindOfSum, remarksOf, type LineFacts } from './amount-facts';
import { BudgetRemarks } from './budget-remarks';
import { Counted, NotCounted } from './not-counted';
import type { DetailTaskForce } from './dashboard-detail';

type Figures = DetailTaskForce['dashboard']['budgetYears'][number];
const STAGES = [
  'governmentBillWon',
  'committeeIncreaseWon',
  'droppedIncreaseWon',
  'enactedWon',
  'supplementaryWon',
  'executedWon',
] as const;

/** Of how many lines each sum is; what was left out is reckoned from two others and has no lines of its own. */
const LINES_OF = {
  governmentBillWon: 'linesGovernmentBill',
  committeeIncreaseWon: 'linesCommitteeIncrease',
  droppedIncreaseWon: null,
  enactedWon: 'linesEnacted',
  supplementaryWon: 'linesSupplementary',
  executedWon: 'linesExecuted',
} as const;

function useColumns(taskForce: string, lines: readonly LineFacts[]): Column<Figures>[] {
  const { t, lang } = useTranslation('dashboard');
  const localized = useLocalized();
  const { moneyUnit } = usePreferences();
  return [
    {
      id: 'area',
      header: t('budget.area'),
      isRowHeader: true,
      cell: ({ area, sharedWithOtherAreas }) => (
        <>
          <AppLink {...paths.area(taskForce, area.code)} className="task-link">
            {localized(area.name)}
          </AppLink>
          {sharedWithOtherAreas ? <small className="muted"> {t('budget.shared')}</small> : null}
        </>
      ),
    },
    ...STAGES.map((stage): Column<Figures> => {
      const isLoss = stage === 'droppedIncreaseWon';
      return {
        id: stage,
        header: t(`budget.${stage}`),
        align: 'end',
        cell: (row) => {
          const won = row[stage];
          if (won === null) return <span className="muted">{isLoss ? '–' : t('budget.noRecord')}</span>;
          const linesOf = LINES_OF[stage];
          return (
            <>
              <span className={isLoss && won > 0 ? 'bad' : undefined}>{formatWon(won, moneyUnit, lang)}</span>{' '}
              <IllustrativeBadge kind={kindOfSum(lines, stage, row.fiscalYear, row.area.code)} />
              {linesOf === null ? null : (
                <small className="muted lines-of">{t('budget.linesOf', { count: row[linesOf], lines: row.lines })}</small>
              )}
            </>
          );
        },
      };
    }),
  ];
}

interface BudgetTableProps {
  years: readonly Figures[];
  lines: readonly LineFacts[];
  taskForce: string;
}

/** Money by area and stage in one year; what a committee added and the final budget left out stands in its own column, in red. */
export function BudgetTable({ years, lines, taskForce }: BudgetTableProps) {
  const { t } = useTranslation('dashboard');
  const all = [...new Set(years.map((each) => each.fiscalYear))].sort((a, b) => b - a);
  const withLoss = years.filter((each) => (each.droppedIncreaseWon ?? 0) > 0).map((each) => each.fiscalYear);
  const [chosen, choose] = useState<number | null>(null);
  const year = chosen ?? (withLoss.length > 0 ? Math.max(...withLoss) : all[0]);
  const rows = years.filter((each) => each.fiscalYear === year);
  const columns = useColumns(taskForce, lines);
  return (
    <section className="card" id="budget" aria-labelledby="h-budget">
      <div className="section-head">
        <h2 id="h-budget">{t('budget.title')}</h2>
        {all.length === 0 ? null : (
          <div className="tools">
            <Select
              label={t('budget.year')}
              value={String(year)}
              onChange={(value) => choose(Number(value))}
              options={all.map((each) => ({ value: String(each), label: t('budget.yearName', { year: String(each) }) }))}
            />
          </div>
        )}
      </div>
      {rows.length === 0 ? (
        <EmptyState title={t('budget.none')} />
      ) : (
        <DataTable
          caption={t('budget.caption', { year: String(year) })}
          columns={columns}
          rows={rows}
          rowKey={(row) => row.area.code}
          unit={<MoneyUnit />}
          empty={t('budget.none')}
        />
      )}
      {rows.length === 0 ? null : <p className="muted budget-note">{t('budget.linesNote')}</p>}
      {rows.some((row) => row.sharedWithOtherAreas) ? <p className="muted budget-note">{t('budget.sharedNote')}</p> : null}
      <Counted lines={rows.flatMap((row) => row.counted)} />
      <NotCounted lines={rows.flatMap((row) => row.notCounted)} />
      {year === undefined ? null : <BudgetRemarks remarks={remarksOf(lines, year)} />}
    </section>
  );
}
