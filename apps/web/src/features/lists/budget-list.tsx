import { useQuery } from '@tanstack/react-query';
import { graphql, type ResultOf } from '../../lib/gql';
import { useTranslation } from '../../lib/i18n';
import { BUDGET_SUMS, type BudgetSum } from '../../lib/list-search';
import { useLocalized } from '../../lib/localized';
import { useMoment } from '../../lib/moment';
import { formatWon } from '../../lib/money';
import { usePreferences } from '../../lib/preferences';
import { taskForceQuery } from '../../lib/query';
import type { Column } from '../../ui/data-table';
import { Loadable } from '../../ui/loadable';
import { MoneyUnit } from '../../ui/money-unit';
import { NotThere } from '../../ui/not-there';
import { amountFactFields, kindOfSum } from '../../ui/plan/amount-facts';
import { IllustrativeBadge, Marked } from '../../ui/provenance';
import { RecordList } from './record-list';
import { optionsOf, type RowFilter } from './row-filter';
import { TaskLinks } from './task-links';

const ListedBudget = graphql(
  `
    query ListedBudget($code: String!, $asOf: DateTime) {
      taskForce(code: $code, asOf: $asOf) {
        id
        code
        today
        demonstration
        areas {
          code
          name {
            ko
            en
          }
        }
        dashboard {
          budgetYears {
            fiscalYear
            counted {
              code
            }
          }
        }
        budgetLines {
          ...AmountFactFields
          provenance {
            kind
          }
          ministry {
            code
            name {
              ko
              en
            }
          }
          years {
            fiscalYear
            governmentBillWon
            committeeIncreaseWon
            droppedIncreaseWon
            enactedWon
            supplementaryWon
            executedWon
          }
        }
      }
    }
  `,
  [amountFactFields],
);
type Found = NonNullable<ResultOf<typeof ListedBudget>['taskForce']>;
type Line = Found['budgetLines'][number];
interface LineYear {
  line: Line;
  year: Line['years'][number];
}

function useFilters({ areas }: Found, rows: readonly LineYear[]): RowFilter<LineYear>[] {
  const { t } = useTranslation('lists');
  const localized = useLocalized();
  const years = [...new Set(rows.map(({ year }) => year.fiscalYear))].sort((a, b) => b - a).map(String);
  return [
    {
      name: 'year',
      label: t('filter.year'),
      all: t('filter.allYears'),
      options: years.map((value) => ({ value, label: t('year', { year: value }) })),
      fits: ({ year }, value) => String(year.fiscalYear) === value,
    },
    {
      name: 'stage',
      label: t('filter.stage'),
      all: t('filter.allStages'),
      options: BUDGET_SUMS.map((value) => ({ value, label: t(`sum.${value}`) })),
      fits: ({ year }, value) => BUDGET_SUMS.some((sum) => sum === value && year[sum] !== null),
    },
    {
      name: 'area',
      label: t('filter.area'),
      all: t('filter.allAreas'),
      options: optionsOf(areas, ({ name }) => localized(name)),
      fits: ({ line }, value) => line.tasks.some((task) => task.area.code === value),
    },
    {
      name: 'ministry',
      label: t('filter.ministry'),
      all: t('filter.allMinistries'),
      options: optionsOf(
        rows.map(({ line }) => line.ministry),
        ({ name }) => localized(name),
      ),
      fits: ({ line }, value) => line.ministry.code === value,
    },
  ];
}

function useAmount() {
  const { lang } = useTranslation('lists');
  const { moneyUnit } = usePreferences();
  return (won: number) => formatWon(won, moneyUnit, lang);
}

