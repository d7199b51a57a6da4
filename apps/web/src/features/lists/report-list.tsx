import { useQuery } from '@tanstack/react-query';
import { dayOf, formatDayPlain } from '../../lib/dates';
import { graphql, type ResultOf } from '../../lib/gql';
import { useTranslation } from '../../lib/i18n';
import { REPORT_STANDS, type ReportStand } from '../../lib/list-search';
import { useLocalized } from '../../lib/localized';
import { useMoment } from '../../lib/moment';
import { paths } from '../../lib/paths';
import { taskForceQuery } from '../../lib/query';
import { AppLink } from '../../ui/app-link';
import type { Column } from '../../ui/data-table';
import { Loadable } from '../../ui/loadable';
import { NotThere } from '../../ui/not-there';
import { usePartName } from '../../ui/report/part-name';
import { ReportState } from '../../ui/report/report-state';
import { Turn, turnFields } from '../../ui/report/turn';
import { RecordList } from './record-list';
import { optionsOf, type RowFilter } from './row-filter';

const ListedReports = graphql(
  `
    query ListedReports($code: String!, $asOf: DateTime) {
      taskForce(code: $code, asOf: $asOf) {
        id
        code
        today
        demonstration
        rounds {
          id
          code
          name {
            ko
            en
          }
          owed {
            part
            task {
              code
              leadStatus
              title {
                ko
                en
              }
              area {
                code
                name {
                  ko
                  en
                }
              }
            }
            ministry {
              code
              name {
                ko
                en
              }
            }
            report {
              id
              state
              timeliness
              daysLate
              acceptedAt
              turn {
                ...TurnFields
              }
            }
          }
        }
      }
    }
  `,
  [turnFields],
);
type Found = NonNullable<ResultOf<typeof ListedReports>['taskForce']>;
type Round = Found['rounds'][number];
interface Owed {
  round: Round;
  owed: Round['owed'][number];
}
type Report = Owed['owed']['report'];

/** Nobody is said to owe anything where the reader may not know more than that it is not confirmed yet. */
const STANDS: Record<ReportStand, (report: Report) => boolean> = {
  ACCEPTED: (report) => report?.state === 'ACCEPTED',
  NOT_ACCEPTED: (report) => report?.state !== 'ACCEPTED',
  SUBMITTED: (report) => report?.state === 'SUBMITTED',
  RETURNED: (report) => report?.state === 'RETURNED',
  OVERDUE: (report) =>
    (report?.state === 'NOT_BEGUN' || report?.state === 'DRAFT') &&
    (report.timeliness === 'OVERDUE' || report.timeliness === 'NOT_REPORTED'),
};

function useFilters(rounds: readonly Round[], rows: readonly Owed[]): RowFilter<Owed>[] {
  const { t } = useTranslation('lists');
  const localized = useLocalized();
  const tasks = rows.map(({ owed }) => owed.task).sort((a, b) => a.code.localeCompare(b.code));
  return [
    {
      name: 'round',
      label: t('filter.round'),
      all: t('filter.allRounds'),
      options: optionsOf(rounds, ({ name }) => localized(name)),
      fits: ({ round }, value) => round.code === value,
    },
    {
      name: 'state',
      label: t('filter.state'),
      all: t('filter.allStates'),
      options: REPORT_STANDS.map((value) => ({ value, label: t(`stand.${value}`) })),
      fits: ({ owed }, value) => REPORT_STANDS.some((stand) => stand === value && STANDS[stand](owed.report)),
    },
    {
      name: 'area',
      label: t('filter.area'),
      all: t('filter.allAreas'),
      options: optionsOf(
        tasks.map(({ area }) => area),
        ({ name }) => localized(name),
      ),
      fits: ({ owed }, value) => owed.task.area.code === value,
    },
    {
      name: 'task',
      label: t('filter.task'),
      all: t('filter.allTasks'),
      options: optionsOf(tasks, ({ code, title }) => `${code} ${localized(title)}`),
      fits: ({ owed }, value) => owed.task.code === value,
    },
    {
      name: 'ministry',
      label: t('filter.ministry'),
      all: t('filter.allMinistries'),
      options: optionsOf(
        rows.map(({ owed }) => owed.ministry),
        ({ name }) => localized(name),
      ),
      fits: ({ owed }, value) => owed.ministry.code === value,
    },
  ];
}

function useColumns(taskForce: string): Column<Owed>[] {
  const { t, lang } = useTranslation('lists');
  const partName = usePartName();
  const localized = useLocalized();
  return [
    {
      id: 'task',
      header: t('column.task'),
      isRowHeader: true,
      cell: ({ owed: { task } }) => (
        <AppLink {...paths.task(taskForce, task.code, 'reports')} className="task-link">
          {task.code} {localized(task.title)}
        </AppLink>
      ),
    },
    { id: 'ministry', header: t('column.ministry'), cell: ({ owed }) => localized(owed.ministry.name) },
    { id: 'part', header: t('column.part'), fit: true, cell: ({ owed }) => partName(owed) },
    { id: 'round', header: t('column.round'), isSecondary: true, cell: ({ round }) => localized(round.name) },
    {
      id: 'state',
      header: t('column.state'),
      fit: true,
      cell: ({ owed: { report } }) =>
        report === null ? <span className="muted">{t('stand.NOT_ACCEPTED')}</span> : <ReportState report={report} />,
    },
    {
      id: 'turn',
      header: t('column.turn'),
      cell: ({ owed: { report } }) => (report === null ? <span className="muted">–</span> : <Turn turn={report.turn} />),
    },
    {
      id: 'acceptedAt',
      header: t('column.acceptedOn'),
      fit: true,
      cell: ({ owed: { report } }) =>
        report?.acceptedAt == null ? <span className="muted">–</span> : formatDayPlain(dayOf(report.acceptedAt), lang),
    },
  ];
}

function Reports({ found }: { found: Found }) {
  const { t } = useTranslation('lists');
  const rows = found.rounds.flatMap((round) => round.owed.map((owed) => ({ round, owed })));
  return (
    <RecordList
      title={t('title.reports')}
      taskForce={found}
      rows={rows}
      rowKey={({ round, owed }) => `${round.id} ${owed.task.code} ${owed.ministry.code} ${owed.part}`}
      columns={useColumns(found.code)}
      filters={useFilters(found.rounds, rows)}
      note={rows.some(({ owed }) => owed.report === null) ? <p className="muted">{t('notYours')}</p> : null}
    />
  );
}

export function ReportList({ taskForce: code }: { taskForce: string }) {
  const { t } = useTranslation('lists');
  const { asOfInstant: asOf } = useMoment();
  const query = useQuery(taskForceQuery(code, ListedReports, { code, asOf }));
  return (
    <Loadable isPage query={query} what={t('title.reports')} blocks={[5, 50]}>
      {({ taskForce }) => (taskForce === null ? <NotThere /> : <Reports found={taskForce} />)}
    </Loadable>
  );
}
