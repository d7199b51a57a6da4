import { useQuery } from '@tanstack/react-query';
import { graphql, type ResultOf } from '../../lib/gql';
import { useTranslation } from '../../lib/i18n';
import { useLocalized, type LocalizedText } from '../../lib/localized';
import { useMoment } from '../../lib/moment';
import { paths } from '../../lib/paths';
import { taskForceQuery } from '../../lib/query';
import { EFFECTS } from '../../lib/search';
import { AppLink } from '../../ui/app-link';
import type { Column } from '../../ui/data-table';
import { Loadable } from '../../ui/loadable';
import { NotThere } from '../../ui/not-there';
import { EffectBadge, effectFields } from '../../ui/plan/effect-badge';
import { stageDaysFields, useStageDays } from '../../ui/plan/stage-days';
import { RecordList } from './record-list';
import { optionsOf, type RowFilter } from './row-filter';
import { TaskLinks } from './task-links';

const ListedLegislation = graphql(
  `
    query ListedLegislation($code: String!, $asOf: DateTime) {
      taskForce(code: $code, asOf: $asOf) {
        id
        code
        today
        demonstration
        legislation {
          id
          code
          title {
            ko
            en
          }
          statute {
            ko
            en
          }
          stageName {
            ko
            en
          }
          ...EffectFields
          ...StageDaysFields
          ministry {
            code
            name {
              ko
              en
            }
          }
          tasks {
            code
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
        }
      }
    }
  `,
  [effectFields, stageDaysFields],
);
type Law = NonNullable<ResultOf<typeof ListedLegislation>['taskForce']>['legislation'][number];

function useFilters(laws: readonly Law[]): RowFilter<Law>[] {
  const { t } = useTranslation('lists');
  const localized = useLocalized();
  const named = ({ name }: { name: LocalizedText }) => localized(name);
  const tasks = laws.flatMap((law) => law.tasks).sort((a, b) => a.code.localeCompare(b.code));
  return [
    {
      name: 'effect',
      label: t('filter.effect'),
      all: t('filter.allEffects'),
      options: EFFECTS.map((value) => ({ value, label: t(`common:effect.${value}`) })),
      fits: (law, value) => law.effect === value,
    },
    {
      name: 'area',
      label: t('filter.area'),
      all: t('filter.allAreas'),
      options: optionsOf(
        tasks.map(({ area }) => area),
        named,
      ),
      fits: (law, value) => law.tasks.some(({ area }) => area.code === value),
    },
    {
      name: 'task',
      label: t('filter.task'),
      all: t('filter.allTasks'),
      options: optionsOf(tasks, ({ code, title }) => `${code} ${localized(title)}`),
      fits: (law, value) => law.tasks.some(({ code }) => code === value),
    },
    {
      name: 'ministry',
      label: t('filter.ministry'),
      all: t('filter.allMinistries'),
      options: optionsOf(
        laws.map(({ ministry }) => ministry),
        named,
      ),
      fits: (law, value) => law.ministry.code === value,
    },
  ];
}

function useColumns(taskForce: string): Column<Law>[] {
  const { t } = useTranslation('lists');
  const localized = useLocalized();
  const stageDays = useStageDays();
  return [
    { id: 'code', header: t('column.code'), fit: true, cell: ({ code }) => code },
    {
      id: 'title',
      header: t('column.law'),
      isRowHeader: true,
      cell: ({ title, tasks: [task] }) =>
        task ? (
          <AppLink {...paths.task(taskForce, task.code, 'legislation')} className="task-link">
            {localized(title)}
          </AppLink>
        ) : (
          localized(title)
        ),
    },
    { id: 'statute', header: t('column.statute'), isSecondary: true, cell: ({ statute }) => localized(statute) },
    { id: 'ministry', header: t('column.inCharge'), cell: ({ ministry }) => localized(ministry.name) },
    {
      id: 'tasks',
      header: t('column.tasks'),
      fit: true,
      cell: ({ tasks }) => <TaskLinks taskForce={taskForce} tasks={tasks} tab="legislation" />,
    },
    {
      id: 'effect',
      header: t('column.effect'),
      fit: true,
      cell: (law) => <EffectBadge law={law} />,
    },
    {
      id: 'stage',
      header: t('column.stage'),
      cell: (law) => [localized(law.stageName), stageDays(law)].filter((each) => each !== null).join(' · '),
    },
  ];
}

type Found = NonNullable<ResultOf<typeof ListedLegislation>['taskForce']>;

function Laws({ found }: { found: Found }) {
  const { t } = useTranslation('lists');
  const laws = [...found.legislation].sort((a, b) => a.code.localeCompare(b.code));
  return (
    <RecordList
      title={t('title.legislation')}
      taskForce={found}
      rows={laws}
      rowKey={({ id }) => id}
      columns={useColumns(found.code)}
      filters={useFilters(laws)}
    />
  );
}

export function LegislationList({ taskForce: code }: { taskForce: string }) {
  const { t } = useTranslation('lists');
  const { asOfInstant: asOf } = useMoment();
  const query = useQuery(taskForceQuery(code, ListedLegislation, { code, asOf }));
  return (
    <Loadable isPage query={query} what={t('title.legislation')} blocks={[5, 50]}>
      {({ taskForce }) => (taskForce === null ? <NotThere /> : <Laws found={taskForce} />)}
    </Loadable>
  );
}
