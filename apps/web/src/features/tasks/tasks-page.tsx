import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { graphql } from '../../lib/gql';
import { useTranslation } from '../../lib/i18n';
import { useMoment } from '../../lib/moment';
import { taskForceQuery } from '../../lib/query';
import type { TaskSearch } from '../../lib/search';
import { EmptyState } from '../../ui/empty-state';
import { Loadable } from '../../ui/loadable';
import { NotThere } from '../../ui/not-there';
import { PageHeader } from '../../ui/page-header';
import { PrintButton } from '../../ui/print-button';
import { TaskFilters } from '../../ui/plan/task-filters';
import { listTasks } from '../../ui/plan/task-list';
import { taskRowFields } from '../../ui/plan/task-row';
import { TaskTable } from '../../ui/plan/task-table';

const Tasks = graphql(
  `
    query Tasks($code: String!, $asOf: DateTime) {
      taskForce(code: $code, asOf: $asOf) {
        id
        code
        today
        demonstration
        tasks {
          ...TaskRowFields
        }
      }
    }
  `,
  [taskRowFields],
);

/** All tasks with the filters of the address: what every number on the dashboard opens. */
export function TasksPage() {
  const { t, lang } = useTranslation('tasks');
  const { taskForce: code } = useParams({ from: '/$taskForce/tasks' });
  const search = useSearch({ from: '/$taskForce/tasks' });
  const navigate = useNavigate();
  const { asOfInstant: asOf } = useMoment();
  const query = useQuery(taskForceQuery(code, Tasks, { code, asOf }));
  const change = (next: TaskSearch) =>
    void navigate({ to: '.', search: (before) => ({ ...before, ...next, ignored: undefined }), replace: true, resetScroll: false });
  return (
    <Loadable isPage query={query} what={t('title')} blocks={[5, 50]}>
      {({ taskForce }) =>
        taskForce === null ? (
          <NotThere />
        ) : (
          <div className="stack">
            <PageHeader
              title={t('title')}
              asOf={taskForce.today}
              demonstration={taskForce.demonstration}
              orientation="landscape"
              beside={<span role="status">{t('count', { count: listTasks(taskForce.tasks, search, lang).length })}</span>}
              actions={<PrintButton />}
            />
            <section className="card stack" aria-label={t('title')}>
              {taskForce.tasks.length === 0 ? (
                <EmptyState title={t('noPlan')}>{t('noPlanText')}</EmptyState>
              ) : (
                <>
                  <div className="row tools">
                    <TaskFilters tasks={taskForce.tasks} search={search} onSearch={change} />
                  </div>
                  <TaskTable taskForce={taskForce.code} tasks={taskForce.tasks} search={search} onSearch={change} />
                </>
              )}
            </section>
          </div>
        )
      }
    </Loadable>
  );
}