function useColumns(taskForce: string): Column<LineYear>[] {
  const { t } = useTranslation('lists');
  const localized = useLocalized();
  const say = useAmount();
  return [
    { id: 'code', header: t('column.code'), fit: true, cell: ({ line }) => line.code },
    {
      id: 'line',
      header: t('column.line'),
      isRowHeader: true,
      cell: ({ line }) => <Marked text={localized(line.name)} kind={line.provenance.kind} />,
    },
    { id: 'ministry', header: t('column.ministry'), cell: ({ line }) => localized(line.ministry.name) },
    {
      id: 'tasks',
      header: t('column.tasks'),
      fit: true,
      cell: ({ line }) => <TaskLinks taskForce={taskForce} tasks={line.tasks} tab="budget" />,
    },
    { id: 'year', header: t('column.year'), fit: true, cell: ({ year }) => t('year', { year: String(year.fiscalYear) }) },
    ...BUDGET_SUMS.map((sum): Column<LineYear> => {
      const cell = ({ line, year }: LineYear) => {
        const won = year[sum];
        if (won === null) return <span className="muted">–</span>;
        return (
          <>
            <span className={sum === 'droppedIncreaseWon' && won > 0 ? 'bad' : undefined}>{say(won)}</span>{' '}
            <IllustrativeBadge kind={kindOfSum([line], sum, year.fiscalYear)} />
          </>
        );
      };
      return { id: sum, header: t(`sum.${sum}`), align: 'end', cell };
    }),
  ];
}

/** Sums of what is known, in one year: amounts of several years are never added up. */
function Sums({ shown }: { shown: readonly LineYear[] }) {
  const { t } = useTranslation('lists');
  const say = useAmount();
  const sumOf = (stage: BudgetSum) => {
    const known = shown.flatMap(({ year }) => year[stage] ?? []);
    return known.length === 0 ? null : known.reduce((total, won) => total + won, 0);
  };
  return (
    <tr role="row">
      <th role="rowheader" scope="row" colSpan={5}>
        {t('sum.total', { count: shown.length })}
      </th>
      {BUDGET_SUMS.map((stage) => {
        const won = sumOf(stage);
        return (
          <td key={stage} role="cell" className="end" data-label={t(`sum.${stage}`)} data-stage={stage} data-won={won ?? ''}>
            <div>
              {won === null ? '–' : <b>{say(won)}</b>}{' '}
              <IllustrativeBadge kind={shown.map(({ line, year }) => kindOfSum([line], stage, year.fiscalYear)).find(Boolean)} />
            </div>
          </td>
        );
      })}
    </tr>
  );
}

function Lines({ found }: { found: Found }) {
  const { t } = useTranslation('lists');
  const columns = useColumns(found.code);
  // What the dashboard counts is what stands here: a line of the same money as others is in no sum, and so in no list of one.
  const inSum = new Set(
    found.dashboard.budgetYears.flatMap(({ fiscalYear, counted }) => counted.map(({ code }) => `${code} ${fiscalYear}`)),
  );
  const all = found.budgetLines.flatMap((line) => line.years.map((year) => ({ line, year })));
  const isCounted = ({ line, year }: LineYear) => inSum.has(`${line.code} ${year.fiscalYear}`);
  const rows = all.filter(isCounted);
  const left = [...new Set(all.filter((row) => !isCounted(row)).map(({ line, year }) => `${line.code}(${year.fiscalYear})`))];
  const isOneYear = (shown: readonly LineYear[]) => new Set(shown.map(({ year }) => year.fiscalYear)).size === 1;
  return (
    <RecordList
      title={t('title.budget')}
      taskForce={found}
      rows={rows}
      rowKey={({ line, year }) => `${line.id} ${year.fiscalYear}`}
      columns={columns}
      filters={useFilters(found, rows)}
      unit={<MoneyUnit />}
      footer={(shown) => (isOneYear(shown) ? <Sums shown={shown} /> : null)}
      note={left.length === 0 ? null : <p className="muted">{t('leftOut', { lines: left.join(', ') })}</p>}
    />
  );
}

export function BudgetList({ taskForce: code }: { taskForce: string }) {
  const { t } = useTranslation('lists');
  const { asOfInstant: asOf } = useMoment();
  const query = useQuery(taskForceQuery(code, ListedBudget, { code, asOf }));
  return (
    <Loadable isPage query={query} what={t('title.budget')} blocks={[5, 50]}>
      {({ taskForce }) => (taskForce === null ? <NotThere /> : <Lines found={taskForce} />)}
    </Loadable>
  );
}
