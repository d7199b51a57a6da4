import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from '../../lib/i18n';
import { useMoment } from '../../lib/moment';
import { paths, TASK_TABS, type TaskTab } from '../../lib/paths';
import { taskForceQuery } from '../../lib/query';
import { AppLink } from '../../ui/app-link';
import { Loadable } from '../../ui/loadable';
import { NotThere } from '../../ui/not-there';
import { Skeleton } from '../../ui/skeleton';
import { TabLinks } from '../../ui/tab-links';
import { TaskHead } from './task-head';
import { TaskHeadQuery } from './task-head-query';
import { Voices } from './voices';
import type { TabProps } from './tab-props';
import './task.css';
import './task-print.css';

/** Each tab is fetched when it is opened: its own script, and its own request. */
const TABS: Record<TaskTab, React.ComponentType<TabProps>> = {
  summary: lazy(() => import('./summary-tab').then((file) => ({ default: file.SummaryTab }))),
  milestones: lazy(() => import('./milestones-tab').then((file) => ({ default: file.MilestonesTab }))),
  legislation: lazy(() => import('./legislation-tab').then((file) => ({ default: file.LegislationTab }))),
  budget: lazy(() => import('./budget-tab').then((file) => ({ default: file.BudgetTab }))),
  indicators: lazy(() => import('./indicators-tab').then((file) => ({ default: file.IndicatorsTab }))),
  reports: lazy(() => import('./reports-tab').then((file) => ({ default: file.ReportsTab }))),
  history: lazy(() => import('./history-tab').then((file) => ({ default: file.HistoryTab }))),
};
/** Everything on one page, for print; the history would fill pages that nobody asked for. */
const ALL: readonly TaskTab[] = TASK_TABS.filter((tab) => tab !== 'history');

function Tabs({ taskForce, code, current }: { taskForce: string; code: string; current: string }) {
  const { t } = useTranslation('tasks');
  const navigate = useNavigate();
  const tabs = [...TASK_TABS, 'all' as const].map((id) => ({
    id,
    label: t(`tab.${id}`),
    link: (
      <AppLink
        to="/$taskForce/tasks/$code/$tab"
        params={{ taskForce, code, tab: id }}
        search={true}
        resetScroll={false}
        aria-current={id === current ? 'page' : undefined}
      >
        {t(`tab.${id}`)}
      </AppLink>
    ),
  }));
  return (
    <TabLinks
      label={t('tab.label')}
      tabs={tabs}
      current={current}
      onChoose={(tab) =>
        void navigate({ to: '/$taskForce/tasks/$code/$tab', params: { taskForce, code, tab }, search: true, resetScroll: false })
      }
    />
  );
}

export function TaskPage() {
  const { t } = useTranslation('tasks');
  const { taskForce, code, tab } = useParams({ from: '/$taskForce/tasks/$code/$tab' });
  const { asOfInstant: asOf } = useMoment();
  const query = useQuery(taskForceQuery(taskForce, TaskHeadQuery, { taskForce, code, asOf }));
  const shown = tab === 'all' ? ALL : TASK_TABS.filter((each) => each === tab);
  return (
    <Loadable isPage query={query} what={t('oneTask')} blocks={[5, 16, 40]}>
      {({ taskForce: found }) => {
        if (!found?.task || shown.length === 0) return <NotThere />;
        return (
          <div className={tab === 'all' ? 'stack task-whole' : 'stack'}>
            <TaskHead taskForce={found} task={found.task} />
            <Voices taskForce={taskForce} task={found.task} />
            <Tabs taskForce={taskForce} code={code} current={tab} />
            {shown.map((each) => {
              const Tab = TABS[each];
              return (
                <Suspense key={each} fallback={<Skeleton blocks={[30]} />}>
                  <Tab taskForce={taskForce} code={code} asOf={asOf} />
                </Suspense>
              );
            })}
            {tab === 'all' ? <p className="print-only muted">{t('wholeSources')}</p> : null}
            <p className="no-print">
              <AppLink {...paths.tasks(taskForce)}>{t('toList')}</AppLink>
            </p>
          </div>
        );
      }}
    </Loadable>
  );
}
