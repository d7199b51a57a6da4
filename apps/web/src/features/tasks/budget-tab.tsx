import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '../../lib/i18n';
import { useLocalized } from '../../lib/localized';
import { formatWon, formatWonChange } from '../../lib/money';
import { usePreferences } from '../../lib/preferences';
import { taskForceQuery } from '../../lib/query';
import { DataTable, type Column } from '../../ui/data-table';
import { EmptyState } from '../../ui/empty-state';
import { Loadable } from '../../ui/loadable';
import { MoneyUnit } from '../../ui/money-unit';
import { kindOfFigure } from '../../ui/plan/amount-facts';
import { RatingReasons } from '../../ui/plan/rating-reasons';
import { IllustrativeBadge, Provenance } from '../../ui/provenance';
import { Status } from '../../ui/status';
import { BudgetAmounts } from './budget-amounts';
import { TaskBudget, type BudgetLine, type BudgetYear } from './budget-query';
import type { TabProps } from './tab-props';

const STAGES = [
  'requestedWon',
  'governmentBillWon',
  'committeeIncreaseWon',
  'droppedIncreaseWon',
  'enactedWon',
  'supplementaryWon',
  'executedWon',
] as const;

function useColumns(amounts: BudgetLine['amounts']): Column<BudgetYear>[] {
  const { t, lang } = useTranslation('tasks');
  const { moneyUnit } = usePreferences();
  return [
    { id: 'year', header: t('budget.year'), isRowHeader: true, fit: true, cell: (year) => String(year.fiscalYear) },
    ...STAGES.map((stage): Column<BudgetYear> => ({
      id: stage,
      header: t(`budget.${stage}`),
      align: 'end',
      cell: (year) => {
        const won = year[stage];
        if (won === null) return <span className="muted">–</span>;
        return (
          <>
            <span className={stage === 'droppedIncreaseWon' && won > 0 ? 'bad' : undefined}>{formatWon(won, moneyUnit, lang)}</span>{' '}
            <IllustrativeBadge kind={kindOfFigure(amounts, stage, year.fiscalYear)} />
          </>
        );
      },
    })),
    {
      id: 'change',
      header: t('budget.change'),
      align: 'end',
      cell: ({ changeFromPreviousWon: won }) =>
        won === null ? (
          <span className="muted">–</span>
        ) : (
          <span className={won < 0 ? 'bad' : undefined}>{formatWonChange(won, moneyUnit, lang)}</span>
        ),
    },
    {
      id: 'rating',
      header: t('table.rating'),
      cell: (year) => (
        <span className="when">
          <Status rating={year.rating} />
          {year.reasons.length === 0 ? null : <RatingReasons reasons={year.reasons} />}
        </span>
      ),
    },
  ];
}

function LineRecord({ line }: { line: BudgetLine }) {
  const { t } = useTranslation('tasks');
  const localized = useLocalized();
  const columns = useColumns(line.amounts);
  return (
    <article className="record">
      <div className="record-head">
        <h3>
          {line.code} {localized(line.name)}
        </h3>
        <span className="muted">{localized(line.ministry.name)}</span>
        <Provenance provenance={line.provenance} />
      </div>
      {line.note === null ? null : <p className="muted">{localized(line.note)}</p>}
      <DataTable
        caption={`${line.code} ${localized(line.name)}`}
        rows={line.years}
        rowKey={(year) => String(year.fiscalYear)}
        columns={columns}
        unit={<MoneyUnit />}
        empty={t('budget.none')}
      />
      <div className="budget-amounts">
        <BudgetAmounts amounts={line.amounts} />
      </div>
    </article>
  );
}

export function BudgetTab({ taskForce, code, asOf }: TabProps) {
  const { t } = useTranslation('tasks');
  const query = useQuery(taskForceQuery(taskForce, TaskBudget, { taskForce, code, asOf }));
  return (
    <section className="card" aria-labelledby="h-budget">
      <div className="section-head">
        <h2 id="h-budget">{t('tab.budget')}</h2>
      </div>
      <Loadable query={query} what={t('tab.budget')} blocks={[30]}>
        {({ taskForce: found }) =>
          !found?.task || found.task.budgetLines.length === 0 ? (
            <EmptyState title={t('budget.none')} />
          ) : (
            <div className="breakable">
              {found.task.budgetLines.map((line) => (
                <LineRecord key={line.id} line={line} />
              ))}
            </div>
          )
        }
      </Loadable>
    </section>
  );
}
