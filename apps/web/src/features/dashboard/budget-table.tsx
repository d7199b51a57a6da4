import { useState } from 'react';
import { useTranslation } from '../../lib/i18n';
import { BUDGET_SUMS, type BudgetSum } from '../../lib/list-search';
import { useLocalized } from '../../lib/localized';
import { formatWon } from '../../lib/money';
import { paths } from '../../lib/paths';
import { usePreferences } from '../../lib/preferences';
import { AppLink } from '../../ui/app-link';
import { DataTable, type Column } from '../../ui/data-table';
import { EmptyState } from '../../ui/empty-state';
import { MoneyUnit } from '../../ui/money-unit';
import { rows, sum, Sentence } from '../../ui/opens';
import { IllustrativeBadge } from '../../ui/provenance';
import { Select } from '../../ui/select';
import { kindOfSum, remarksOf, type LineFacts } from '../../ui/plan/amount-facts';
import { BudgetRemarks } from './budget-remarks';
import { Counted, NotCounted } from './not-counted';
import type { DetailTaskForce } from './dashboard-detail';

type Figures = DetailTaskForce['dashboard']['budgetYears'][number];
/** Of how many lines each sum is; what was left out is reckoned from two others and has no lines of its own. */
const LINES_OF = {
  governmentBillWon: 'linesGovernmentBill',
  committeeIncreaseWon: 'linesCommitteeIncrease',
  droppedIncreaseWon: null,
  enactedWon: 'linesEnacted',
  supplementaryWon: 'linesSupplementary',
  executedWon: 'linesExecuted',
} as const;

function LinesOf({ taskForce, row, stage }: { taskForce: string; row: Figures; stage: BudgetSum }) {
  const { t } = useTranslation('dashboard');
  const name = LINES_OF[stage];
  if (name === null) return null;
  const search = { year: row.fiscalYear, area: row.area.code };
  return (
    <small className="muted lines-of">
      <Sentence
        text={t('budget.linesOf', { known: row[name], count: row.lines })}
        parts={{
          lines: (words) => (
            <AppLink {...paths.list(taskForce, 'budget', search)} {...rows(row.lines)} className="opens">
              {words}
            </AppLink>
          ),
          known: (words) => (
            <AppLink {...paths.list(taskForce, 'budget', { ...search, stage })} {...rows(row[name])} className="opens">
              {words}
            </AppLink>
          ),
        }}
      />
    </small>
  );
}

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
    ...BUDGET_SUMS.map((stage): Column<Figures> => {
      const isLoss = stage === 'droppedIncreaseWon';
      return {
        id: stage,
        header: t(`budget.${stage}`),
        align: 'end',
        cell: (row) => {
          const won = row[stage];
          if (won === null) return <span className="muted">{isLoss ? '–' : t('budget.noRecord')}</span>;
          return (
            <>
              <AppLink
                {...paths.list(taskForce, 'budget', { year: row.fiscalYear, area: row.area.code, stage })}
                {...sum(won)}
                className={isLoss && won > 0 ? 'opens bad' : 'opens'}
              >
                {formatWon(won, moneyUnit, lang)}
              </AppLink>{' '}
              <IllustrativeBadge kind={kindOfSum(lines, stage, row.fiscalYear, row.area.code)} />
              <LinesOf taskForce={taskForce} row={row} stage={stage} />
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
  const shown = years.filter((each) => each.fiscalYear === year);
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
      {shown.length === 0 ? (
        <EmptyState title={t('budget.none')} />
      ) : (
        <DataTable
          caption={t('budget.caption', { year: String(year) })}
          columns={columns}
          rows={shown}
          rowKey={(row) => row.area.code}
          unit={<MoneyUnit />}
          empty={t('budget.none')}
        />
      )}
      {shown.length === 0 ? null : <p className="muted budget-note">{t('budget.linesNote')}</p>}
      {shown.some((row) => row.sharedWithOtherAreas) ? <p className="muted budget-note">{t('budget.sharedNote')}</p> : null}
      <Counted lines={shown.flatMap((row) => row.counted)} />
      <NotCounted lines={shown.flatMap((row) => row.notCounted)} />
      {year === undefined ? null : <BudgetRemarks remarks={remarksOf(lines, year)} />}
    </section>
  );
}
